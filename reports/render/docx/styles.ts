import { type IStylesOptions, LineRuleType, UnderlineType } from "docx";
import { characterLooks, font, ink, paragraphLooks, points, space } from "./looks.ts";

const link = "1A5A9E";

const heading = (level: number, size: number, before: number, after: number, color: string) => ({
  next: "Normal",
  run: { size: points(size), bold: true, color },
  paragraph: { spacing: space(before, after), keepNext: true, keepLines: true, outlineLevel: level - 1 },
});

/** The styles of a document, by which an office can restyle it; `accent` is six hexadecimal digits. */
export const stylesOf = (accent: string): IStylesOptions => ({
  default: {
    document: {
      run: { font, size: points(12), language: { value: "en-GB", bidirectional: "ar-SA" } },
      paragraph: { spacing: { ...space(0, 8), line: 276, lineRule: LineRuleType.AUTO } },
    },
    title: {
      next: "Subtitle",
      run: { size: points(26), bold: true, color: accent },
      paragraph: { spacing: space(0, 6), keepNext: true },
    },
    heading1: heading(1, 18, 24, 8, accent),
    heading2: heading(2, 14, 18, 6, accent),
    heading3: heading(3, 12, 14, 4, ink),
    caption: {
      run: { size: points(12), bold: true, color: ink },
      paragraph: { spacing: space(12, 4), keepNext: true, keepLines: true },
    },
    strong: { run: { bold: true } },
    hyperlink: { run: { color: link, underline: { type: UnderlineType.SINGLE } } },
  },
  paragraphStyles: Object.entries(paragraphLooks(accent)).map(([id, { basedOn = "Normal", ...look }]) => ({
    id,
    ...(id === "Normal" ? {} : { basedOn }),
    quickFormat: true,
    ...look,
  })),
  characterStyles: Object.entries(characterLooks).map(([id, look]) => ({ id, quickFormat: true, ...look })),
});
