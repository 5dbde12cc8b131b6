import { type CellObject, read, SSF } from "@e965/xlsx";
import { unzipSync } from "fflate";

/** A cell as a reader finds it that had no part in writing it. */
export interface OpenedCell {
  readonly value: string | number;
  /** The value as its format shows it. */
  readonly shown: string;
  /** Where its link leads: "#'Table 1'!A1" or an address; null for no link. */
  readonly link: string | null;
}

export interface OpenedSheet {
  readonly name: string;
  /** From A1 on; null where a cell is missing or empty. */
  readonly rows: readonly (readonly (OpenedCell | null)[])[];
  readonly formulas: number;
  readonly merges: number;
}

export interface OpenedBook {
  readonly sheets: readonly OpenedSheet[];
  readonly title: string;
  readonly author: string;
  readonly language: string;
  /** A part of the file as text. @throws RangeError where the file has no such part. */
  readonly part: (path: string) => string;
  readonly paths: readonly string[];
}

function openedCell(cell: CellObject | undefined): OpenedCell | null {
  const { v: value, z: format = "General", l: link } = cell ?? {};
  if (value === undefined || value === "") return null;
  const held = typeof value === "number" ? value : String(value);
  const shown = SSF.format(format, held);
  return { value: held, shown, link: link?.Target ?? null };
}

/**
 * Opens an XLSX or ODS file.
 * @throws Error of the reader for bytes that are no such file.
 */
export function openBook(bytes: Uint8Array): OpenedBook {
  const book = read(bytes, { type: "array", dense: true, cellNF: true, cellFormula: true, cellHTML: false });
  const files = unzipSync(bytes);
  const sheets = book.SheetNames.map((name): OpenedSheet => {
    const sheet = book.Sheets[name];
    const cells: readonly (readonly (CellObject | undefined)[] | undefined)[] = sheet?.["!data"] ?? [];
    return {
      name,
      rows: Array.from(cells, (row) => Array.from(row ?? [], openedCell)),
      formulas: cells.flatMap((row) => (row ?? []).filter((cell) => cell?.f !== undefined)).length,
      merges: sheet?.["!merges"]?.length ?? 0,
    };
  });
  return {
    sheets,
    title: book.Props?.Title ?? "",
    author: book.Props?.Author ?? "",
    language: String((book.Props as { Language?: string } | undefined)?.Language ?? ""),
    paths: Object.keys(files),
    part: (path) => {
      const file = files[path];
      if (file === undefined) throw new RangeError(`the file has no part ${path}`);
      return new TextDecoder().decode(file);
    },
  };
}

/** A text without the characters that no file may hold, and with one space between words. */
export const plain = (text: string): string =>
  text
    .replaceAll(/\p{Cc}/gu, (mark) => (/\s/.test(mark) ? " " : ""))
    .replaceAll(/ +/g, " ")
    .trim();

/** Without any space: texts are cut at spaces where a cell has no room. */
export const packed = (text: string): string => text.replaceAll(/[\s\p{Cc}]+/gu, "");
