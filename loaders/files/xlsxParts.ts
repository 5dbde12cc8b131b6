import { posix } from "node:path";
import type { Allowance } from "./allowance.ts";
import { type ShownFormat, shownFormatOf } from "./cellValue.ts";
import { readXml } from "./readXml.ts";
import type { Desk } from "./refusal.ts";
import type { ZipArchive } from "./zipArchive.ts";

/** What the readers of an archive's parts share. */
export interface Reading {
  readonly archive: ZipArchive;
  readonly desk: Desk;
  readonly allowance: Allowance;
}

/** Where a part says that another lies; one outside the file is known by name alone and never followed. */
export interface Relationship {
  readonly kind: string;
  readonly target: string;
  readonly isExternal: boolean;
}

/** A part's relationships by id; none when the part has no list of them. */
export async function relationshipsOf(
  part: string,
  { archive, ...place }: Reading,
): Promise<ReadonlyMap<string, Relationship>> {
  const folder = posix.dirname(part);
  const list = posix.join(folder, "_rels", `${posix.basename(part)}.rels`);
  const found = new Map<string, Relationship>();
  if (!archive.has(list)) return found;
  await readXml(archive.part(list), list, place, {
    open: (name, value) => {
      if (name !== "Relationship") return;
      const target = value("Target") ?? "";
      found.set(value("Id") ?? "", {
        kind: posix.basename(value("Type") ?? ""),
        // An address that climbs is cut at the archive's root, so it can name nothing outside.
        target: posix.resolve("/", folder === "." ? "" : folder, target).slice(1),
        isExternal: value("TargetMode") === "External",
      });
    },
  });
  return found;
}

export interface Workbook {
  readonly is1904: boolean;
  readonly sheets: readonly { readonly name: string; readonly id: string }[];
}

/** The sheets in their order, hidden ones too. */
export async function readWorkbook(part: string, { archive, ...place }: Reading): Promise<Workbook> {
  const sheets: { name: string; id: string }[] = [];
  let is1904 = false;
  await readXml(archive.part(part), part, place, {
    open: (name, value) => {
      if (name === "workbookPr") is1904 = isTrue(value("date1904"));
      if (name === "sheet") sheets.push({ name: value("name") ?? "", id: value("r:id") ?? "" });
    },
  });
  return { is1904, sheets };
}

/** How the numbers of each cell style are to be read, by the style's number. */
export async function readStyles(
  part: string,
  { archive, ...place }: Reading,
): Promise<readonly (ShownFormat | null)[]> {
  const formats = new Map<string, string>();
  const styles: (ShownFormat | null)[] = [];
  let isCellStyles = false;
  await readXml(archive.part(part), part, place, {
    open: (name, value) => {
      if (name === "cellXfs") isCellStyles = true;
      if (name === "numFmt") formats.set(value("numFmtId") ?? "", value("formatCode") ?? "");
      if (name !== "xf" || !isCellStyles) return;
      const id = value("numFmtId") ?? "0";
      const own = formats.get(id);
      styles.push(own === undefined ? knownFormat(Number(id)) : shownFormatOf(own));
      place.allowance.hold(1, part);
    },
    close: (name) => {
      if (name === "cellXfs") isCellStyles = false;
    },
  });
  return styles;
}

/** Formats that a file uses by number alone. @see ECMA-376 part 1, 18.8.30 */
function knownFormat(id: number): ShownFormat | null {
  if (id === 9 || id === 10) return "percentage";
  if ((id >= 18 && id <= 21) || (id >= 45 && id <= 47) || (id >= 32 && id <= 35)) return "time";
  return (id >= 14 && id <= 22) || (id >= 27 && id <= 36) || (id >= 50 && id <= 58) ? "date" : null;
}

/** The texts that cells refer to by number, without the readings that Japanese ones carry along. */
export async function readSharedStrings(
  part: string,
  { archive, ...place }: Reading,
  hold: (text: string) => string,
): Promise<readonly string[]> {
  const texts: string[] = [];
  let text = "";
  let isText = false;
  let reading = 0;
  await readXml(archive.part(part), part, place, {
    open: (name) => {
      if (name === "si") text = "";
      if (name === "rPh") reading += 1;
      isText = name === "t" && reading === 0;
    },
    text: (piece) => {
      if (isText) text += piece;
    },
    close: (name) => {
      isText = false;
      if (name === "rPh") reading -= 1;
      if (name !== "si") return;
      place.allowance.hold(1, part);
      texts.push(hold(unescaped(text)));
    },
  });
  return texts;
}

/** XML cannot hold some characters; spreadsheets write them as "_x000D_". @see ECMA-376 part 1, 22.9.2.19 */
export const unescaped = (text: string): string =>
  text.includes("_x")
    ? text.replace(/_x([0-9a-f]{4})_/gi, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16)))
    : text;

export const isTrue = (text: string | undefined): boolean => text === "1" || text === "true";
