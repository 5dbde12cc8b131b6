import type { Note, Run } from "../../document.ts";
import { type Markup, tag } from "./markup.ts";
import { prose } from "./words.ts";

/** The word that a note begins with, so that its colour is never the only sign. */
export const noteLeads: Readonly<Record<Note["look"], string>> = {
  warning: "Warning.",
  draft: "Draft.",
  question: "Question.",
};

export function noteMarkup(look: Note["look"], runs: readonly Run[]): Markup {
  const { dir, children } = prose(runs);
  return tag(
    "p",
    { class: `note note-${look}`, dir },
    tag("b", { class: "note-lead" }, noteLeads[look]),
    " ",
    children,
  );
}
