import { text } from "../../../../loaders/sources/column.ts";
import type { Publication } from "../../../../loaders/sources/publication.ts";

export const publication: Omit<Publication, "path"> = {
  table: "test__pairs",
  reader: "facts",
  columns: { first: text({ noun: "first" }), second: text({ noun: "second" }) },
  key: ["first", "second"],
};
