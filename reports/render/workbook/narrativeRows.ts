import type { Block, PackDocument, Paragraph } from "../../document.ts";
import { type BookRow, bookRow, oneLine, textCell, wordsOfRuns } from "./bookSheet.ts";
import { longestText } from "./longText.ts";

/** What a block says, as lines of the sheet Narrative. */
interface Line {
  readonly kind: string;
  readonly text: string;
  readonly address?: string;
  readonly sheet?: string;
}

/** A row of Excel shows no more than about thirty lines. */
const longestRow = 2_000;

const roles: Readonly<Record<NonNullable<Paragraph["role"]>, string>> = {
  lead: "Lead",
  source: "Source",
  comment: "Comment",
};
const looks = { warning: "Warning", draft: "Draft", question: "Question" } as const;

/** A text in parts that a row can show, cut between words where it has any. */
export function partsOf(text: string, longest = longestRow): readonly string[] {
  const parts: string[] = [];
  let rest = oneLine(text);
  while (rest.length > longest) {
    const space = rest.lastIndexOf(" ", longest);
    const cut = space > longest / 2 ? space : longest;
    // A character of two code units stays whole.
    const end = /[\uD800-\uDBFF]/.test(rest.charAt(cut - 1)) ? cut - 1 : cut;
    parts.push(rest.slice(0, end).trim());
    rest = rest.slice(end).trim();
  }
  return [...parts, rest];
}

function linesOf(block: Block, sheets: ReadonlyMap<string, string>): readonly Line[] {
  switch (block.kind) {
    case "heading":
      return [{ kind: `Heading ${block.level}`, text: block.text }];
    case "paragraph": {
      const links = block.runs.flatMap(({ address }) => (address === undefined ? [] : [address]));
      const [address] = links;
      const words = wordsOfRuns(block.runs);
      return [
        {
          kind: block.role === undefined ? "Paragraph" : roles[block.role],
          text: block.number === undefined ? words : `${block.number} ${words}`,
          ...(address !== undefined && links.length === 1 ? { address } : {}),
        },
      ];
    }
    case "list":
      return block.items.map((runs, index) => ({
        kind: block.role === "comment" ? "Comment, list item" : "List item",
        text: `${block.isOrdered ? `${index + 1}. ` : ""}${wordsOfRuns(runs)}`,
      }));
    case "facts":
      return block.entries.map(({ term, runs }) => ({ kind: "Fact", text: `${term}: ${wordsOfRuns(runs)}` }));
    case "note":
      return [{ kind: looks[block.look], text: wordsOfRuns(block.runs) }];
    case "figure": {
      const sheet = sheets.get(block.tableId);
      return [
        { kind: "Chart", text: `${block.label}: ${block.headline}` },
        ...[block.subtitle, block.description, ...block.warnings, block.source]
          .filter((text) => text !== "")
          .map((text) => ({ kind: "About the chart", text })),
        ...(sheet === undefined
          ? []
          : [{ kind: "About the chart", text: `Its figures stand in ${sheet}.`, sheet }]),
      ];
    }
    case "table":
      return tableLines(block, sheets.get(block.id));
    default:
      return [];
  }
}

/** Where the table is, and whatever of it a cell had no room for. */
function tableLines(table: Block & { kind: "table" }, sheet: string | undefined): readonly Line[] {
  const { label, caption, rows, columns } = table;
  const long = rows.flatMap((cells, row) =>
    cells.flatMap(({ text }, column) =>
      text.length > longestText
        ? [{ kind: `Cell of ${label}, row ${row + 1}, ${columns[column]?.heading ?? ""}`, text }]
        : [],
    ),
  );
  return [
    { kind: "Table", text: `${label}: ${caption}`, ...(sheet === undefined ? {} : { sheet }) },
    ...long,
  ];
}

/** The words of a pack in their order, as rows of Section, Kind and Text: nothing that a pack says is lost in a workbook. */
export function narrativeRows(
  { blocks, title }: PackDocument,
  sheets: ReadonlyMap<string, string>,
): readonly BookRow[] {
  let section = title;
  return blocks.flatMap((block) => {
    if (block.kind === "heading" && block.level === 1) section = block.text;
    return linesOf(block, sheets).flatMap(({ kind, text, address, sheet }) =>
      partsOf(text).map((part, index) =>
        bookRow(
          "body",
          textCell(section),
          textCell(index === 0 ? kind : `${kind}, continued`),
          textCell(part, { ...(address && { address }), ...(sheet && { sheet }) }),
        ),
      ),
    );
  });
}
