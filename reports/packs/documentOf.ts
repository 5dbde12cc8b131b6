import type { Block, Heading, PackDocument, Run } from "../document.ts";

/** A document whose contents contradict themselves: a fault of the pack, found before anything is written. */
export class DocumentError extends Error {
  override readonly name = "DocumentError";
}

/** "Table 1", "Figure 1" in the order of the document. */
function labelled(blocks: readonly Block[]): readonly Block[] {
  let [tables, figures] = [0, 0];
  return blocks.map((block) => {
    if (block.kind === "table") return { ...block, label: `Table ${++tables}` };
    return block.kind === "figure" ? { ...block, label: `Figure ${++figures}` } : block;
  });
}

const nameOf = (block: Block): string | null => {
  if (block.kind === "heading") return block.text;
  return block.kind === "table" || block.kind === "figure" ? block.label : null;
};

/** Without the control characters that no file format may hold; a tab or a line's end is a space. */
const clean = (text: string): string =>
  text.replaceAll(/[\p{Cc}\uFFFE\uFFFF]/gu, (mark) => (/\s/.test(mark) ? " " : ""));

/** Calls `change` on every run of a block, and leaves out those of which nothing is left. */
function withRuns(block: Block, change: (run: Run) => Run | null): Block {
  const all = (list: readonly Run[]): readonly Run[] => list.flatMap((run) => change(run) ?? []);
  switch (block.kind) {
    case "paragraph":
    case "note":
      return { ...block, runs: all(block.runs) };
    case "list":
      return { ...block, items: block.items.map(all) };
    case "facts":
      return { ...block, entries: block.entries.map((entry) => ({ ...entry, runs: all(entry.runs) })) };
    default:
      return block;
  }
}

/** The words of a block, wherever it holds them. */
export function wordsOf(block: Block): readonly string[] {
  switch (block.kind) {
    case "heading":
      return [block.text];
    case "paragraph":
    case "note":
      return block.runs.map(({ text }) => text);
    case "list":
      return block.items.flat().map(({ text }) => text);
    case "facts":
      return block.entries.flatMap(({ term, runs }) => [term, ...runs.map(({ text }) => text)]);
    case "table":
      return [
        block.caption,
        ...block.columns.map(({ heading }) => heading),
        ...block.rows.flat().map(({ text }) => text),
        ...block.notes,
        block.source ?? "",
      ];
    case "figure":
      return [block.headline, block.subtitle, block.description, ...block.warnings, block.source];
    default:
      return [];
  }
}

/** Whether a block has a place for words and none in it; a cell without a figure says why. */
function isEmpty(block: Block): boolean {
  switch (block.kind) {
    case "paragraph":
    case "note":
      return block.runs.every(({ text }) => text.trim() === "");
    case "list":
      return (
        block.items.length === 0 || block.items.some((runs) => runs.every(({ text }) => text.trim() === ""))
      );
    case "facts":
      return block.entries.some(({ runs }) => runs.every(({ text }) => text.trim() === ""));
    case "table":
      return block.rows.flat().some(({ text }) => text.trim() === "");
    default:
      return false;
  }
}

const spoilt = /\b(NaN|undefined|null|Infinity)\b|\[object \w+\]/;

function* faultsOf(blocks: readonly Block[]): Generator<string> {
  const ids = blocks.flatMap((block) => ("id" in block ? [block.id] : []));
  const known = new Set(ids);
  for (const [index, id] of ids.entries())
    if (ids.indexOf(id) !== index) yield `the id "${id}" is given twice`;
  let level = 0;
  for (const block of blocks) {
    if (block.kind === "heading") {
      if (block.level > level + 1)
        yield `the heading "${block.text}" skips a level (${level} to ${block.level})`;
      level = block.level;
    }
    if (block.kind === "figure") {
      if (!known.has(block.tableId))
        yield `${block.label} points to a table "${block.tableId}" that is not there`;
      if (block.description.trim() === "") yield `${block.label} has no text alternative`;
    }
    if (block.kind === "table") {
      if (block.rows.length === 0) yield `${block.label} ("${block.caption}") has no rows`;
      if (block.rows.some((row) => row.length !== block.columns.length))
        yield `${block.label} ("${block.caption}") has a row with more or fewer cells than columns`;
      const headings = block.columns.map(({ heading }) => heading);
      if (new Set(headings).size < headings.length) yield `${block.label} has two columns of one heading`;
    }
    if (isEmpty(block)) yield `a ${block.kind} says nothing`;
    // What an office writes is its own; what we work out must never read like a fault of a program.
    const isComment = "role" in block && block.role === "comment";
    const found = isComment ? undefined : wordsOf(block).find((words) => spoilt.test(words));
    if (found !== undefined) yield `a text reads "${found.slice(0, 80)}"`;
  }
}

/**
 * Puts labels on tables and figures and fills in references to them, then checks the whole: ids given once, no heading level
 * skipped, no reference into nothing, no empty table, a text alternative for each chart, no "NaN" among the words.
 * @throws DocumentError with every fault.
 */
export function documentOf(content: PackDocument): PackDocument {
  const blocks = labelled(content.blocks);
  const names = new Map(
    blocks.flatMap((block) => ("id" in block ? [[block.id, nameOf(block) ?? ""] as const] : [])),
  );
  const dead: string[] = [];
  const filled = blocks.map((block) =>
    withRuns(block, ({ onlyWith, ...run }) => {
      if (onlyWith !== undefined && !names.has(onlyWith)) return null;
      const text = clean(run.text);
      if (run.target === undefined) return { ...run, text };
      const name = names.get(run.target);
      if (name === undefined) dead.push(`a reference points to "${run.target}", which is not there`);
      return { ...run, text: text === "" ? (name ?? "") : text };
    }),
  );
  const faults = [...dead, ...faultsOf(filled)];
  if (faults.length > 0)
    throw new DocumentError(`The pack "${content.title}" cannot be made:\n- ${faults.join("\n- ")}`);
  return { ...content, blocks: filled };
}

/** Headings with what follows each, up to the next of its level. */
export const headingsOf = ({ blocks }: Pick<PackDocument, "blocks">): readonly Heading[] =>
  blocks.filter((block): block is Heading => block.kind === "heading");
