import { warnings as wordings } from "../format/warnings.js";
import type { FigureFacts } from "../model/figureFacts.js";
import { type PageStyle, standAlone } from "./standAlone.js";
import { svg } from "./svg.js";
import { darkText, fontFamily, lightText, textWidth, wrapText } from "./theme.js";

const margin = 24;
const narrowest = 480;
const quiet = "#4A5259";
const warningInk = "#8A2F00";

/** Lines of text of one look. */
interface TextBlock {
  readonly texts: readonly string[];
  readonly size: number;
  readonly colour: string;
  readonly isBold?: boolean;
  /** Space above it. */
  readonly gap: number;
}

/** An address has no spaces to break at: it breaks after the marks between its parts, and within a part that is too wide. */
function wrapAddress(text: string, width: number, size: number): string[] {
  const lines: string[] = [""];
  for (const piece of text.split(/(?<=[/?&=,.-])/).flatMap((part) => part.match(/.{1,40}/g) ?? [])) {
    const last = lines.at(-1) ?? "";
    if (last === "" || textWidth(last + piece, size) <= width) lines[lines.length - 1] = last + piece;
    else lines.push(piece);
  }
  return lines;
}

const linesOf = ({ texts, size, isBold = false }: TextBlock, width: number): string[] =>
  texts.flatMap((text) =>
    /^https?:\S+$/.test(text)
      ? wrapAddress(text, width, size)
      : wrapText(text, isBold ? width / 1.12 : width, size),
  );

/** Draws blocks of text from `y` down; returns them with the height at which they end. */
function drawBlocks(
  document: Document,
  blocks: readonly TextBlock[],
  { y, width }: { readonly y: number; readonly width: number },
): { readonly drawn: readonly SVGElement[]; readonly end: number } {
  const drawn: SVGElement[] = [];
  let end = y;
  for (const block of blocks) {
    const lines = linesOf(block, width);
    if (lines.length === 0) continue;
    end += block.gap;
    for (const line of lines) {
      end += block.size * 1.35;
      drawn.push(
        svg(
          document,
          "text",
          {
            x: margin,
            y: Math.round(end - block.size * 0.3),
            "font-size": block.size,
            fill: block.colour,
            ...(block.isBold ? { "font-weight": 700 } : {}),
          },
          [line],
        ),
      );
    }
  }
  return { drawn, end: Math.ceil(end) };
}

function sizeOf(chart: SVGSVGElement): readonly [width: number, height: number] {
  const box = (chart.getAttribute("viewBox") ?? "").split(/[\s,]+/).map(Number);
  const [width, height] = ["width", "height"].map((name) =>
    Number.parseFloat(chart.getAttribute(name) ?? ""),
  );
  return [width || box[2] || 0, height || box[3] || 0];
}

const above = ({ headline, subtitle, warnings }: FigureFacts): readonly TextBlock[] => [
  { texts: [headline], size: 20, colour: darkText, isBold: true, gap: 0 },
  { texts: subtitle === "" ? [] : [subtitle], size: 15, colour: quiet, gap: 4 },
  { texts: warnings, size: 13, colour: warningInk, isBold: true, gap: 8 },
];

const below = ({ sources, notes, choices, release, address }: FigureFacts): readonly TextBlock[] => [
  { texts: sources, size: 12, colour: quiet, gap: 4 },
  { texts: notes, size: 12, colour: quiet, gap: 4 },
  { texts: choices.length === 0 ? [] : [`Chosen: ${choices.join("; ")}`], size: 12, colour: quiet, gap: 4 },
  {
    texts: [release, wordings.notAnOfficialStatistic, wordings.licence].filter((text) => text !== ""),
    size: 12,
    colour: quiet,
    gap: 4,
  },
  { texts: [address], size: 12, colour: quiet, gap: 4 },
];

/**
 * A picture that can be read and traced without the page: the charts one under another, on white, with headline, subtitle
 * and warnings above and source, choices, day of the data, licence and address below, all as text.
 */
export function composePicture(
  charts: readonly SVGSVGElement[],
  facts: FigureFacts,
  { document, style }: { readonly document: Document; readonly style: PageStyle },
): SVGSVGElement {
  const sizes = charts.map(sizeOf);
  const width = Math.max(narrowest, ...sizes.map(([wide]) => Math.ceil(wide))) + 2 * margin;
  const room = { width: width - 2 * margin };
  const head = drawBlocks(document, above(facts), { ...room, y: margin });
  let y = head.end + 16;
  const placed = charts.map((chart, index) => {
    const [wide, high] = sizes[index] ?? [0, 0];
    const copy = standAlone(chart, style);
    for (const [name, value] of Object.entries({
      x: margin,
      y,
      width: wide,
      height: high,
      overflow: "visible",
    }))
      copy.setAttribute(name, String(value));
    y += Math.ceil(high) + 16;
    return copy;
  });
  const foot = drawBlocks(document, below(facts), { ...room, y });
  const height = foot.end + margin;
  const root = svg(
    document,
    "svg",
    {
      width,
      height,
      viewBox: `0 0 ${width} ${height}`,
      role: "img",
      fill: darkText,
      color: darkText,
      "font-family": fontFamily,
      style: "font-variant-numeric: tabular-nums",
    },
    [
      svg(document, "title", {}, [facts.headline]),
      svg(document, "rect", { width, height, fill: lightText }),
      ...head.drawn,
      ...placed,
      ...foot.drawn,
    ],
  );
  root.setAttribute("xml:lang", "en-GB");
  return root as SVGSVGElement;
}
