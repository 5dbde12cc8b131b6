import type { ZipArchive } from "./zipArchive.ts";

/** What the first bytes of a file tell: packed, an archive, text, or something that is no table. */
export type Content =
  | { readonly kind: "gzip" | "zip" | "text" }
  | { readonly kind: "other"; readonly what: string; readonly advice: string };

const saveAsXlsx = "open it in a spreadsheet program and save it as XLSX (.xlsx)";
const exportTable = "export the table as CSV or XLSX";

const magics: readonly (readonly [magic: string, what: string, advice: string])[] = [
  [
    "%PDF",
    "a PDF document",
    "`npx peelboard read` reads reports; for its tables, ask the publisher for a spreadsheet",
  ],
  ["{\\rtf", "a rich text document", "save it as DOCX for `npx peelboard read`"],
  ["\x89PNG", "a picture", "a table, not a picture of one"],
  ["\xff\xd8\xff", "a picture", "a table, not a picture of one"],
  ["GIF8", "a picture", "a table, not a picture of one"],
  ["PAR1", "a Parquet file", exportTable],
  ["SQLite format 3", "a database", exportTable],
  ["7z\xbc\xaf\x27\x1c", "a 7-Zip archive", "unpack it and add the table in it"],
  ["Rar!", "a RAR archive", "unpack it and add the table in it"],
  ["BZh", "packed with bzip2", "unpack it and add the table in it"],
  ["\xfd7zXZ", "packed with xz", "unpack it and add the table in it"],
  ["\x28\xb5\x2f\xfd", "packed with zstd", "unpack it and add the table in it"],
];

const compoundFile = "\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1";
/** The name of the stream that holds a locked XLSX, as the compound file has it: UTF-16. */
const lockedStream = "EncryptedPackage".split("").join("\0");

/** Of the record that such a file begins with. */
const oldExcelVersions = new Set([0, 2, 4, 8]);

/** `head` is the beginning of the file, or all of a compound file where that can be had. */
export function contentOf(head: Buffer): Content {
  const text = head.toString("latin1");
  if (text.startsWith("\x1f\x8b")) return { kind: "gzip" };
  if (text.startsWith("PK\x03\x04") || text.startsWith("PK\x05\x06")) return { kind: "zip" };
  if (text.startsWith(compoundFile))
    return text.includes(lockedStream)
      ? { kind: "other", what: "locked with a password", advice: "save it without a password" }
      : {
          kind: "other",
          what: "an old Excel workbook (.xls) or another old Office file",
          advice: saveAsXlsx,
        };
  // Excel of before 1997 wrote its records without a container.
  if (head[0] === 9 && oldExcelVersions.has(head[1] ?? -1))
    return { kind: "other", what: "a very old Excel workbook (.xls)", advice: saveAsXlsx };
  const known = magics.find(([magic]) => text.startsWith(magic));
  if (known !== undefined) return { kind: "other", what: known[1], advice: known[2] };
  const words = text
    .replace(/^(\xef\xbb\xbf|\xff\xfe|\xfe\xff)/, "")
    .replaceAll("\0", "")
    .trimStart();
  if (/^<\?xml|^<(\w+:)?workbook/i.test(words))
    return /opendocument|office:document/.test(words)
      ? { kind: "other", what: "a flat OpenDocument file (.fods)", advice: "save it as ODS (.ods)" }
      : { kind: "other", what: "an XML file", advice: saveAsXlsx };
  if (/^<(!doctype|!--|html|head|meta|body|table|style)/i.test(words))
    return {
      kind: "other",
      what: "a web page, whatever its name says",
      advice: `download the file itself, or ${saveAsXlsx}`,
    };
  return { kind: "text" };
}

const openDocument = "application/vnd.oasis.opendocument.";

/** What an archive is: a spreadsheet that is read, or what it is instead. */
export async function archiveContent(archive: ZipArchive): Promise<"xlsx" | "ods" | Content> {
  const mimetype = (await archive.beginning("mimetype", 100)).trim();
  if (mimetype === `${openDocument}spreadsheet`) return "ods";
  if (mimetype.startsWith(`${openDocument}spreadsheet-template`))
    return { kind: "other", what: "a template for spreadsheets", advice: "save it as ODS (.ods)" };
  if (mimetype.startsWith(openDocument))
    return { kind: "other", what: "an OpenDocument file that is no spreadsheet", advice: exportTable };
  if (archive.names.some((name) => name.startsWith("xl/") && name.endsWith("workbook.bin")))
    return { kind: "other", what: "a binary Excel workbook (.xlsb)", advice: saveAsXlsx };
  if (archive.has("[Content_Types].xml")) {
    if (archive.names.some((name) => name.startsWith("word/")))
      return { kind: "other", what: "a Word document", advice: "`npx peelboard read` reads reports" };
    if (archive.names.some((name) => name.startsWith("ppt/")))
      return { kind: "other", what: "a presentation", advice: exportTable };
    return "xlsx";
  }
  if (archive.names.some((name) => name.startsWith("Index/") && name.endsWith(".iwa")))
    return { kind: "other", what: "a Numbers document", advice: "export it as XLSX or CSV" };
  // Some writers leave the mimetype out; what is in it decides.
  if (archive.has("content.xml")) return "ods";
  return { kind: "other", what: "a zip archive", advice: "unpack it and add the table in it" };
}
