import { formatDate } from "../../../src/format/formatDate.ts";
import { warnings } from "../../../src/format/warnings.ts";
import type { PackDocument } from "../../document.ts";
import { type BookRow, type BookSheet, bookRow, textCell, textRow } from "./bookSheet.ts";
import { tablesOf } from "./sheetNames.ts";

/** In characters: as wide as a printed page, for a single column is not made smaller to fit it. */
const coverWidth = 72;

/** A heading with lines under it; nothing where there are no lines. */
const part = (heading: string, lines: readonly string[]): readonly BookRow[] =>
  lines.length === 0 ? [] : [textRow("heading", heading), ...lines.map((line) => textRow("words", line))];

const status = (unfinished: readonly string[]): readonly string[] =>
  unfinished.length === 0
    ? ["Complete: every field of the pack is filled in."]
    : ["Draft. Not yet filled in:", ...unfinished];

/** "Parameter as_at: 2019-06-30"; of what is within another, "peers.tolerance". */
const parameterLines = (values: object, above = ""): readonly string[] =>
  Object.entries(values).flatMap(([name, value]: [string, unknown]) => {
    if (typeof value === "object" && value !== null && !Array.isArray(value))
      return parameterLines(value, `${above}${name}.`);
    const words = Array.isArray(value) ? value.join(", ") : String(value ?? "");
    return [`Parameter ${above}${name}: ${words === "" ? "none" : words}`];
  });

const originLines = ({ origin }: PackDocument): readonly string[] => [
  `Data release: ${formatDate(origin.release)}`,
  ...(origin.latest_report_on === null ? [] : [`Latest report held: ${formatDate(origin.latest_report_on)}`]),
  "SHA-256 of the warehouse:",
  origin.warehouse_sha256,
  `SHA-256 of the program, Peelboard ${origin.code_version}:`,
  origin.code_sha256,
  ...(origin.office_sha256 === null
    ? []
    : ["SHA-256 of the office's configuration and commentary:", origin.office_sha256]),
  ...parameterLines(origin.parameters),
];

/** What the workbook is, whose, of what day, what was chosen, how finished it is, and how it can be made again. */
export function coverSheet(document: PackDocument): BookSheet {
  const { title, subtitle, letterhead, choices, running, unfinished } = document;
  const count = tablesOf(document).length;
  return {
    name: "Cover",
    rows: [
      textRow("title", title),
      ...(subtitle === "" ? [] : [textRow("words", subtitle)]),
      ...part("Published by", [
        letterhead.body,
        ...(letterhead.officeHolder === null ? [] : [letterhead.officeHolder]),
      ]),
      ...part("Status", status(unfinished)),
      ...part(
        "What was chosen",
        choices.map(({ term, text }) => `${term}: ${text}`),
      ),
      ...part("Data", running),
      textRow("heading", "In this workbook"),
      textRow(
        "words",
        `It holds ${count === 1 ? "1 table" : `${count} tables`}, one a worksheet, and the words of the pack.`,
      ),
      bookRow("words", textCell("Contents: every worksheet, with a link to it", { sheet: "Contents" })),
      bookRow("words", textCell("Notes: warnings, and what codes mean", { sheet: "Notes" })),
      bookRow("words", textCell("Narrative: what the pack says in words", { sheet: "Narrative" })),
      ...part("Licence", [warnings.licence, warnings.notAnOfficialStatistic]),
      ...part("How it can be made again", originLines(document)),
    ],
    widths: [coverWidth],
    aligns: [],
    table: null,
  };
}
