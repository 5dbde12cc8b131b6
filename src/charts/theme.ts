import type { RiskLevel } from "../model/caseloadRow.js";
import type { Grade } from "../model/scale.js";

/** What every chart takes besides its rows; `document` is the browser's or jsdom's. */
export interface ChartOptions {
  /** Width in pixels; the height follows from the rows. */
  readonly width: number;
  readonly document: Document;
  /** The message of the chart: its accessible name. */
  readonly title: string;
  /** What a reader who cannot see the chart needs: the figures in words. */
  readonly description: string;
}

export const fontFamily = 'system-ui, "Noto Sans", sans-serif';
export const fontSize = 13;
export const smallFontSize = 12;
export const darkText = "#0B0C0C";
export const lightText = "#FFFFFF";

/** Text and rules take the colour of the page, so that dark pages and paper both work. */
export const ink = "currentColor";

/** Safe under colour-blindness; never used for anything but grades. */
export const gradeFill: Readonly<Record<Grade, string>> = {
  Outstanding: "#12436D",
  Excellent: "#12436D",
  Good: "#5694CA",
  Adequate: "#D9D9D9",
  Fair: "#F4A26B",
  "Requires improvement": "#F4A26B",
  Poor: "#8A2F00",
  Inadequate: "#8A2F00",
};

const lightOn: ReadonlySet<string> = new Set(["#12436D", "#8A2F00", "#801650"]);

/** The text colour that reads on a fill of this theme. */
export const textOn = (fill: string): string => (lightOn.has(fill) ? lightText : darkText);

/**
 * Government Analysis Function palette, as far as it reads on light and on dark pages; the first series is ink.
 * @see https://analysisfunction.civilservice.gov.uk/policy-store/data-visualisation-colours-in-charts/
 */
export const seriesColours = [ink, "#28A197", "#F46A25", "#A285D1"] as const;

/** Dark to pale, so that the order survives greyscale; the letters stand on the marks. */
export const riskFill: Readonly<Record<RiskLevel, string>> = {
  "very high": "#801650",
  high: "#A285D1",
  medium: "#28A197",
  low: "#CDEBE8",
};

export const barFill = "#28A197";

/** Width of one character in ems, on the generous side: the reader's font is not known. */
const characterWidth = (character: string): number => {
  if (/[ijlIft.,:;'|()[\] -]/.test(character)) return 0.4;
  if (/[mwMW%]/.test(character)) return 0.95;
  return /[A-Z]/.test(character) ? 0.72 : 0.62;
};

/** An upper estimate of the width of a text in pixels, for layouts made without a browser. */
export const textWidth = (text: string, size: number = fontSize): number =>
  [...text].reduce((sum, character) => sum + characterWidth(character), 0) * size;

/** The same for bold text. */
export const boldWidth = (text: string, size: number = fontSize): number => textWidth(text, size) * 1.12;

/** Breaks a text at its spaces into lines no wider than `width`; a word that is wider keeps its own line. */
export function wrapText(text: string, width: number, size: number = fontSize): string[] {
  const lines: string[] = [];
  for (const word of text.split(" ")) {
    const last = lines.at(-1);
    if (last !== undefined && textWidth(`${last} ${word}`, size) <= width)
      lines[lines.length - 1] = `${last} ${word}`;
    else lines.push(word);
  }
  return lines;
}
