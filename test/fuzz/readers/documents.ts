import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import { Document, Packer, Paragraph, Table, TableCell, TableRow, TextRun } from "docx";
import type { ReadDocument } from "../../../loaders/documents/proposal.ts";
import { readDocument, statedIn } from "../../../loaders/documents/readDocument.ts";
import { cellFaults } from "../../../loaders/documents/reviewedFaults.ts";
import { cellsOf, reviewedCells, undecidedRow } from "../../../loaders/documents/reviewedRow.ts";
import { documentText } from "../../../loaders/documents/text/documentText.ts";
import { readForm } from "../../../loaders/documents/text/readForm.ts";
import { pdfOf } from "../../loaders/documents/pdfOf.ts";
import { report2007 } from "../../loaders/documents/report2007Text.ts";
import type { FuzzReader } from "../fuzzReader.ts";
import { knownNames } from "../known.ts";

const peel = `PEEL 2023–25

An inspection of Suffolk Constabulary

Published on: 3 May 2024

We make graded judgments in 8 of these 9 areas.

Outstanding\tGood\tAdequate\tRequires improvement\tInadequate
\tPreventing crime\tInvestigating crime\tResponding to the public\t

Cause of concern 1

The force cannot say where its boats are.
`;
const response = `Kent Police and Crime Commissioner

Response to an inspection by HMICFRS

Inspection Title:\tRoads and Rivers
Date Published:\t4th March 2021
Type of Inspection:\t☐ National ☒ Thematic

Recommendations:

1. By June the force should count its boats.

2. The force should name a harbour master.

Areas for improvement

- How it tells people about tides.
`;
const list = `force_slug,round,area,grade,basis,locator
kent,2018/19,Effectiveness,Good,inferred,page 3
"surrey",2017,Efficiency,Requires improvement,read,
`;
/** The first sections of a report of 2007: shorter, so that more of them are read. */
const report = report2007().slice(0, 5_000);
const texts: readonly string[] = [peel, response, report];

const isRow = (line: string): boolean => line.includes("\t") && !/^[-\t]+$/.test(line);

const htmlOf = (text: string): string =>
  `<!doctype html><html><head><title>x</title></head><body><nav>Menu</nav><main>${text
    .split("\n")
    .map((line) =>
      isRow(line)
        ? `<table><tr>${line
            .split("\t")
            .map((cell) => `<td>${cell}<sup>1</sup></td>`)
            .join("")}</tr></table>`
        : line.startsWith("- ")
          ? `<ul><li>${line.slice(2)}</li></ul>`
          : `<p>${line.startsWith("--") ? "" : line}</p>`,
    )
    .join("")}</main></body></html>`;

async function docxOf(text: string): Promise<Uint8Array> {
  const children = text.split("\n").map((line) =>
    isRow(line)
      ? new Table({
          rows: [
            new TableRow({
              children: line.split("\t").map((cell) => new TableCell({ children: [new Paragraph(cell)] })),
            }),
          ],
        })
      : new Paragraph({ children: [new TextRun(line), new TextRun({ text: "1", superScript: true })] }),
  );
  return new Uint8Array(await Packer.toBuffer(new Document({ sections: [{ children }] })));
}

const bytesOf = (each: readonly string[]): readonly Uint8Array[] => each.map((text) => Buffer.from(text));
const sha256 = "a".repeat(64);

/** What a document proposes can be written down, and every proposal has an id of its own. Names that no round knows the review tells. */
async function check({ proposals, nearMisses, ...document }: ReadDocument): Promise<void> {
  const columns = reviewedCells((await knownNames()).keys());
  if (new Set(proposals.map(({ id }) => id)).size < proposals.length)
    throw new Error("two proposals of one id");
  for (const proposal of proposals) {
    const row = undecidedRow(document, proposal, { address: null, embargo_until: null });
    const [fault] = cellFaults(cellsOf(row), columns);
    if (fault !== undefined) throw new Error(`a proposal that cannot be kept: ${JSON.stringify(fault)}`);
  }
  for (const { place, expected, advice } of nearMisses)
    if (place === "" || expected === "" || advice === "") throw new Error("a near miss that tells nothing");
}

/** Reads in the thread of the check: one for each document, as in earnest, would take most of the time. */
async function readHere(bytes: Uint8Array): Promise<void> {
  const file = "f.bin";
  const text = await documentText(readForm(bytes, file), bytes, file);
  await check(statedIn({ ...text, file, sha256 }, await knownNames()));
}

async function readInEarnest(bytes: Uint8Array, folder: string): Promise<void> {
  const path = join(folder, "f.bin");
  await writeFile(path, bytes);
  await check(await readDocument(path, await knownNames()));
}

const pdfSeeds = (): readonly Uint8Array[] => texts.map((text) => pdfOf(text.split("\n")));

export const documents: readonly FuzzReader[] = [
  { name: "document.txt", inputs: 6_000, seeds: () => bytesOf(texts), read: readHere },
  { name: "document.html", inputs: 3_000, seeds: () => bytesOf(texts.map(htmlOf)), read: readHere },
  {
    name: "document.docx",
    inputs: 1_500,
    isArchive: true,
    seeds: () => Promise.all(texts.map(docxOf)),
    read: readHere,
  },
  { name: "document.pdf", inputs: 1_500, seeds: pdfSeeds, read: readHere },
  { name: "list of grades", inputs: 3_000, seeds: () => bytesOf([list]), read: readInEarnest },
  {
    name: "document, in a thread",
    inputs: 40,
    seeds: async () => [pdfOf(peel.split("\n")), Buffer.from(htmlOf(peel)), await docxOf(peel)],
    read: readInEarnest,
  },
];
