import { unzipSync } from "fflate";
import { JSDOM } from "jsdom";

/** An XLSX file as an independent reader finds it: unzipped, and its XML parsed strictly. */
export interface OpenedWorkbook {
  readonly names: readonly string[];
  /** Every part as a document; a part that is not well-formed makes opening throw. */
  readonly part: (path: string) => Document;
  readonly paths: readonly string[];
  /** Of each sheet its cells by address: the text of a string, the number of anything else. */
  readonly cells: readonly ReadonlyMap<string, string | number>[];
}

const { DOMParser } = new JSDOM("").window;

function parsed(bytes: Uint8Array, path: string): Document {
  const document = new DOMParser().parseFromString(new TextDecoder().decode(bytes), "application/xml");
  const fault = document.querySelector("parsererror");
  if (fault !== null) throw new SyntaxError(`${path}: ${fault.textContent}`);
  return document;
}

export function openWorkbook(file: Uint8Array): OpenedWorkbook {
  const files = Object.entries(unzipSync(file)).map(([path, bytes]) => [path, parsed(bytes, path)] as const);
  const documents = new Map(files);
  const part = (path: string): Document => {
    const document = documents.get(path);
    if (document === undefined) throw new RangeError(`the file has no ${path}`);
    return document;
  };
  const strings = [...part("xl/sharedStrings.xml").querySelectorAll("si")].map(
    ({ textContent }) => textContent ?? "",
  );
  const targets = new Map(
    [...part("xl/_rels/workbook.xml.rels").querySelectorAll("Relationship")].map((relation) => [
      relation.getAttribute("Id"),
      relation.getAttribute("Target"),
    ]),
  );
  const sheets = [...part("xl/workbook.xml").querySelectorAll("sheet")];
  const cells = sheets.map((sheet) => {
    const xml = part(`xl/${targets.get(sheet.getAttribute("r:id"))}`);
    return new Map(
      [...xml.querySelectorAll("c")].map((cell) => {
        const value = cell.querySelector("v")?.textContent ?? "";
        const held = cell.getAttribute("t") === "s" ? (strings[Number(value)] ?? "") : Number(value);
        return [cell.getAttribute("r") ?? "", held];
      }),
    );
  });
  return {
    names: sheets.map((sheet) => sheet.getAttribute("name") ?? ""),
    part,
    paths: files.map(([path]) => path),
    cells,
  };
}
