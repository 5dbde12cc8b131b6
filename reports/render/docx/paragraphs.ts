import { HeadingLevel, Paragraph, type ParagraphChild, Tab, TextRun } from "docx";
import type { Facts, Heading, List, Note, Paragraph as PackParagraph } from "../../document.ts";
import type { Places } from "./places.ts";
import { runsRightToLeft } from "./plain.ts";
import { childrenOf, marked, textRuns } from "./runs.ts";

/** How a block begins: on a new page or where the last one ended. */
export interface Start {
  readonly pageBreakBefore?: true;
}

const tab = (): TextRun => new TextRun({ children: [new Tab()] });

const direction = (runs: readonly { readonly text: string }[]): { bidirectional?: true } =>
  runsRightToLeft(runs.map(({ text }) => text).join("")) ? { bidirectional: true } : {};

/** A paragraph of a style. */
export const styled = (style: string, children: readonly ParagraphChild[], start: Start = {}): Paragraph =>
  new Paragraph({ style, children, ...start });

const levels = { 1: HeadingLevel.HEADING_1, 2: HeadingLevel.HEADING_2, 3: HeadingLevel.HEADING_3 } as const;

export const heading = ({ level, text, id }: Heading, places: Places, start: Start): Paragraph =>
  new Paragraph({
    heading: levels[level],
    children: marked(id, places, textRuns(text)),
    ...direction([{ text }]),
    ...start,
  });

const paragraphStyles = { lead: "Lead", source: "Source", comment: "Comment" } as const;

export function paragraph({ runs, number, role }: PackParagraph, places: Places, start: Start): Paragraph {
  const numbered = number === undefined ? [] : [...textRuns(number), tab()];
  const style =
    role === undefined ? (number === undefined ? "Normal" : "NumberedParagraph") : paragraphStyles[role];
  return new Paragraph({
    style,
    children: [...numbered, ...childrenOf(runs, places)],
    ...direction(runs),
    ...start,
  });
}

/** `instance` tells ordered lists apart, so that each begins with 1. */
export const list = (
  { isOrdered, items, role }: List,
  places: Places,
  start: Start,
  instance: number,
): readonly Paragraph[] =>
  items.map(
    (runs, index) =>
      new Paragraph({
        style: role === "comment" ? "ListComment" : "ListItem",
        numbering: { reference: isOrdered ? "ordered" : "bulleted", level: 0, instance },
        children: childrenOf(runs, places),
        ...direction(runs),
        ...(index === 0 ? start : {}),
      }),
  );

/** Terms stand in a hanging column: a table without headings would be none to a reader of tables. */
export const facts = ({ entries }: Facts, places: Places, start: Start): readonly Paragraph[] =>
  entries.map(({ term, runs }, index) =>
    styled(
      "Fact",
      [...textRuns(term, { style: "Term" }), tab(), ...childrenOf(runs, places)],
      index === 0 ? start : {},
    ),
  );

const noteLooks = {
  warning: { style: "Warning", word: "Warning: " },
  draft: { style: "Draft", word: "Draft: " },
  question: { style: "Question", word: "Question: " },
} as const;

export function note({ look, runs }: Note, places: Places, start: Start): Paragraph {
  const { style, word } = noteLooks[look];
  return new Paragraph({
    style,
    children: [...textRuns(word, { style: "Term" }), ...childrenOf(runs, places)],
    ...direction(runs),
    ...start,
  });
}
