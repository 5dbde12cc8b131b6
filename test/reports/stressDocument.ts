import type { Block, Cell, PackDocument } from "../../reports/document.ts";
import { sampleDocument } from "./sampleDocument.ts";

const tables = 40;
const forces = 43;

const figure = (value: number): Cell => ({
  kind: "number",
  text: value.toLocaleString("en-GB", { minimumFractionDigits: 1, maximumFractionDigits: 1 }),
  value,
  decimals: 1,
  isPercent: false,
});

const row = (table: number, force: number): readonly Cell[] => [
  { kind: "text", text: `Force ${force} of table ${table}`, address: `https://example.org/${force}` },
  force % 3 === 0
    ? { kind: "text", text: "Requires improvement", grade: "Requires improvement" }
    : { kind: "text", text: "Good", grade: "Good" },
  figure(table * 1000 + force + 0.25),
  { kind: "number", text: `${force}.0%`, value: force / 100, decimals: 1, isPercent: true },
  {
    kind: "date",
    text: `${(force % 28) + 1} May 2019`,
    iso: `2019-05-${String((force % 28) + 1).padStart(2, "0")}`,
  },
  force % 5 === 0 ? { kind: "text", text: "not stated" } : figure(-force),
];

/** As many tables as the largest pack has: 40 of all 43 forces and six columns. */
export const stressDocument: PackDocument = {
  ...sampleDocument,
  blocks: [
    { kind: "heading", level: 1, id: "all", text: "All forces" },
    ...Array.from(
      { length: tables },
      (_, table): Block => ({
        kind: "table",
        id: `table-${table + 1}`,
        label: `Table ${table + 1}`,
        caption: `Measure ${table + 1}, all forces`,
        columns: ["Force", "Grade", "Figure", "Share", "Published", "Change"].map((heading, index) => ({
          heading,
          align: [2, 3, 5].includes(index) ? "right" : "left",
        })),
        rows: Array.from({ length: forces }, (_, force) => row(table + 1, force + 1)),
        notes: ["not stated: the source does not state the figure."],
        source: `Source: publication ${table + 1}.`,
        chosenRow: table,
      }),
    ),
  ],
};
