import { Bookmark, ExternalHyperlink, InternalHyperlink, type ParagraphChild, TextRun } from "docx";
import type { Run } from "../../document.ts";
import type { Places } from "./places.ts";
import { directionParts } from "./plain.ts";

/** Addresses that a reader may be led to; anything else stays text. */
const safeAddress = /^(?:https?:\/\/[^\s]+|mailto:[^\s]+)$/i;

/** A character style, and what must be said beside it: a run has one style only. */
export interface RunLook {
  readonly style?: string;
  readonly bold?: true;
  readonly italics?: true;
  readonly underline?: Record<string, never>;
}

/** Runs of one look for a text, one for each stretch of a direction. */
export const textRuns = (text: string, look: RunLook = {}): readonly TextRun[] =>
  directionParts(text).map(
    (part) => new TextRun({ text: part.text, ...look, ...(part.isRightToLeft ? { rightToLeft: true } : {}) }),
  );

function lookOf({ isStrong, isEmphasis }: Run): RunLook {
  if (isStrong && isEmphasis) return { style: "StrongEmphasis" };
  if (isStrong) return { style: "Strong" };
  return isEmphasis ? { style: "Emphasis" } : {};
}

const linkLook = ({ isStrong, isEmphasis }: Run): RunLook => ({
  style: "Hyperlink",
  ...(isStrong ? { bold: true } : {}),
  ...(isEmphasis ? { italics: true } : {}),
});

/** A text that leads to an address, or the text alone where the address is none that is safe. */
export const addressLink = (
  text: string,
  address: string | undefined,
  look: RunLook,
  plainLook: RunLook = {},
): readonly ParagraphChild[] =>
  address !== undefined && safeAddress.test(address)
    ? [new ExternalHyperlink({ link: address, children: textRuns(text, look) })]
    : textRuns(text, plainLook);

/** A text that leads to a heading, table or figure, or the text alone where there is none. */
export const placeLink = (
  text: string,
  bookmark: string | undefined,
  look: RunLook = { style: "Hyperlink" },
) =>
  bookmark === undefined
    ? textRuns(text)
    : [new InternalHyperlink({ anchor: bookmark, children: textRuns(text, look) })];

/** The children of a paragraph for runs of text. */
export const childrenOf = (runs: readonly Run[], places: Places): readonly ParagraphChild[] =>
  runs.flatMap((run) =>
    run.target === undefined
      ? addressLink(run.text, run.address, linkLook(run), lookOf(run))
      : placeLink(run.text, places.bookmark(run.target), linkLook(run)),
  );

/** Children within the bookmark of an id, so that links find them. */
export function marked(
  id: string,
  places: Places,
  children: readonly ParagraphChild[],
): readonly ParagraphChild[] {
  const bookmark = places.bookmark(id);
  return bookmark === undefined ? children : [new Bookmark({ id: bookmark, children })];
}
