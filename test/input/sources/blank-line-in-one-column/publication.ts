import { text } from "../../../../loaders/sources/column.ts";
import type { Publication } from "../../../../loaders/sources/publication.ts";

export const publication: Omit<Publication, "path"> = {
  table: "test__codes",
  reader: "facts",
  columns: { code: text({ noun: "code" }) },
  key: ["code"],
};
