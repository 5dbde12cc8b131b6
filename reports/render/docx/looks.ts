import {
  AlignmentType,
  BorderStyle,
  type IBorderOptions,
  type IParagraphStyleOptions,
  type IRunStylePropertiesOptions,
} from "docx";

/**
 * Arial, and not the Noto Sans of the PDF: a Word file names its fonts and does not carry them. Arial is on every Windows
 * and Mac; LibreOffice sets Liberation Sans in its place, which has the same widths; and it has Hebrew and Arabic.
 */
export const font = "Arial";
export const ink = "0B0C0C";
const quiet = "505A5F";
const line = "B1B4B6";

export const points = (size: number): number => size * 2;
export const space = (before: number, after: number) => ({ before: before * 20, after: after * 20 });
const rule = (style: IBorderOptions["style"], size: number, color: string, gap = 8): IBorderOptions => ({
  style,
  size,
  color,
  space: gap,
});

export interface Look {
  readonly name: string;
  readonly basedOn?: string;
  readonly next?: string;
  readonly run?: IRunStylePropertiesOptions;
  readonly paragraph?: NonNullable<IParagraphStyleOptions["paragraph"]>;
}

/** Heading levels, contents and captions keep Word's own names, so that its navigation and its lists know them. */
export const paragraphLooks = (accent: string): Readonly<Record<string, Look>> => ({
  // The colour stands here and not in the defaults, which LibreOffice lays over character styles within tables.
  Normal: { name: "Normal", run: { color: ink } },
  Lead: { name: "Lead", run: { size: points(14) }, paragraph: { spacing: space(0, 10) } },
  NumberedParagraph: { name: "Numbered paragraph", paragraph: { indent: { left: 720, hanging: 720 } } },
  Comment: {
    name: "Office comment",
    paragraph: { indent: { left: 284 }, border: { left: rule(BorderStyle.SINGLE, 12, accent) } },
  },
  ListItem: { name: "List item", paragraph: { spacing: space(0, 4) } },
  ListComment: {
    name: "List comment",
    basedOn: "ListItem",
    paragraph: { border: { left: rule(BorderStyle.SINGLE, 12, accent) } },
  },
  Fact: { name: "Fact", paragraph: { indent: { left: 3402, hanging: 3402 }, spacing: space(0, 4) } },
  Source: {
    name: "Source line",
    run: { size: points(10), color: quiet },
    paragraph: { spacing: space(2, 10) },
  },
  TableNote: {
    name: "Table note",
    run: { size: points(10) },
    paragraph: { spacing: space(3, 2) },
  },
  // The three kinds of note differ in their rule as well as in their word, so that a copy in grey tells them apart.
  Warning: {
    name: "Warning",
    paragraph: {
      spacing: space(6, 8),
      keepNext: true,
      indent: { left: 284 },
      keepLines: true,
      border: { left: rule(BorderStyle.SINGLE, 36, ink) },
    },
  },
  Draft: {
    name: "Draft note",
    paragraph: {
      spacing: space(12, 14),
      indent: { left: 170, right: 170 },
      keepLines: true,
      border: Object.fromEntries(
        ["top", "bottom", "left", "right"].map((side) => [side, rule(BorderStyle.DASHED, 12, ink, 6)]),
      ),
    },
  },
  Question: {
    name: "Scrutiny question",
    paragraph: {
      spacing: space(8, 10),
      indent: { left: 284 },
      border: { left: rule(BorderStyle.DOUBLE, 12, accent) },
    },
  },
  FigureSubtitle: {
    name: "Figure subtitle",
    run: { size: points(11) },
    paragraph: { spacing: space(0, 4), keepNext: true },
  },
  Picture: { name: "Picture", paragraph: { spacing: space(4, 2), keepNext: true } },
  TableText: { name: "Table text", run: { size: points(10) }, paragraph: { spacing: space(0, 0) } },
  TableNumber: {
    name: "Table number",
    basedOn: "TableText",
    paragraph: { alignment: AlignmentType.RIGHT },
  },
  TableHeading: {
    name: "Table heading",
    basedOn: "TableText",
    run: { bold: true },
    paragraph: { keepNext: true },
  },
  TableHeadingNumber: {
    name: "Table heading number",
    basedOn: "TableHeading",
    paragraph: { alignment: AlignmentType.RIGHT },
  },
  TableTextChosen: { name: "Table text chosen", basedOn: "TableText", run: { bold: true } },
  TableNumberChosen: { name: "Table number chosen", basedOn: "TableNumber", run: { bold: true } },
  Body: {
    name: "Body of the letterhead",
    next: "Title",
    run: { size: points(13), bold: true, color: accent },
    paragraph: { spacing: space(0, 6), keepNext: true },
  },
  Cover: { name: "Head of the cover", basedOn: "Body", paragraph: { spacing: space(110, 10) } },
  Subtitle: {
    name: "Subtitle",
    run: { size: points(16) },
    paragraph: {
      spacing: space(0, 16),
      border: { bottom: rule(BorderStyle.SINGLE, 12, accent, 10) },
    },
  },
  ContentsHeading: {
    name: "Contents heading",
    run: { size: points(18), bold: true, color: accent },
    paragraph: { spacing: space(0, 8), keepNext: true },
  },
  TOC1: { name: "toc 1", run: { bold: true }, paragraph: { spacing: space(8, 2) } },
  TOC2: { name: "toc 2", paragraph: { spacing: space(0, 2), indent: { left: 284 } } },
  Header: {
    name: "header",
    run: { size: points(9), color: quiet },
    paragraph: {
      spacing: space(0, 0),
      border: { bottom: rule(BorderStyle.SINGLE, 4, line, 4) },
    },
  },
  Footer: {
    name: "footer",
    run: { size: points(9), color: quiet },
    paragraph: { spacing: space(0, 0), border: { top: rule(BorderStyle.SINGLE, 4, line, 4) } },
  },
  PageNumber: {
    name: "Page number line",
    run: { size: points(9), color: quiet },
    paragraph: { spacing: space(0, 0), alignment: AlignmentType.RIGHT },
  },
});

export const characterLooks: Readonly<
  Record<string, { readonly name: string; readonly run: IRunStylePropertiesOptions }>
> = {
  Emphasis: { name: "Emphasis", run: { italics: true } },
  StrongEmphasis: { name: "Strong emphasis", run: { bold: true, italics: true } },
  Term: { name: "Term", run: { bold: true } },
  DraftMark: { name: "Draft mark", run: { bold: true, allCaps: true, color: ink } },
  GradeOnDark: { name: "Grade on dark", run: { color: "FFFFFF" } },
  GradeOnLight: { name: "Grade on light", run: { color: ink } },
};
