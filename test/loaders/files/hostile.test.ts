import { describe, expect, it } from "vitest";
import { faultLine } from "../../../loaders/sources/fault.ts";
import { faultsOf, firstSheet, opened } from "./opened.ts";
import {
  gzipOf,
  ods,
  odsContent,
  odsNumber,
  odsParts,
  odsRow,
  odsText,
  xlsx,
  xlsxParts,
  zipOf,
} from "./spreadsheets.ts";

const oneRow = odsRow(odsText("x"));
const withContent = (content: string): Uint8Array => zipOf(odsParts(content));
const patched = (bytes: Uint8Array, change: (buffer: Buffer) => void): Uint8Array => {
  const copy = Buffer.from(bytes);
  change(copy);
  return copy;
};
const problemOf = async (...args: Parameters<typeof faultsOf>): Promise<string | undefined> =>
  (await faultsOf(...args))[0]?.problem;

describe("an archive made to do harm", () => {
  it.each(["../evil.xml", "a/../../evil", "/etc/passwd", "C:\\evil", "..\\evil", "\\\\host\\share"])(
    "is refused for a part named %s",
    async (name) => {
      const [fault] = await faultsOf("t.ods", zipOf({ ...odsParts(odsContent(oneRow)), [name]: "x" }));
      expect(fault).toMatchObject({ problem: "a part of the archive has a name that leads out of it" });
      expect(fault?.value).toBe(name.replaceAll("\\", "/"));
    },
  );

  it("is refused when its bytes are not as many, or not those, that its list says", async () => {
    const bytes = ods(oneRow);
    const list = Buffer.from(bytes).lastIndexOf("content.xml") - 46;
    for (const [field, change] of [
      ["size", (buffer: Buffer) => buffer.writeUInt32LE(10, list + 24)],
      ["larger size", (buffer: Buffer) => buffer.writeUInt32LE(4_000_000_000, list + 24)],
      ["crc", (buffer: Buffer) => buffer.writeUInt32LE(10, list + 16)],
      ["packed size", (buffer: Buffer) => buffer.writeUInt32LE(10, list + 20)],
    ] as const)
      expect(await problemOf("t.ods", patched(bytes, change)), field).toBe("the part content.xml is damaged");
  });

  it("is refused when parts share their bytes", async () => {
    const bytes = zipOf({ ...odsParts(odsContent(oneRow)), "second.xml": "y".repeat(5_000) });
    const list = Buffer.from(bytes).lastIndexOf("second.xml") - 46;
    const first = Buffer.from(bytes).readUInt32LE(Buffer.from(bytes).lastIndexOf("content.xml") - 46 + 42);
    expect(
      await problemOf(
        "t.ods",
        patched(bytes, (buffer) => buffer.writeUInt32LE(first, list + 42)),
      ),
    ).toMatch(/overlaps another/);
  });

  it("is refused for thousands of parts, for one twice, for a password, for an unknown packing", async () => {
    const many = Object.fromEntries(Array.from({ length: 6_000 }, (_, index) => [`p${index}`, ""]));
    expect(await problemOf("t.ods", zipOf(many))).toBe("an archive of 6,000 parts");
    const bytes = zipOf({ ...odsParts(odsContent(oneRow)), "content.xmm": "x" });
    const twice = patched(bytes, (buffer) => buffer.write("content.xml", buffer.lastIndexOf("content.xmm")));
    expect(await problemOf("t.ods", twice)).toBe("the archive holds the part content.xml twice");
    const list = Buffer.from(bytes).lastIndexOf("content.xml") - 46;
    const locked = patched(bytes, (buffer) => buffer.writeUInt16LE(1, list + 8));
    expect(await problemOf("t.ods", locked)).toBe("the file is locked with a password");
    const other = patched(bytes, (buffer) => buffer.writeUInt16LE(14, list + 10));
    expect(await problemOf("t.ods", other)).toContain("is packed in a way (14)");
  });

  it("is refused when it unpacks to more than the limit, at a rate that no table packs at, and nothing of it is held", async () => {
    const spaces = " ".repeat(1_000_000);
    const bomb = withContent(
      odsContent(`${oneRow}${Array.from({ length: 120 }, () => `<x>${spaces}</x>`).join("")}`),
    );
    expect(bomb.length).toBeLessThan(200_000);
    expect(await problemOf("t.ods", bomb)).toContain("packed more than 400 to 1");
    expect(await problemOf("t.ods", bomb, { unpackedBytes: 10_000_000 })).toBe(
      "unpacks to more than 10 MB (at content.xml)",
    );
  });

  it("is refused when it is cut off anywhere", async () => {
    const bytes = xlsx({ rows: "<row><c><v>1</v></c></row>" });
    for (let end = 4; end < bytes.length; end += 37)
      expect(await problemOf("t.xlsx", bytes.subarray(0, end)), String(end)).toBeDefined();
  });
});

describe("XML made to do harm", () => {
  const laughs = `<!DOCTYPE lolz [<!ENTITY lol "lol">${Array.from({ length: 9 }, (_, n) => `<!ENTITY lol${n + 1} "${`&lol${n || ""};`.repeat(10)}">`).join("")}]>`;
  const declared = (doctype: string, text: string): string =>
    odsContent(odsRow(odsText(text))).replace("?>", `?>${doctype}`);

  it.each([
    ["a billion laughs", laughs, "&lol9;"],
    ["another file", '<!DOCTYPE x [<!ENTITY file SYSTEM "file:///etc/passwd">]>', "&file;"],
    ["another host", '<!DOCTYPE x SYSTEM "http://127.0.0.1:1/x.dtd">', "x"],
  ])("is refused for its document type: %s", async (_, doctype, text) => {
    expect(await problemOf("t.ods", withContent(declared(doctype, text)))).toBe(
      "the part content.xml holds a document type definition, which spreadsheets do not have",
    );
    const parts = xlsxParts({ rows: "" });
    for (const part of [
      "xl/workbook.xml",
      "xl/sharedStrings.xml",
      "_rels/.rels",
      "xl/styles.xml",
      "xl/worksheets/sheet1.xml",
    ])
      expect(await problemOf("t.xlsx", zipOf({ ...parts, [part]: doctype + parts[part] })), part).toBe(
        `the part ${part} holds a document type definition, which spreadsheets do not have`,
      );
  });

  it.each([
    ["an entity that is not declared", odsContent(odsRow(odsText("&lol;")))],
    ["an element not closed", odsContent(oneRow).replace("</table:table>", "")],
    ["crossed elements", odsContent("<a><b></a></b>")],
    ["an attribute twice", odsContent('<table:table-row a="1" a="2"/>')],
    ["nothing", ""],
    ["no XML", "content"],
    ["something after the end", `${odsContent(oneRow)}<more/>`],
    ["a NUL", odsContent(odsRow(odsText("\0")))],
    ["another encoding", odsContent(oneRow).replace("UTF-8", "EBCDIC")],
    [
      "a hundred thousand elements in one another",
      odsContent("<a>".repeat(100_000) + "</a>".repeat(100_000)),
    ],
    ["a text of 3 MB", odsContent(odsRow(odsText("x".repeat(3_000_000))))],
    ["a comment without end", `${odsContent(oneRow)}<!--${"x".repeat(3_000_000)}`],
    [
      "half a million attributes",
      odsContent(`<a ${Array.from({ length: 500_000 }, (_, n) => `a${n}=""`).join(" ")}/>`),
    ],
  ])("or broken is refused: %s", async (_, content) => {
    expect(await problemOf("t.ods", withContent(content))).toMatch(
      /^the part content\.xml is not readable XML: /,
    );
  });

  it("of bytes that are no UTF-8 is refused", async () => {
    const parts = odsParts(odsContent(oneRow));
    const content = Buffer.from(odsContent(odsRow(odsText("\xa3"))), "latin1");
    expect(await problemOf("t.ods", zipOf({ ...parts, "content.xml": content }))).toContain(
      "bytes that are no text",
    );
  });

  it("with spaces by the thousand million is read as far as a text can go", async () => {
    const { rows } = await firstSheet("t.ods", ods(odsRow(odsText('a<text:s text:c="1000000000"/>'))));
    expect(String(rows[0]?.[0])).toHaveLength(32_768);
  });
});

describe("what a cell says", () => {
  it.each([
    "=HYPERLINK(&quot;http://127.0.0.1:1/&quot;)",
    "&lt;img src=x onerror=alert(1)&gt;",
    "'); drop table fact_grade; --",
    "=cmd|'/C calc'!A0",
    "constructor",
    "__proto__",
    "../../../etc/passwd",
    "\u202eevil\u0007".replace("\u0007", ""),
  ])("is plain data: %s", async (text) => {
    const plain = text.replaceAll("&quot;", '"').replaceAll("&lt;", "<").replaceAll("&gt;", ">");
    expect((await firstSheet("t.ods", ods(odsRow(odsText(text)), "=1+1"))).rows).toEqual([[plain]]);
    const sheet = await firstSheet(
      "t.xlsx",
      xlsx({ rows: `<row><c t="inlineStr"><is><t>${text}</t></is></c></row>`, name: "__proto__" }),
    );
    expect(sheet).toMatchObject({ name: "__proto__", rows: [[plain]] });
    expect(Object.keys(Object.prototype)).toEqual([]);
  });
});

describe("a file that is not what its name says", () => {
  const compound = Buffer.concat([Buffer.from("d0cf11e0a1b11ae1", "hex"), Buffer.alloc(2_000)]);
  const lockedXlsx = Buffer.concat([compound, Buffer.from("EncryptedPackage", "utf16le")]);
  it.each<readonly [string, string, Uint8Array | string, RegExp, RegExp]>([
    ["an old workbook", "t.xlsx", compound, /old Excel workbook/, /save it as XLSX/],
    ["a locked workbook", "t.xlsx", lockedXlsx, /locked with a password/, /without a password/],
    ["an .xls ending", "t.xls", compound, /kind that is not read/, /save them as XLSX/],
    [
      "a web page",
      "t.csv",
      "<html><table><tr><td>1</td></tr></table></html>",
      /a web page/,
      /download the file itself/,
    ],
    ["XML", "t.xlsx", '<?xml version="1.0"?><Workbook/>', /an XML file/, /save it as XLSX/],
    ["a flat ODS", "t.ods", '<?xml version="1.0"?><office:document/>', /flat OpenDocument/, /save it as ODS/],
    ["a PDF", "t.csv", "%PDF-1.7\n", /a PDF document/, /peelboard read/],
    ["a PNG", "t.csv", Buffer.from("89504e470d0a1a0a00", "hex"), /a picture/, /a table/],
    ["a Parquet file", "t.csv", "PAR1xxxx", /a Parquet file/, /export the table/],
    [
      "a binary workbook",
      "t.xlsx",
      zipOf({ "[Content_Types].xml": "x", "xl/workbook.bin": "x" }),
      /\.xlsb/,
      /save it as XLSX/,
    ],
    [
      "a Word document",
      "t.xlsx",
      zipOf({ "[Content_Types].xml": "x", "word/document.xml": "x" }),
      /a Word document/,
      /read/,
    ],
    [
      "a text document",
      "t.ods",
      zipOf({ mimetype: "application/vnd.oasis.opendocument.text" }),
      /no spreadsheet/,
      /export/,
    ],
    ["any archive", "t.xlsx", zipOf({ "a.csv": "a,b\n" }), /a zip archive/, /unpack it/],
    ["ODS named XLSX", "t.xlsx", ods(oneRow), /named \.xlsx, but its content is ODS/, /end it in \.ods/],
    [
      "XLSX named CSV",
      "t.csv",
      xlsx({ rows: "" }),
      /named \.csv, but its content is XLSX/,
      /end it in \.xlsx/,
    ],
    ["CSV named XLSX", "t.xlsx", "a,b\n1,2\n", /named \.xlsx, but its content is CSV/, /end it in \.csv/],
    ["tabs in CSV", "t.csv", "a\tb\n1\t2\n", /TSV, its columns set apart by tabs/, /end it in \.tsv/],
    ["commas in TSV", "t.tsv", "a,b\n1,2\n", /CSV, its columns set apart by commas/, /end it in \.csv/],
    ["gzip not named so", "t.csv", gzipOf("a,b\n"), /packed with gzip, but its name/, /ends in \.gz/],
    ["no gzip, named so", "t.csv.gz", "a,b\n", /not packed with gzip/, /without \.gz/],
    ["gzip twice", "t.csv.gz", gzipOf(gzipOf("a,b\n")), /gzip twice/, /unpack it/],
    [
      "gzip cut off",
      "t.csv.gz",
      gzipOf("a,b\n".repeat(500)).subarray(0, 30),
      /damaged or cut off/,
      /download/,
    ],
    ["an empty file", "t.csv", "", /the file is empty/, /download/],
    ["an empty file packed", "t.csv.gz", gzipOf(""), /the file is empty/, /download/],
    ["no ending", "table", "a,b\n", /kind that is not read/, /CSV, TSV, XLSX or ODS/],
  ])("is refused, and told what to do: %s", async (_, name, content, problem, advice) => {
    const [fault, ...more] = await faultsOf(name, content);
    expect(fault?.problem).toMatch(problem);
    expect(fault?.expected).toMatch(advice);
    expect(more).toEqual([]);
    expect(fault === undefined ? "" : faultLine(fault)).toContain(name);
  });

  it("is read when it is packed with gzip, whatever it is", async () => {
    const row = `<row><c><v>1</v></c></row>`;
    expect((await opened("t.xlsx.gz", gzipOf(xlsx({ rows: row })))).sheets[0]?.rows).toEqual([[1]]);
    expect(await opened("t.ods.gz", gzipOf(ods(odsRow(odsNumber(1)))))).toMatchObject({
      form: "ods",
      isGzipped: true,
      sheets: [{ rows: [[1]] }],
    });
  });

  it("is ODS locked part by part, or whole", async () => {
    const parts = odsParts(odsContent(oneRow));
    const locked =
      '<manifest:manifest xmlns:manifest="urn:oasis:names:tc:opendocument:xmlns:manifest:1.0"><manifest:file-entry><manifest:encryption-data/></manifest:file-entry></manifest:manifest>';
    for (const changed of [{ "META-INF/manifest.xml": locked }, { "encrypted-package": "x" }])
      expect(await problemOf("t.ods", zipOf({ ...parts, ...changed }))).toBe(
        "the file is locked with a password",
      );
  });
});
