import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import { Document, Packer, Paragraph, Table, TableCell, TableRow, TextRun } from "docx";
import { zipSync } from "fflate";
import { describe, expect, it } from "vitest";
import { openDocument } from "../../../loaders/documents/text/openDocument.ts";
import { temporaryFolder } from "../temporaryFolder.ts";
import { pdfOf } from "./pdfOf.ts";
import { ofKind, readAs, readText, said, told } from "./readText.ts";
import { report2007 } from "./report2007Text.ts";

/** The report as a Word file: paragraphs, and true tables where the text has tabs. */
async function wordReport(): Promise<Uint8Array> {
  const children = report2007()
    .split("\n\n")
    .flatMap((part): readonly (Paragraph | Table)[] => {
      const lines = part.split("\n").filter((line) => !/^[-\t]+$/.test(line));
      if (!lines.some((line) => line.includes("\t")))
        return lines.map((line) => new Paragraph(line.replace(/^- /, "• ")));
      const cell = (text: string) => new TableCell({ children: [new Paragraph(text)] });
      return [
        new Table({ rows: lines.map((line) => new TableRow({ children: line.split("\t").map(cell) })) }),
      ];
    });
  return new Uint8Array(await Packer.toBuffer(new Document({ sections: [{ children }] })));
}

const faults = (name: string, content: string | Uint8Array): Promise<string> =>
  readAs(name, content).then(
    () => "no fault",
    (error: Error) => error.message,
  );

describe("readDocument(path, names) of other forms than text", () => {
  it("reads the same facts of the same report as text, Word, PDF and a page of HTML", async () => {
    const text = await readText(report2007());
    const facts = text.proposals.map(said).toSorted();
    expect(facts.length).toBeGreaterThan(40);
    const html = `<html><body><script>alert("HMIC")</script>${report2007()
      .split("\n")
      .map((line) =>
        line.includes("\t") && !/^[-\t]+$/.test(line)
          ? `<table><tr>${line
              .split("\t")
              .map((cell) => `<td>${cell}</td>`)
              .join("")}</tr></table>`
          : `<p>${line.startsWith("-----") ? "" : line.replace(/^- /, "• ")}</p>`,
      )
      .join("")}</body></html>`;
    for (const [name, content] of [
      ["report.docx", await wordReport()],
      ["report.html", html],
      ["report.pdf", pdfOf(report2007().split("\n"))],
    ] as const) {
      const document = await readAs(name, content);
      expect(told(document), name).toBe("");
      expect(document.proposals.map(said).toSorted(), name).toEqual(facts);
    }
  });

  it("names the page of a PDF, and tells a form by its content whatever its name says", async () => {
    const document = await readAs("report.txt", pdfOf(report2007().split("\n")));
    expect(ofKind(document, "grade")[0]?.place).toMatch(/^page \d+, under/);
  });

  it("keeps a footnote's mark of a Word file or PDF apart from its number", async () => {
    const rows = [
      ["Excellent", "Good", "Fair", "Poor"],
      ["4", "20", "17", "2"],
    ].map(
      (cells, row) =>
        new TableRow({
          children: cells.map(
            (text, column) =>
              new TableCell({
                children: [
                  new Paragraph({
                    children: [
                      new TextRun(text),
                      ...(row === 1 && column === 1 ? [new TextRun({ text: "3", superScript: true })] : []),
                    ],
                  }),
                ],
              }),
          ),
        }),
    );
    const children = [
      ...[
        "HMIC Inspection Report",
        "Norfolk Constabulary",
        "Neighbourhood Policing",
        "GRADE GOOD",
        "National grade distribution",
      ].map((text) => new Paragraph(text)),
      new Table({ rows }),
    ];
    const word = await readAs(
      "a.docx",
      new Uint8Array(await Packer.toBuffer(new Document({ sections: [{ children }] }))),
    );
    expect(ofKind(word, "national count")).toEqual([]);
    expect(told(word)).toContain('"20[3]"');
  });

  it("says line and column of a byte that is no UTF-8", async () => {
    const bytes = Buffer.concat([
      Buffer.from("PEEL 2017\ncafé "),
      Buffer.from([0xe9]),
      Buffer.from(" more\n"),
    ]);
    expect(await faults("a.txt", bytes)).toMatch(
      /not UTF-8: "byte 0xe9" \(a\.txt, row 2, column 6; expected text in UTF-8/,
    );
    expect(await faults("a.txt", Buffer.from([0x50, 0x0a, 0xc3]))).toMatch(/row 2, column 1/);
  });

  it.each([
    ["an empty file", "", /empty file/],
    ["a file of nothing but spaces", "  \n \n", /empty file|no text/],
    ["a damaged PDF", "%PDF-1.7\nnothing", /damaged PDF.*download it again/],
    ["an old Word file", Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 1, 2]), /save it as DOCX/],
    ["a picture", Buffer.from([0x89, 0x50, 0x4e, 0x47, 1]), /text recognition/],
    ["rich text", "{\\rtf1 hello}", /save it as DOCX/],
    ["a zip that is no Word file", zipSync({ "a.txt": Buffer.from("x") }), /not a Word file/],
    [
      "a Word file cut off",
      zipSync({ "word/document.xml": Buffer.from("<a/>".repeat(500)) }).subarray(0, 60),
      /damaged Word file|not a Word file/,
    ],
    [
      "a Word file that declares entities",
      zipSync({ "word/document.xml": Buffer.from('<!DOCTYPE a [<!ENTITY b "c">]><a>&b;</a>') }),
      /document type in a Word file/,
    ],
    [
      "a Word file that unpacks to 101 MB",
      zipSync({ "word/document.xml": new Uint8Array(101_000_000) }),
      /unpacks to too much/,
    ],
    ["one line of 30,000 characters", "PEEL 2017 ".repeat(3000), /too long a paragraph/],
    ["bytes that are no text", Buffer.from([1, 0, 2, 0, 3]), /not a text/],
  ])("refuses %s and says what to do", async (_, content, expected) => {
    expect(await faults("a.bin", content)).toMatch(expected);
  });

  it("refuses a PDF that holds no text, and one that is locked", async () => {
    expect(await faults("scan.pdf", pdfOf([]))).toMatch(/no text in the PDF.*text recognition/);
    const key = `<${"5a".repeat(32)}>`;
    const lock = `/Encrypt << /Filter /Standard /V 1 /R 2 /O ${key} /U ${key} /P -4 >> /ID [<01> <01>]`;
    expect(await faults("locked.pdf", pdfOf(["PEEL 2017"], lock))).toMatch(
      /locked PDF.*print it into a new PDF/,
    );
  });

  it("names the page of a PDF that is damaged", async () => {
    const lost = Buffer.from(
      Buffer.from(pdfOf(["PEEL 2017"]))
        .toString("latin1")
        .replace("/Kids [4 0 R]", "/Kids [9 0 R]"),
      "latin1",
    );
    expect(await faults("lost.pdf", lost)).toMatch(/damaged PDF: "page 1" .*download it again/);
  });

  it("ends a document that takes longer than it may", async () => {
    const folder = await temporaryFolder();
    try {
      const path = join(folder.path, "slow.html");
      await writeFile(path, "<html><body><p>PEEL 2017</p></body></html>");
      const limits = { bytes: 1_000_000, textBytes: 1_000, milliseconds: 1, memoryMegabytes: 200 };
      await expect(openDocument(path, limits)).rejects.toThrow(/takes too long/);
      await writeFile(path, "PEEL 2017 ".repeat(200));
      await expect(openDocument(path, limits)).rejects.toThrow(/too large/);
    } finally {
      await folder.remove();
    }
  });

  it("treats what a document holds as text: nothing of it is run or read as anything else", async () => {
    const document = await readText(
      `PEEL 2017\n\nDorset Police\n\nEffectiveness: Good\n\n=HYPERLINK("http://example.org")'; drop table x; -- <img src=x onerror=alert(1)>\n`,
    );
    expect(document.proposals.map(said)).toEqual(["grade | dorset | 2017 | Effectiveness | Good"]);
  });
});
