import { once } from "node:events";
import { createWriteStream } from "node:fs";
import { finished } from "node:stream/promises";
import { Zip, ZipDeflate } from "fflate";

const header = [
  "financial_year",
  "force_name",
  "offence_group",
  "ethnic_group",
  "age_group",
  "sex",
  "arrests",
];
const rowsAPiece = 5_000;

/** A spreadsheet of arrests with so many rows, as OpenDocument, its rows written piece by piece. */
export async function writeArrestsOds(path: string, rows: number, forces: readonly string[]): Promise<void> {
  const file = createWriteStream(path);
  const zip = new Zip((error, bytes, isLast) => {
    if (error !== null) file.destroy(error);
    else file.write(bytes);
    if (isLast) file.end();
  });
  const part = (name: string) => {
    const entry = new ZipDeflate(name, { level: 1 });
    zip.add(entry);
    return (text: string, isLast: boolean) => entry.push(Buffer.from(text), isLast);
  };
  part("mimetype")("application/vnd.oasis.opendocument.spreadsheet", true);
  part("META-INF/manifest.xml")(manifest, true);
  const write = part("content.xml");
  write(`${beginning}<table:table table:name="Arrests">${rowOf(header)}`, false);
  for (let first = 0; first < rows; first += rowsAPiece) {
    const piece = Array.from({ length: Math.min(rowsAPiece, rows - first) }, (_, index) =>
      rowOf(cellsOf(first + index, forces)),
    );
    write(piece.join(""), false);
    if (file.writableNeedDrain) await once(file, "drain");
  }
  write("</table:table></office:spreadsheet></office:body></office:document-content>", true);
  zip.end();
  await finished(file);
}

/** The same row for the same number: nothing is left to chance. */
function cellsOf(row: number, forces: readonly string[]): readonly (string | number)[] {
  const year = 2006 + (row % 9);
  return [
    `${year}/${String(year + 1).slice(-2)}`,
    forces[row % forces.length] ?? "",
    ["Burglary", "Robbery", "Drug offences", "Other offences"][row % 4] ?? "",
    ["White", "Mixed", "Not stated"][row % 3] ?? "",
    // No observation may stand twice.
    `age group ${row}`,
    row % 2 === 0 ? "Female" : "Male",
    row % 97,
  ];
}

const rowOf = (cells: readonly (string | number)[]): string =>
  `<table:table-row>${cells
    .map((cell) =>
      typeof cell === "number"
        ? `<table:table-cell office:value-type="float" office:value="${cell}"><text:p>${cell}</text:p></table:table-cell>`
        : `<table:table-cell office:value-type="string"><text:p>${cell}</text:p></table:table-cell>`,
    )
    .join("")}</table:table-row>`;

const manifest = `<?xml version="1.0" encoding="UTF-8"?><manifest:manifest xmlns:manifest="urn:oasis:names:tc:opendocument:xmlns:manifest:1.0" manifest:version="1.2"><manifest:file-entry manifest:full-path="/" manifest:media-type="application/vnd.oasis.opendocument.spreadsheet"/><manifest:file-entry manifest:full-path="content.xml" manifest:media-type="text/xml"/></manifest:manifest>`;
const beginning = `<?xml version="1.0" encoding="UTF-8"?><office:document-content xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0" xmlns:table="urn:oasis:names:tc:opendocument:xmlns:table:1.0" xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0" office:version="1.2"><office:body><office:spreadsheet>`;
