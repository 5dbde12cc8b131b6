import { ImageRun, type Paragraph } from "docx";
import type { Figure, Letterhead } from "../../document.ts";
import { font } from "./looks.ts";
import { page, textWidth, twipsPerPixel } from "./page.ts";
import { note, type Start, styled } from "./paragraphs.ts";
import { logoKey, standIn } from "./pictures.ts";
import type { Places } from "./places.ts";
import { plain } from "./plain.ts";
import { marked, placeLink, textRuns } from "./runs.ts";

const bytesOf = (text: string): Uint8Array => new TextEncoder().encode(text);

/** Room for a picture with its caption and source on one page, in pixels. */
const room = {
  width: textWidth("portrait") / twipsPerPixel,
  height: (page.height - 2 * page.margin) / twipsPerPixel - 170,
};

interface Size {
  readonly width: number;
  readonly height: number;
}

const fitted = ({ width, height }: Size, within: Size): Size => {
  const scale = Math.min(1, within.width / width, within.height / height);
  return { width: width * scale, height: height * scale };
};

/** Noto Sans is not on every machine, and text in another font would not fit where it was measured; Arial is narrower. */
const inOfficeFont = (svg: string): string =>
  svg
    .replaceAll(/font-family="[^"]*"/g, `font-family="${font}"`)
    .replaceAll(/font-family='[^']*'/g, `font-family='${font}'`);

/** The vector drawing, with a picture of it for readers that know none. */
const drawing = (figure: Figure): ImageRun =>
  new ImageRun({
    type: "svg",
    data: bytesOf(inOfficeFont(figure.svg)),
    fallback: { type: "png", data: standIn(figure.id) },
    transformation: fitted(figure, room),
    altText: { name: figure.label, description: plain(figure.description), title: plain(figure.headline) },
  });

/** The message as caption, what it measures, warnings, the drawing, and where its figures come from and stand. */
export function figure(given: Figure, places: Places, start: Start): readonly Paragraph[] {
  const label = places.label(given.tableId);
  return [
    styled("Caption", marked(given.id, places, textRuns(`${given.label}: ${given.headline}`)), start),
    styled("FigureSubtitle", textRuns(given.subtitle)),
    ...given.warnings.map((text) => note({ kind: "note", look: "warning", runs: [{ text }] }, places, {})),
    styled("Picture", [drawing(given)]),
    styled("Source", [
      ...textRuns(given.source),
      ...(label === undefined
        ? []
        : [
            ...textRuns(" The figures stand in "),
            ...placeLink(label, places.bookmark(given.tableId)),
            ...textRuns("."),
          ]),
    ]),
  ];
}

const logoRoom: Size = { width: 240, height: 90 };

/** `size` is the logo's own, in pixels. */
export function logo(given: NonNullable<Letterhead["logo"]>, size: Size): ImageRun {
  const look = {
    transformation: fitted(size, logoRoom),
    altText: { name: "Logo", description: plain(given.alt), title: plain(given.alt) },
  };
  return given.type === "png"
    ? new ImageRun({ type: "png", data: given.bytes, ...look })
    : new ImageRun({
        type: "svg",
        data: given.bytes,
        fallback: { type: "png", data: standIn(logoKey) },
        ...look,
      });
}
