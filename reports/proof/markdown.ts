import type { PackDocument, Proof, Table } from "../document.ts";
import { headingsOf } from "../packs/documentOf.ts";
import { type MarkdownFile, type MarkdownNode, nodesOf, readMarkdown, wordsOf } from "./markdown/tree.ts";
import {
  addressesOf,
  missingInOrder,
  normal,
  saysSame,
  shortened,
  spoiltWords,
  textsOf,
} from "./textOrder.ts";

/** What the text would become if a character of it were read as a mark. */
const unexpected: ReadonlySet<string> = new Set(
  "image imageReference linkReference definition code inlineCode thematicBreak break".split(" "),
);
const originPattern = /^<!-- peelboard-origin\n([\s\S]*)\n-->$/;

function* formFaults(text: string, { tree }: MarkdownFile, document: PackDocument): Generator<string> {
  if (text.includes("\r")) yield "a line ends with a carriage return";
  if (!text.endsWith("\n") || text.endsWith("\n\n")) yield "the file does not end with one end of line";
  const nodes = nodesOf(tree);
  for (const { type } of nodes) if (unexpected.has(type)) yield `a text is read as ${type}`;
  const html = nodes.filter(({ type }) => type === "html");
  const last = tree.children?.at(-1);
  if (html.length !== 1 || html[0] !== last) yield "there is HTML other than the origin at the end";
  const [, json = ""] = originPattern.exec(last?.value ?? "") ?? [];
  if (!saysSame(json, document.origin)) yield "the origin is missing or says otherwise";
}

function* headingFaults({ tree }: MarkdownFile, document: PackDocument): Generator<string> {
  const shown = nodesOf(tree)
    .filter(({ type }) => type === "heading")
    .map((node) => `${node.depth} ${normal(wordsOf(node))}`);
  const expected = [
    `1 ${normal(document.title)}`,
    ...headingsOf(document).map(({ level, text }) => `${level + 1} ${normal(text)}`),
  ];
  const at = expected.findIndex((heading, index) => heading !== shown[index]);
  if (at !== -1) yield `heading ${at + 1} is "${shown[at] ?? "missing"}"; expected "${expected[at]}"`;
  else if (shown.length > expected.length) yield `there is a heading too many: "${shown[expected.length]}"`;
}

function* faultsOfTable(
  lines: readonly (readonly string[])[],
  read: MarkdownFile["cells"],
  table: Table,
): Generator<string> {
  const { label, columns, rows } = table;
  const [head = [], rule = [], ...body] = lines;
  if (!columns.every(({ align }, index) => rule[index] === (align === "right" ? "---:" : ":---")))
    yield `${label} has a column on the wrong side`;
  if (body.length !== rows.length) yield `${label} has ${body.length} rows; expected ${rows.length}`;
  const expected = [columns.map(({ heading }) => heading), ...rows.map((row) => row.map(({ text }) => text))];
  for (const [row, texts] of expected.entries()) {
    const line = row === 0 ? head : (body[row - 1] ?? []);
    if (line.length !== texts.length) yield `${label}, row ${row} has ${line.length} cells`;
    for (const [column, text] of texts.entries()) {
      const found = normal(read.get(line[column] ?? "")?.text ?? "");
      if (found !== normal(text))
        yield `${label}, row ${row}, column ${column + 1} reads "${shortened(found)}"; expected "${shortened(text)}"`;
    }
  }
}

function* tableFaults({ tables, cells }: MarkdownFile, { blocks }: PackDocument): Generator<string> {
  const expected = blocks.filter((block): block is Table => block.kind === "table");
  if (tables.length !== expected.length)
    yield `there are ${tables.length} tables; expected ${expected.length}`;
  for (const [index, table] of expected.entries()) {
    const lines = tables[index];
    if (lines !== undefined) yield* [...faultsOfTable(lines, cells, table)].slice(0, 5);
  }
}

/** The written address, and the one it stands for: characters that would end a link are written as per cent. */
const sameAddress = (address: string): string => {
  try {
    return decodeURIComponent(address);
  } catch {
    return address;
  }
};

function* linkFaults({ tree, cells }: MarkdownFile, document: PackDocument): Generator<string> {
  const ofCells = [...cells.values()].flatMap(({ addresses }) => addresses);
  const found = [...nodesOf(tree).flatMap(({ url }) => (url === undefined ? [] : [url])), ...ofCells];
  for (const address of found)
    if (!/^(https?:\/\/|mailto:)/i.test(address)) yield `a link leads to "${shortened(address)}"`;
  const written = new Set(found.map(sameAddress));
  for (const address of new Set(addressesOf(document)))
    if (!written.has(sameAddress(address))) yield `the link to "${shortened(address)}" is missing`;
}

const isComment = (node: MarkdownNode, by: string): boolean =>
  node.type === "blockquote" && normal(wordsOf(node)).startsWith(by);

function* textFaults({ tree }: MarkdownFile, document: PackDocument): Generator<string> {
  const { title, subtitle, letterhead, choices, unfinished, running, blocks } = document;
  const expected = [
    title,
    subtitle,
    ...unfinished,
    letterhead.body,
    ...choices.flatMap(({ term, text }) => [term, text]),
    ...running,
    ...blocks.flatMap((block) =>
      block.kind === "figure" ? [...textsOf(block), block.description, block.source] : textsOf(block),
    ),
  ];
  for (const text of missingInOrder(normal(wordsOf(tree)), expected))
    yield `"${shortened(text)}" is missing, or not in its place`;
  const by = "Comment by the office:";
  const [ours, theirs] = [false, true].map((theirs) =>
    normal(
      (tree.children ?? [])
        .filter((node) => isComment(node, by) === theirs)
        .map(wordsOf)
        .join(" "),
    ),
  );
  const comments = blocks.filter((block) => "role" in block && block.role === "comment");
  for (const text of missingInOrder(theirs ?? "", comments.flatMap(textsOf)))
    yield `"${shortened(text)}" is not marked as written by the office`;
  const spoilt = spoiltWords(ours ?? "");
  if (spoilt !== null) yield `the file reads "${spoilt}"`;
}

/** Reads a pack in Markdown again, and compares it with its document; looks for text that would be read as a mark. */
export const proveMarkdown: Proof = async (bytes, document) => {
  const text = new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  const file = readMarkdown(text);
  return [
    ...formFaults(text, file, document),
    ...headingFaults(file, document),
    ...tableFaults(file, document),
    ...linkFaults(file, document),
    ...textFaults(file, document),
  ];
};
