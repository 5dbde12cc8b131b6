import type { PackFormat, PackParameters } from "../src/model/pack.ts";
import type { Grade } from "../src/model/scale.ts";
import type { SheetCell } from "../src/tables/sheetCell.ts";

/** A run of text. `address` leads out of the document, `target` to the heading, table or figure with that id. */
export interface Run {
  readonly text: string;
  readonly isStrong?: boolean;
  readonly isEmphasis?: boolean;
  /** An https or mailto address. */
  readonly address?: string;
  readonly target?: string;
  /** The run is left out where no heading, table or figure has this id; `documentOf` sees to it, no format meets it. */
  readonly onlyWith?: string;
}

export interface Heading {
  readonly kind: "heading";
  /** No level is skipped; each section begins with 1. */
  readonly level: 1 | 2 | 3;
  readonly text: string;
  readonly id: string;
}

export interface Paragraph {
  readonly kind: "paragraph";
  readonly runs: readonly Run[];
  /** The number of a numbered paragraph, "3.2". */
  readonly number?: string;
  /** `lead` opens a section in larger type, `source` is small print under a figure, `comment` was written by the office. */
  readonly role?: "lead" | "source" | "comment";
}

export interface List {
  readonly kind: "list";
  readonly isOrdered: boolean;
  readonly items: readonly (readonly Run[])[];
  readonly role?: "comment";
}

/** Terms with what is said of them: a description list. */
export interface Facts {
  readonly kind: "facts";
  readonly entries: readonly { readonly term: string; readonly runs: readonly Run[] }[];
}

/** `warning` has one wording in src/format/warnings; `draft` says what is unfinished; `question` is a scrutiny question with its rule. */
export interface Note {
  readonly kind: "note";
  readonly look: "warning" | "draft" | "question";
  readonly runs: readonly Run[];
}

/** A cell as the spreadsheet takes it and as every other format shows it (`text`). */
export type Cell = SheetCell & {
  /** Where the cell's link leads. */
  readonly address?: string;
  /** A judgement: shown with its letter and colour, and its word. */
  readonly grade?: Grade;
};

export interface TableColumn {
  readonly heading: string;
  /** Numbers and counts stand to the right. */
  readonly align: "left" | "right";
}

export interface Table {
  readonly kind: "table";
  readonly id: string;
  /** "Table 3", given by `documentOf`. */
  readonly label: string;
  readonly caption: string;
  readonly columns: readonly TableColumn[];
  /** As many cells in each row as there are columns; at least one row. */
  readonly rows: readonly (readonly Cell[])[];
  /** What the codes in it mean, and warnings that concern it. */
  readonly notes: readonly string[];
  /** "Source: HMICFRS, ..."; null where each row names its own. */
  readonly source: string | null;
  /** Place of the row that is told apart from the others: the force of the pack. */
  readonly chosenRow: number | null;
}

/** A chart with its message; its figures stand in the table named by `tableId`. */
export interface Figure {
  readonly kind: "figure";
  readonly id: string;
  /** "Figure 2", given by `documentOf`. */
  readonly label: string;
  /** The message, as a sentence. */
  readonly headline: string;
  /** Measure, place and period. */
  readonly subtitle: string;
  /** A drawing that stands alone: no style sheet, no custom property, colours for white paper, font Noto Sans. */
  readonly svg: string;
  /** In CSS pixels. */
  readonly width: number;
  readonly height: number;
  /** The text alternative: what the chart shows, in words. */
  readonly description: string;
  readonly warnings: readonly string[];
  readonly source: string;
  readonly tableId: string;
}

export interface PageBreak {
  readonly kind: "page break";
}

export type Block = Heading | Paragraph | List | Facts | Note | Table | Figure | PageBreak;

/** How an office wants its papers to look, within what can be read. */
export interface Letterhead {
  /** "Cumbria Police and Crime Commissioner", or "Peelboard" where no office is configured. */
  readonly body: string;
  /** "Police and Crime Commissioner for Cumbria"; null where not configured. */
  readonly officeHolder: string | null;
  /** Colour of headings and rules, "#12436D"; at least 4.5 to 1 on white. */
  readonly accent: string;
  readonly logo: { readonly bytes: Uint8Array; readonly type: "svg" | "png"; readonly alt: string } | null;
}

/** What a pack carries inside and beside it, apart from the hashes of its files. */
export interface PackOrigin {
  readonly parameters: PackParameters;
  /** ISO date of the data release, and of the latest report in it. */
  readonly release: string;
  readonly latest_report_on: string | null;
  readonly warehouse_sha256: string;
  readonly code_version: string;
  readonly code_sha256: string;
  /** sha256 of the office's configuration and commentary; null where there is none. */
  readonly office_sha256: string | null;
}

/** A pack as content: no format knows more, and it knows no format. */
export interface PackDocument {
  readonly title: string;
  readonly subtitle: string;
  /** A `pack` has a cover and contents; a `paper` begins with its title on the first page, as committee papers do. */
  readonly layout: "pack" | "paper";
  readonly letterhead: Letterhead;
  /** ISO date: the creation date that each file states, whenever it is made. */
  readonly as_at: string;
  /** Fields that nobody has filled in yet; with any, the pack is a draft and says so on every page. */
  readonly unfinished: readonly string[];
  /** Printed on every page: force, comparator, rounds and as-at day; then release, data date and status. */
  readonly running: readonly [head: string, foot: string];
  /** On the cover: each parameter in words. */
  readonly choices: readonly { readonly term: string; readonly text: string }[];
  readonly blocks: readonly Block[];
  readonly origin: PackOrigin;
}

/** Bytes of a document in one format; the same document gives the same bytes. */
export type Renderer = (document: PackDocument) => Promise<Uint8Array>;

/**
 * Opens written bytes again with a reader that had no part in writing them, and compares what it finds with the document:
 * headings, tables with their rows and every figure, charts, text alternatives, links. Gives faults as sentences; none means pass.
 */
export type Proof = (bytes: Uint8Array, document: PackDocument) => Promise<readonly string[]>;

export interface Format {
  readonly format: PackFormat;
  /** As officers call it: "PDF", "Word". */
  readonly name: string;
  readonly render: Renderer;
  readonly prove: Proof;
  /** Loads the reader's libraries before there is anything to read. */
  readonly warm: () => Promise<void>;
}
