import { count, date, decimal, oneOf, text } from "../../../../loaders/sources/column.ts";
import type { Publication } from "../../../../loaders/sources/publication.ts";

export const publication: Omit<Publication, "path"> = {
  table: "test__monthly_counts",
  reader: "volume",
  columns: {
    force: oneOf("force", ["cumbria", "dyfed-powys", "kent"]),
    month: date("month"),
    area_code: text({ noun: "area code", pattern: "[EW][0-9]{8}", expected: "an ONS code such as E23000002" }),
    offence: text({ noun: "offence", isOptional: true }),
    offences: count("number of offences"),
    revision: count("revision", { isOptional: true, least: undefined }),
    rate: decimal("rate", { isOptional: true, least: 0 }),
  },
  missingMarkers: [":", "[x]"],
  key: ["force", "month", "area_code", "offence"],
};
