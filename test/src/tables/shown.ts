import type { Column } from "../../../src/tables/column.ts";

/** What a row shows, by column key. */
export const shown = <Row>(columns: readonly Column<Row>[], row: Row): Record<string, string> =>
  Object.fromEntries(columns.map((column) => [column.key, column.format(row)]));
