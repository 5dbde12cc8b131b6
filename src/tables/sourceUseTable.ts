import { formatList } from "../format/formatList.js";
import type { SourceUse } from "../model/sourceUse.js";
import { type Column, column, textColumn } from "./column.js";

/** The documents that a pack rests on, each linked where it has an address. */
export const sourceUseTable: readonly Column<SourceUse>[] = [
  {
    ...column<SourceUse, string>(
      { key: "source", heading: "Source", type: "link" },
      ({ publisher, source_title }) => `${publisher}, ${source_title}`,
      (source) => source,
    ),
    address: ({ address }) => address,
  },
  textColumn("address", "Address", "no address"),
  column<SourceUse, string>(
    { key: "bases", heading: "Basis", type: "text" },
    ({ bases }) => formatList(bases),
    (text) => text,
  ),
];
