import { fromMarkdown } from "mdast-util-from-markdown";

/** A node of the parsed file, as far as it is looked at. */
export interface MarkdownNode {
  readonly type: string;
  readonly value?: string;
  readonly url?: string;
  readonly depth?: number;
  readonly children?: readonly MarkdownNode[];
}

/** A cell as a reader of pipe tables sees it, and where its links lead. */
export interface PipeCell {
  readonly text: string;
  readonly addresses: readonly string[];
}

export interface MarkdownFile {
  /** Everything but the tables. */
  readonly tree: MarkdownNode;
  /** The lines of each table, the one below the headings too. */
  readonly tables: readonly (readonly (readonly string[])[])[];
  /** What each cell shows, by how it is written. */
  readonly cells: ReadonlyMap<string, PipeCell>;
}

export const parseMarkdown = (text: string): MarkdownNode => fromMarkdown(text);

/** A node and all below it, in the order of the file. */
export const nodesOf = (node: MarkdownNode): readonly MarkdownNode[] => [
  node,
  ...(node.children ?? []).flatMap(nodesOf),
];

const blocks: ReadonlySet<string> = new Set(["paragraph", "heading", "listItem", "blockquote", "html"]);

/** The words of a node; blocks apart. HTML is not read. */
export const wordsOf = (node: MarkdownNode): string => {
  if (node.type === "html") return "";
  const words = node.value ?? (node.children ?? []).map(wordsOf).join("");
  return blocks.has(node.type) ? ` ${words} ` : words;
};

/**
 * The cells of a line, still in Markdown: parted at each `|` that no backslash goes before.
 * @see https://github.github.com/gfm/#tables-extension-
 */
function cellsOf(line: string): readonly string[] {
  const cells: string[] = [];
  let cell = "";
  for (const [part] of line
    .trim()
    .slice(1)
    .matchAll(/\\.|[^\\]/gsu)) {
    if (part !== "|") cell += part;
    else {
      cells.push(cell);
      cell = "";
    }
  }
  return (cell.trim() === "" ? cells : [...cells, cell]).map((text) => text.trim().replaceAll("\\|", "|"));
}

/** Reads the tables by their lines, since CommonMark has none, and the rest with a parser. */
export function readMarkdown(text: string): MarkdownFile {
  const tables: (readonly string[])[][] = [];
  let isTable = false;
  const rest = text.split("\n").map((line) => {
    if (!line.startsWith("|")) {
      isTable = false;
      return line;
    }
    if (!isTable) tables.push([]);
    isTable = true;
    tables.at(-1)?.push(cellsOf(line));
    return "";
  });
  return { tree: parseMarkdown(rest.join("\n")), tables, cells: readCells(tables.flat(2)) };
}

/** Without one of these a line of text holds no mark. */
const mark = /[\\`*_[\]<>&!]/;

/** Cells as they are shown, all in one parse: after a space that is no indentation each is a paragraph, whatever it begins with. */
function readMarkedCells(cells: readonly string[]): readonly (readonly [string, PipeCell])[] {
  const distinct = [...new Set(cells)];
  const { children = [] } = parseMarkdown(distinct.map((cell) => `\u00A0${cell}`).join("\n\n"));
  return distinct.map((cell, index) => {
    const node = children[index] ?? { type: "paragraph", value: "nothing" };
    const addresses = nodesOf(node).flatMap(({ url }) => (url === undefined ? [] : [url]));
    return [cell, { text: wordsOf(node).trim(), addresses }] as const;
  });
}

/** Each cell of the tables, by how it is written. */
const readCells = (cells: readonly string[]): ReadonlyMap<string, PipeCell> =>
  new Map([
    ...cells.map((text) => [text, { text, addresses: [] }] as const),
    ...readMarkedCells(cells.filter((cell) => mark.test(cell))),
  ]);
