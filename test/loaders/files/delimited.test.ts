import { gzipSync } from "node:zlib";
import { describe, expect, it } from "vitest";
import { faultsOf, firstSheet, opened } from "./opened.ts";
import { gzipOf } from "./spreadsheets.ts";

const rowsOf = async (text: string | Uint8Array, name = "t.csv") => (await firstSheet(name, text)).rows;
const bytes = (text: string): Buffer => Buffer.from(text, "latin1");

describe("the rows of a CSV or TSV file", () => {
  it("hold every text as it stands: nothing is trimmed, and nothing is taken for a number or a day", async () => {
    expect(await rowsOf('code,name, n \n007,"a, ""b""\nc", -1 \nE23\u00a0,2018-09-30,\n')).toEqual([
      ["code", "name", " n "],
      ["007", 'a, "b"\nc', " -1 "],
      ["E23\u00a0", "2018-09-30", null],
    ]);
  });

  it("keep their own widths, empty rows among them", async () => {
    expect(await rowsOf("title\n\na,b,c\n1,2\n1,2,3,4\n")).toEqual([
      ["title"],
      [null],
      ["a", "b", "c"],
      ["1", "2"],
      ["1", "2", "3", "4"],
    ]);
  });

  it.each([
    ["line feeds", "a,b\n1,2\n"],
    ["carriage returns and line feeds", "a,b\r\n1,2\r\n"],
    ["carriage returns alone", "a,b\r1,2\r"],
    ["both kinds", "a,b\r\n1,2\n"],
    ["no end of the last line", "a,b\n1,2"],
    ["a byte order mark", "\ufeffa,b\n1,2\n"],
    ["UTF-16 with its mark", Buffer.from("\ufeffa,b\n1,2\n", "utf16le")],
    ["UTF-16 the other way round", Buffer.from("\ufeffa,b\n1,2\n", "utf16le").swap16()],
    ["semicolons", "a;b\n1;2\n"],
    ["upright strokes", "a|b\n1|2\n"],
    ["gzip", gzipOf("a,b\n1,2\n")],
    ["tabs", "a\tb\n1\t2\n"],
  ])("are found with %s", async (kind, text) => {
    const name = kind === "gzip" ? "t.csv.gz" : kind === "tabs" ? "t.TSV" : "t.csv";
    expect(await rowsOf(text, name)).toEqual([
      ["a", "b"],
      ["1", "2"],
    ]);
  });

  it("are kept where nothing stands in them, at the end too", async () => {
    expect(await rowsOf("title\n\n")).toEqual([["title"], [null]]);
    expect(await rowsOf(`a,b${"\n".repeat(70_000)}`)).toHaveLength(70_000);
  });

  it("are set apart by semicolons where commas are decimal", async () => {
    expect(await rowsOf("force;rate;share\nKent;1,5;2,5\nEssex;2,5;3,5\n")).toEqual([
      ["force", "rate", "share"],
      ["Kent", "1,5", "2,5"],
      ["Essex", "2,5", "3,5"],
    ]);
  });

  it.each([
    "=1+1",
    '=HYPERLINK("http://x")',
    "<script>alert(1)</script>",
    "'); drop table fact_grade; --",
    "@SUM(A1)",
    "+cmd|' /C calc'!A0",
    "`process.exit(1)`",
    "__proto__",
    "../../etc/passwd",
  ])("are plain data, whatever they say: %s", async (text) => {
    const quoted = `"${text.replaceAll('"', '""')}"`;
    expect(await rowsOf(`a,b\n${quoted},${quoted}\n`)).toEqual([
      ["a", "b"],
      [text, text],
    ]);
  });
});

describe("faults of a CSV file", () => {
  it("name the line where a quotation mark was opened that nothing closes", async () => {
    const text = `a,b\n"1\n2",3\n4,"${"x,y\n".repeat(50)}`;
    expect(await faultsOf("t.csv", text)).toMatchObject([
      { file: "t.csv", problem: "a quotation mark that is never closed", row: 4 },
    ]);
    const [long] = await faultsOf("t.csv", text, { lineBytes: 100 });
    expect(long).toMatchObject({ row: 4 });
    expect(long?.problem).toContain("perhaps for a quotation mark that is never closed");
  });

  it.each(['a,b\n1,2"3\n', 'a,b\n1,"2"3\n'])(
    "name the line of a quotation mark inside a cell: %j",
    async (text) => {
      expect(await faultsOf("t.csv", text)).toMatchObject([
        { problem: "a quotation mark inside a cell", row: 2 },
      ]);
    },
  );

  it("name every line that is no UTF-8, its column, and the letters that Windows would see", async () => {
    const faults = await faultsOf("t.csv", bytes('a,b\n"x, y",\xa35\nfine,1\n\x93quoted\x94,2\n'));
    expect(faults.map(({ problem, row, column, value }) => [problem, row, column, value])).toEqual([
      ["not UTF-8; it looks like Windows-1252", 2, "2", "£5"],
      ["not UTF-8; it looks like Windows-1252", 4, "1", "“quoted”"],
    ]);
    expect(faults[0]?.expected).toContain("CSV UTF-8");
  });

  it("are found at the end of the file, between pieces and in letters cut off", async () => {
    const long = "a,b\n".repeat(40_000);
    expect(await faultsOf("t.csv", bytes(`${long}x,\xe2\x82`))).toMatchObject([{ row: 40_001, column: "2" }]);
    expect(await faultsOf("t.csv", bytes(`${long}\x81,y\n${long}`))).toMatchObject([
      { problem: "not UTF-8", row: 40_001, column: "1" },
    ]);
    expect((await firstSheet("t.csv", `${"é,€😀\n".repeat(40_000)}`)).rows).toHaveLength(40_000);
  });

  it("name the line of a NUL byte", async () => {
    expect(await faultsOf("t.csv", "a,b\n1,2\n3,\0\n")).toMatchObject([
      { row: 3, problem: "a NUL byte, which no text holds" },
    ]);
    const [fault] = await faultsOf("t.csv", Buffer.from("a,b\n1,2\n", "utf16le"));
    expect(fault?.expected).toContain("UTF-16");
  });

  it("refuse a line that does not end, packed or not, and read no further", async () => {
    const [fault] = await faultsOf("t.csv", `a,b\n${"x".repeat(3_000_000)}`);
    expect(fault).toMatchObject({ problem: "a line of more than 2 MB", row: 2 });
    const [packed] = await faultsOf("t.csv.gz", gzipSync(Buffer.alloc(60_000_000, "x")));
    expect(packed).toMatchObject({ problem: "a line of more than 2 MB", row: 1 });
  });

  it("refuse more cells than the limit, and more bytes than it unpacks to", async () => {
    const [cells] = await faultsOf("t.csv", "1,2,3\n".repeat(100), { cells: 200 });
    expect(cells).toMatchObject({ problem: "more than 200 cells" });
    const [unpacked] = await faultsOf("t.csv.gz", gzipOf("1,2,3\n".repeat(200_000)), {
      unpackedBytes: 1_000_000,
    });
    expect(unpacked?.problem).toBe("unpacks to more than 1 MB (at the gzip file)");
    const [bomb] = await faultsOf(
      "t.csv.gz",
      gzipSync(Buffer.alloc(60_000_000, `${"x".repeat(100_000)},\n`)),
    );
    expect(bomb?.problem).toContain("is packed more than 400 to 1");
  });

  it("refuse what takes too long or too much memory", async () => {
    const text = Array.from({ length: 20_000 }, (_, index) => `${index},force ${index}`).join("\n");
    expect(await faultsOf("t.csv", text, { milliseconds: -1 })).toMatchObject([
      { problem: "the file takes too long to read" },
    ]);
    expect(await faultsOf("t.csv", text, { memoryMegabytes: 1 })).toMatchObject([
      { problem: "the file holds more than fits in memory" },
    ]);
  });

  it("are none where a file holds a header alone", async () => {
    expect((await opened("t.csv", "a,b\n")).sheets[0]?.rows).toEqual([["a", "b"]]);
  });
});
