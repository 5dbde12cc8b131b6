import type { PackDocument } from "../document.ts";
import { bookNotes } from "./workbook/bookNotes.ts";
import { type BookSheet, bookRow, tabled, textCell, textRow } from "./workbook/bookSheet.ts";
import { coverSheet } from "./workbook/coverSheet.ts";
import { narrativeRows } from "./workbook/narrativeRows.ts";
import { fixedSheets, sheetNames, tablesOf } from "./workbook/sheetNames.ts";
import { tableSheet } from "./workbook/tableSheet.ts";

/** A pack as worksheets, with what the properties of its file say. */
export interface Book {
  readonly title: string;
  readonly author: string;
  /** ISO date. */
  readonly createdOn: string;
  readonly accent: string;
  /** Printed at the head and the foot of every page. */
  readonly running: PackDocument["running"];
  /** Properties of the file beside the common ones, by name. */
  readonly properties: ReadonlyMap<string, string>;
  readonly sheets: readonly BookSheet[];
}

/** Office programs keep no more of a property. */
const longestProperty = 255;

/** The origin of a pack as JSON, cut into "PeelboardOrigin1", "PeelboardOrigin2" and so on. */
function originProperties({ origin }: PackDocument): ReadonlyMap<string, string> {
  const characters = [...JSON.stringify(origin)];
  const count = Math.ceil(characters.length / longestProperty);
  return new Map(
    Array.from({ length: count }, (_, index) => [
      `PeelboardOrigin${index + 1}`,
      characters.slice(index * longestProperty, (index + 1) * longestProperty).join(""),
    ]),
  );
}

interface Entry {
  readonly sheet: string;
  readonly title: string;
  readonly section: string;
}

/** Each table with the section that it stands in. */
function tableEntries(document: PackDocument, names: ReadonlyMap<string, string>): readonly Entry[] {
  let section = document.title;
  return document.blocks.flatMap((block) => {
    if (block.kind === "heading" && block.level === 1) section = block.text;
    return block.kind === "table"
      ? [{ sheet: names.get(block.id) ?? "", title: `${block.label}: ${block.caption}`, section }]
      : [];
  });
}

function contentsSheet(document: PackDocument, names: ReadonlyMap<string, string>): BookSheet {
  const entries: readonly Entry[] = [
    { sheet: "Cover", title: document.title, section: "About the workbook" },
    { sheet: "Contents", title: "Every worksheet, with a link to it", section: "About the workbook" },
    { sheet: "Notes", title: "Warnings, and what codes mean", section: "About the workbook" },
    { sheet: "Narrative", title: "What the pack says in words", section: "Whole pack" },
    ...tableEntries(document, names),
  ];
  const rows = entries.map(({ sheet, title, section }) =>
    bookRow("body", textCell(sheet, { sheet }), textCell(title), textCell(section)),
  );
  return tabled(
    "Contents",
    [
      textRow("title", "Contents"),
      textRow("words", "This worksheet contains one table. Each row leads to the worksheet that it names."),
    ],
    { headings: ["Worksheet", "Title", "Section of the pack"], rows },
    { widths: [14, 72, 40] },
  );
}

/**
 * A document as a workbook, laid out as the Analysis Function asks: cover, contents, notes, the words of the pack, then one
 * table a worksheet.
 * @throws RangeError where a table's label cannot name a worksheet, or a number is none.
 * @see https://analysisfunction.civilservice.gov.uk/policy-store/making-spreadsheets-accessible-a-brief-checklist-of-the-basics/
 */
export function bookOf(document: PackDocument): Book {
  const names = sheetNames(document);
  const notes = bookNotes(document);
  const [, , notesName, narrativeName] = fixedSheets;
  const notesSheet = tabled(
    notesName,
    [
      textRow("title", "Notes"),
      textRow("words", "This worksheet contains one table. Tables refer to a note by its number."),
    ],
    {
      headings: ["Note number", "Note", "Tables"],
      rows: notes.map(({ mark, text, tables }) =>
        textRow(
          "body",
          mark,
          text,
          tables.size === 0 ? "The whole pack" : [...tables].map((id) => names.get(id) ?? "").join(", "),
        ),
      ),
    },
    { widths: [14, 90, 24] },
  );
  const narrativeSheet = tabled(
    narrativeName,
    [
      textRow("title", "Narrative"),
      textRow("words", "This worksheet contains one table: what the pack says in words, in its order."),
    ],
    { headings: ["Section", "Kind", "Text"], rows: narrativeRows(document, names) },
    { widths: [38, 20, 96] },
  );
  return {
    title: document.title,
    author: document.letterhead.body,
    createdOn: document.as_at,
    accent: document.letterhead.accent,
    running: document.running,
    properties: originProperties(document),
    sheets: [
      coverSheet(document),
      contentsSheet(document, names),
      notesSheet,
      narrativeSheet,
      ...tablesOf(document).map((table) => tableSheet(table, names.get(table.id) ?? table.label, notes)),
    ],
  };
}
