import type { AbsenceCode } from "../format/formatAbsence.js";
import { formatCount } from "../format/formatCount.js";
import { relationWords } from "../format/relationWords.js";
import { type Column, column, textColumn } from "./column.js";

/** One row per other force: what `partialOrder` says of its grades beside those of the force that is compared. */
export interface PartialOrderRow {
  readonly force_id: string;
  readonly force_name: string;
  readonly order:
    | {
        readonly ok: true;
        readonly value: {
          readonly relation: keyof typeof relationWords;
          readonly common_count: number;
          readonly better_count: number;
          readonly level_count: number;
          readonly worse_count: number;
        };
      }
    | { readonly ok: false; readonly reason: AbsenceCode };
}

type Count = "common_count" | "better_count" | "level_count" | "worse_count";

const countOf = (key: Count, heading: string): Column<PartialOrderRow> =>
  column<PartialOrderRow, number>(
    { key, heading, type: "count" },
    ({ order }) => (order.ok ? order.value[key] : null),
    formatCount,
    ({ order }) => (order.ok ? "not stated" : order.reason),
  );

/** Area by area, one other force a row, with the number of areas behind each relation; `own` names the force compared. */
export const partialOrderTable = (own: string): readonly Column<PartialOrderRow>[] => [
  textColumn("force_name", "Force"),
  column<PartialOrderRow, string>(
    { key: "relation", heading: `Beside ${own}, over the areas graded in both`, type: "text" },
    ({ order }) => (order.ok ? order.value.relation : null),
    (_, { order }) => (order.ok ? relationWords[order.value.relation] : ""),
    ({ order }) => (order.ok ? "not stated" : order.reason),
  ),
  countOf("common_count", "Areas in common"),
  countOf("better_count", `Better than ${own} in`),
  countOf("level_count", `Level with ${own} in`),
  countOf("worse_count", `Worse than ${own} in`),
];
