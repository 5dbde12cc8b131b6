import type { TableNote } from "../added/addedTable.ts";
import type { Cell } from "../files/openedFile.ts";
import { textOf } from "./sheetHeader.ts";

/** "Notes" and what stands alone in the first column, telling where the figures come from. */
const heading = /^(?:notes?|footnotes?)\s*:?$/i;
const source = /^(?:source|contact|see also|these (?:figures|statistics))\b/i;
const numbered = /^(?:\[?note )?(\d{1,2})(?:\]|\.|\)|:)?\s+(?=\D)/i;
const sign =
  /^['"‘“]?([^\p{L}\p{N}\s'"‘’“”]{1,3}|\[\p{L}\])['"’”]?\s*(?:=\s*|denotes |means |indicates |- )/iu;
/** No name of an area or category is as long. */
const longestName = 70;

export const isNotesHeading = (text: string): boolean => heading.test(text);

/** Whether a text that stands alone on its row reads as a note. */
export const isNote = (text: string): boolean =>
  source.test(text) || numbered.test(text) || sign.test(text) || text.length > longestName;

/** A row of notes: its text, and the mark that leads to it. */
export function noteOf(sheet: string, cells: readonly Cell[]): TableNote {
  const text = cells
    .map(textOf)
    .filter((part) => part !== "")
    .join(" ");
  const mark = numbered.exec(text)?.[1] ?? sign.exec(text)?.[1] ?? null;
  return { sheet, mark, text };
}

/** The texts of the notes that marks lead to; "12" is note 12 or, where there is none, notes 1 and 2. */
export function noteTexts(notes: readonly TableNote[], marks: readonly string[]): readonly string[] {
  const textsOf = (mark: string): readonly string[] =>
    notes.filter((note) => note.mark === mark).map(({ text }) => text);
  return [
    ...new Set(
      marks.flatMap((mark) => {
        const whole = textsOf(mark);
        return whole.length > 0 ? whole : [...mark].flatMap(textsOf);
      }),
    ),
  ];
}
