import type { Block, Figure, Note, PackDocument, Table } from "../../document.ts";
import { asBlock, escaped, inlineOf, strong } from "./inline.ts";
import { pipeTable } from "./table.ts";

const leads: Readonly<Record<Note["look"], string>> = {
  warning: "Warning.",
  draft: "Draft.",
  question: "Question.",
};

/** Blocks with an empty line between them. */
export const apart = (...blocks: readonly (string | null)[]): string =>
  blocks.filter((block) => block !== null && block !== "").join("\n\n");

export const quoted = (text: string): string =>
  text
    .split("\n")
    .map((line) => (line === "" ? ">" : `> ${line}`))
    .join("\n");

export const plain = (text: string): string => asBlock(escaped(text));

/** A list; `isSecond` gives it another mark, without which it would go on the list just before it. */
export function listOf(items: readonly string[], isOrdered: boolean, isSecond: boolean): string {
  return items
    .map((item, index) => {
      const mark = isOrdered ? `${index + 1}${isSecond ? ")" : "."}` : isSecond ? "*" : "-";
      return `${mark} ${asBlock(item)}`;
    })
    .join("\n");
}

export const factLine = (term: string, inline: string): string => `${strong(`${term.trim()}:`)} ${inline}`;

const warningQuote = (text: string): string => quoted(`${strong(leads.warning)} ${escaped(text)}`);

function tableOf(table: Table): string {
  const { label, caption, notes, source } = table;
  return apart(
    strong(`${label}. ${caption}`),
    pipeTable(table),
    notes.length === 0 ? null : listOf(notes.map(escaped), false, false),
    source === null ? null : plain(source),
  );
}

/** A chart in words: its message, what it shows, and where its figures stand. */
function figureOf(figure: Figure, tableLabel: string): string {
  const { label, headline, subtitle, description, warnings, source } = figure;
  return apart(
    strong(`${label}. ${headline}`),
    plain(subtitle),
    ...warnings.map(warningQuote),
    plain(description),
    plain(`The figures of this chart stand in ${tableLabel}. ${source}`),
  );
}

function blockOf(block: Block, labels: ReadonlyMap<string, string>, isSecond: boolean): string {
  switch (block.kind) {
    case "heading":
      return `${"#".repeat(block.level + 1)} ${escaped(block.text).trim()}`;
    case "paragraph": {
      const text = inlineOf(block.runs);
      return asBlock(block.number === undefined ? text : `${escaped(block.number)} ${text.trim()}`);
    }
    case "list":
      return listOf(block.items.map(inlineOf), block.isOrdered, isSecond);
    case "facts":
      return listOf(
        block.entries.map(({ term, runs }) => factLine(term, inlineOf(runs))),
        false,
        isSecond,
      );
    case "note":
      return quoted(`${strong(leads[block.look])} ${inlineOf(block.runs)}`);
    case "table":
      return tableOf(block);
    case "figure": {
      const tableLabel = labels.get(block.tableId);
      if (tableLabel === undefined)
        throw new Error(
          `${block.label} names the table "${block.tableId}" for its figures, and the document has no such table`,
        );
      return figureOf(block, tableLabel);
    }
    case "page break":
      return "";
  }
}

const isListed = (block: Block | undefined): boolean =>
  block?.kind === "list" || block?.kind === "facts" || (block?.kind === "table" && block.source === null);

const isComment = (block: Block | undefined): boolean =>
  block !== undefined && "role" in block && block.role === "comment";

/** All blocks; what the office wrote stands in quotes that say so. */
export function blocksOf({ blocks }: PackDocument): string {
  const labels = new Map(
    blocks.flatMap((block) => (block.kind === "table" ? [[block.id, block.label]] : [])),
  );
  const printed = blocks.filter(({ kind }) => kind !== "page break");
  const parts: string[] = [];
  let isSecond = false;
  for (const [index, block] of printed.entries()) {
    const before = printed[index - 1];
    isSecond = isListed(before) && isComment(before) === isComment(block) && !isSecond;
    const text = blockOf(block, labels, isSecond);
    if (!isComment(block)) parts.push(text);
    else if (isComment(before)) parts.push(`${parts.pop() ?? ""}\n>\n${quoted(text)}`);
    else parts.push(quoted(apart(strong("Comment by the office:"), text)));
  }
  return apart(...parts);
}
