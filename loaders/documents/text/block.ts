export const blockKinds = ["heading", "paragraph", "bullet", "row"] as const;
export type BlockKind = (typeof blockKinds)[number];

/** A piece of a document's text, the same for plain text, Word and PDF. */
export interface Block {
  readonly kind: BlockKind;
  /** Without the marks of bullets and headings; the cells of a row are joined by " | ". */
  readonly text: string;
  /** Of a row of a table, empty ones too, so that a cell stands under its header; empty for all other kinds. */
  readonly cells: readonly string[];
  /** Counted from 1; null where the file knows no pages. */
  readonly page: number | null;
  /** Line of a text file, counted from 1; null for other files. */
  readonly line: number | null;
  /** Counted from 1 over the document. */
  readonly paragraph: number;
  /** Counts the page breaks that are known of, numbered or not: a table whose rows lie on two leaves was split. */
  readonly leaf: number;
  /** The heading above; null before the first. */
  readonly heading: string | null;
}

/** A block before it is numbered. */
export type BlockDraft = Pick<Block, "kind" | "text" | "page" | "line" | "leaf"> & {
  readonly cells?: readonly string[];
};

/** Numbers blocks and gives each the heading above it. */
export function numbered(drafts: readonly BlockDraft[]): readonly Block[] {
  let heading: string | null = null;
  return drafts.map((draft, index) => {
    const block = { ...draft, cells: draft.cells ?? [], paragraph: index + 1, heading };
    if (draft.kind === "heading") heading = draft.text;
    return block;
  });
}

const longestQuote = 300;

/** Text cut to 300 characters or fewer, for a quotation: behind a whole word, unless a word is very long, and with the sign that it was cut. */
export function quoted(text: string): string {
  if (text.length <= longestQuote) return text;
  const cut = text.slice(0, longestQuote - 2);
  const end = /\s/.test(text.charAt(cut.length)) ? cut.length : cut.search(/\s\S*$/);
  return end > longestQuote / 2 ? `${cut.slice(0, end).trimEnd()} …` : `${cut}…`;
}

/** `page 12, under "Strengths"`; `paragraph 340 (line 801), under "Strengths"`. */
export function placeOf(block: Block): string {
  const line = block.line === null ? "" : ` (line ${block.line})`;
  const where = block.page === null ? `paragraph ${block.paragraph}${line}` : `page ${block.page}${line}`;
  const above = block.kind === "heading" ? block.text : block.heading;
  return above === null ? where : `${where}, under "${shortened(above)}"`;
}

const shortened = (text: string): string => (text.length > 80 ? `${text.slice(0, 79)}…` : text);
