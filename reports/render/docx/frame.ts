import { Footer, Header, type ImageRun, PageNumber, Paragraph, TableOfContents, TextRun } from "docx";
import type { PackDocument } from "../../document.ts";
import { facts, note, styled } from "./paragraphs.ts";
import type { Places } from "./places.ts";
import { textRuns } from "./runs.ts";

/** The running lines of every page; a draft says so on each. */
export const runningLines = ({ running: [head, foot], unfinished }: PackDocument) => ({
  headers: {
    default: new Header({
      children: [
        styled("Header", [
          ...(unfinished.length > 0 ? textRuns("Draft ", { style: "DraftMark" }) : []),
          ...textRuns(head),
        ]),
      ],
    }),
  },
  footers: {
    default: new Footer({
      children: [
        styled("Footer", textRuns(foot)),
        styled("PageNumber", [
          new TextRun({ children: ["Page ", PageNumber.CURRENT, " of ", PageNumber.TOTAL_PAGES] }),
        ]),
      ],
    }),
  },
});

/** Who speaks, title, what was chosen and what is missing; a pack gives them a page of their own, a paper its first lines. */
export function opening(document: PackDocument, places: Places, logo: ImageRun | null): readonly Paragraph[] {
  const { letterhead, title, subtitle, unfinished, choices } = document;
  const { body, officeHolder } = letterhead;
  const isPack = document.layout === "pack";
  return [
    ...(logo === null ? [] : [styled(isPack ? "Cover" : "Picture", [logo])]),
    styled(isPack && logo === null ? "Cover" : "Body", textRuns(body)),
    new Paragraph({ style: "Title", children: textRuns(title) }),
    styled("Subtitle", textRuns(subtitle)),
    ...(officeHolder === null || officeHolder === body ? [] : [styled("Normal", textRuns(officeHolder))]),
    ...facts(
      { kind: "facts", entries: choices.map(({ term, text }) => ({ term, runs: [{ text }] })) },
      places,
      {},
    ),
    ...(unfinished.length > 0
      ? [
          note(
            { kind: "note", look: "draft", runs: [{ text: `not yet filled in: ${unfinished.join("; ")}.` }] },
            places,
            {},
          ),
        ]
      : []),
  ];
}

/**
 * Filled in as it is written, so that Word need not ask whether to update it; with page numbers, or with links alone.
 */
export const contents = (isNumbered: boolean) => [
  styled("ContentsHeading", textRuns("Contents"), { pageBreakBefore: true }),
  new TableOfContents("Contents", {
    hyperlink: true,
    headingStyleRange: "1-2",
    beginDirty: false,
    ...(isNumbered ? {} : { pageNumbersEntryLevelsRange: "1-2" }),
  }),
];
