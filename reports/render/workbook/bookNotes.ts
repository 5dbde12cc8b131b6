import { formatBasis } from "../../../src/format/formatBasis.ts";
import { bases } from "../../../src/model/status.ts";
import type { Block, PackDocument, Table } from "../../document.ts";
import { oneLine, wordsOfRuns } from "./bookSheet.ts";

/** A note of the workbook; "[note 3]" is where it stands and how tables refer to it. */
export interface BookNote {
  readonly mark: string;
  readonly text: string;
  /** Ids of the tables that it concerns; none means the whole workbook. */
  readonly tables: ReadonlySet<string>;
}

/** Ids of the tables in the part of the document where a block stands: up to the next heading of its level or above. */
function tablesBeside(blocks: readonly Block[], at: number): readonly string[] {
  const before = blocks.slice(0, at).findLastIndex(({ kind }) => kind === "heading");
  const heading = blocks[before];
  const level = heading?.kind === "heading" ? heading.level : 0;
  const after = blocks.findIndex(
    (block, index) => index > at && block.kind === "heading" && block.level <= level,
  );
  return blocks
    .slice(before + 1, after === -1 ? undefined : after)
    .flatMap((block) => (block.kind === "table" ? [block.id] : []));
}

const textsOf = ({ rows }: Table): readonly string[] => rows.flat().map(({ text }) => text);

/** How figures are known, where a table says it in a word. */
const basisNotes = (table: Table): readonly (readonly [string, readonly string[]])[] => {
  const held = new Set(textsOf(table));
  return bases.filter((basis) => held.has(basis)).map((basis) => [formatBasis(basis), [table.id]] as const);
};

function* foundNotes({ blocks }: PackDocument): Generator<readonly [string, readonly string[]]> {
  for (const [at, block] of blocks.entries()) {
    if (block.kind === "note" && block.look === "warning")
      yield [wordsOfRuns(block.runs), tablesBeside(blocks, at)];
    if (block.kind === "figure") for (const words of block.warnings) yield [words, [block.tableId]];
    if (block.kind === "table") {
      for (const words of block.notes) yield [words, [block.id]];
      yield* basisNotes(block);
    }
  }
}

const general: readonly string[] = [
  "Cells hold numbers in full and show them rounded. A percentage is held as a proportion: 0.25 is shown as 25%.",
  "Words in the place of a figure say why there is none; no cell of a table is left empty.",
  "A grade stands with its letter and its colour; the cell holds the word alone.",
];

/** Own figures may be in per cent as they were counted, without a sign in the cell. */
const ownPercentages =
  "Where a row gives “%” as its unit, its figure is held and shown as the number itself: 90.2 is 90.2%.";

const hasOwnPercentages = ({ blocks }: PackDocument): boolean =>
  blocks.some((block) => {
    if (block.kind !== "table") return false;
    const unit = block.columns.findIndex(({ heading }) => heading === "Unit");
    return block.rows.some((cells) => cells[unit]?.text.startsWith("%") ?? false);
  });

/** Every warning, code and basis once, numbered in the order of the document, with the tables that it concerns. */
export function bookNotes(document: PackDocument): readonly BookNote[] {
  const found = new Map<string, Set<string>>();
  for (const [words, tables] of foundNotes(document)) {
    const text = oneLine(words);
    const known = found.get(text) ?? new Set();
    for (const table of tables) known.add(table);
    found.set(text, known);
  }
  for (const text of [...general, ...(hasOwnPercentages(document) ? [ownPercentages] : [])])
    found.set(text, new Set());
  return [...found].map(([text, tables], index) => ({ mark: `[note ${index + 1}]`, text, tables }));
}
