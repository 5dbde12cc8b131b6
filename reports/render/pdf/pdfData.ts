import { formatDate } from "../../../src/format/formatDate.ts";
import type { Block, Figure, PackDocument, Run } from "../../document.ts";
import type { Cleaner } from "./cleanText.ts";
import { breakable, safeAddress } from "./cleanText.ts";
import type { Fonts } from "./fonts.ts";
import { paper, size, textHeight, textWidth } from "./paper.ts";
import { tableData } from "./tableData.ts";
import { cellInset } from "./tableLayout.ts";

/** A file that the Typst source reads, by its path. */
export interface PdfFile {
  readonly path: string;
  readonly bytes: Buffer;
}

/** What the fixed Typst source is given: data alone, so that no text of a document can act as code. */
export interface PdfData {
  readonly data: Readonly<Record<string, unknown>>;
  readonly files: readonly PdfFile[];
}

/** Room lost to what stands before a text: the number of a paragraph, the mark of a list, the edge of a box. */
const indent = 44;
/** A chart leaves room for its headline, its warnings and its source. */
const chartHeight = textHeight(false) - 190;

const pointsOf = (pixels: number): number => pixels * 0.75;

function chartSize({ width, height }: Figure): { readonly width: number; readonly height: number } {
  const [wide, high] = [pointsOf(width), pointsOf(height)];
  const scale = Math.min(1, textWidth(false) / wide, chartHeight / high);
  return { width: wide * scale, height: high * scale };
}

/** Lines of a running text, which shares its line with a page number or the mark of a draft. */
const runningLines = (text: string, { regular }: Fonts): number =>
  Math.ceil((regular.width(text) * size.running * 1.1) / (textWidth(false) - 80));

/** Room above and below the text: more where the running lines are long, since nothing of them may be cut off. */
const margins = ([head, foot]: readonly [string, string], fonts: Fonts) => ({
  top: paper.top + Math.max(0, runningLines(head, fonts) - 2) * size.running * 1.5,
  bottom: paper.bottom + Math.max(0, runningLines(foot, fonts) - 2) * size.running * 1.5,
});

/** Keywords: what a search in a folder of packs may ask for. */
function keywordsOf({ origin, as_at }: PackDocument): readonly string[] {
  const { pack, force_id, audience } = origin.parameters;
  return [
    "police inspection",
    "HMICFRS",
    `${pack} pack`,
    ...(force_id === null ? ["England and Wales"] : [force_id]),
    `as at ${as_at}`,
    `data release ${origin.release}`,
    `audience ${audience}`,
  ];
}

/** The document as data for the Typst source, every text cleaned, with the drawings and the origin as files. */
export function pdfData(document: PackDocument, clean: Cleaner, fonts: Fonts): PdfData {
  const files: PdfFile[] = [];
  const file = (path: string, bytes: Buffer): string => {
    files.push({ path, bytes });
    return path;
  };
  const room = (textWidth(false) - indent) / size.body;
  const words = (text: string): string => breakable(clean(text), room, fonts.bold);
  const runs = (list: readonly Run[]): readonly unknown[] =>
    list
      .filter(({ text }) => text !== "")
      .map(({ text, isStrong = false, isEmphasis = false, address, target }) => ({
        text: words(text),
        isStrong,
        isEmphasis,
        address: safeAddress(address),
        target: target ?? null,
      }));

  const blockData = (block: Block, index: number): unknown => {
    switch (block.kind) {
      case "heading":
        return { ...block, text: words(block.text) };
      case "paragraph":
        return {
          kind: block.kind,
          runs: runs(block.runs),
          number: block.number ?? null,
          role: block.role ?? null,
          // Words that lead to a chart stay with it, and so does the heading above them.
          isLead: document.blocks[index + 1]?.kind === "figure" && lengthOf(block.runs) < shortLead,
        };
      case "list":
        return { ...block, items: block.items.map(runs), role: block.role ?? null };
      case "facts":
        return {
          kind: block.kind,
          entries: block.entries.map(({ term, runs: list }) => ({ term: words(term), runs: runs(list) })),
        };
      case "note":
        return { ...block, runs: runs(block.runs) };
      case "table":
        return tableData(block, clean, fonts);
      case "figure":
        return {
          kind: block.kind,
          id: block.id,
          label: words(block.label),
          headline: words(block.headline),
          subtitle: words(block.subtitle),
          warnings: block.warnings.map(words),
          source: words(block.source),
          description: clean(block.description),
          ...chartSize(block),
          path: file(`/chart-${index}.svg`, Buffer.from(clean(block.svg))),
          tableId: block.tableId,
          tableLabel: labelOf(document, block.tableId),
        };
      default:
        return block;
    }
  };

  const { letterhead, origin } = document;
  const { logo } = letterhead;
  const data = {
    title: words(document.title),
    subtitle: words(document.subtitle),
    layout: document.layout,
    body: words(letterhead.body),
    officeHolder: letterhead.officeHolder === null ? null : words(letterhead.officeHolder),
    accent: letterhead.accent,
    logo:
      logo === null
        ? null
        : { path: file(`/logo.${logo.type}`, Buffer.from(logo.bytes)), alt: clean(logo.alt) },
    unfinished: document.unfinished.map(words),
    // A paper that says in its own words what is unfinished need not say it twice on one page.
    listsUnfinished:
      document.layout === "pack" ||
      !document.blocks.some((block) => block.kind === "note" && block.look === "draft"),
    head: words(document.running[0]),
    foot: words(document.running[1]),
    choices: document.choices.map(({ term, text }) => ({ term: words(term), runs: runs([{ text }]) })),
    release: formatDate(origin.release),
    latestReport: origin.latest_report_on === null ? null : formatDate(origin.latest_report_on),
    keywords: keywordsOf(document),
    paper: { ...paper, ...margins(document.running, fonts) },
    size,
    inset: cellInset,
    blocks: document.blocks.map(blockData),
  };
  file("/origin.json", Buffer.from(`${JSON.stringify(origin, null, 2)}\n`));
  return { data, files };
}

/** Characters of a paragraph that may be kept with the chart below it: some four lines. */
const shortLead = 400;

const lengthOf = (runs: readonly Run[]): number => runs.reduce((length, { text }) => length + text.length, 0);

/** The label of a table as a reference to it reads. */
function labelOf({ blocks }: PackDocument, id: string): string {
  for (const block of blocks) if (block.kind === "table" && block.id === id) return block.label;
  throw new RangeError(`a figure points to the table "${id}", which the document does not hold`);
}
