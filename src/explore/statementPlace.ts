/** Where the statement is written: the text area of the page, or the editor in its place. */
export interface StatementPlace {
  readonly text: () => string;
  readonly setText: (text: string) => void;
  /** Puts a text in the place of what is selected and goes on writing after it. */
  readonly insert: (text: string) => void;
  /** Marks where a fault lies; null for nowhere. */
  readonly markFault: (offset: number | null) => void;
  readonly goTo: (offset: number) => void;
  readonly focus: () => void;
}

/** The text area itself, until the editor is there. */
export const inTextArea = (area: HTMLTextAreaElement): StatementPlace => ({
  text: () => area.value,
  setText(text) {
    area.value = text;
  },
  insert(text) {
    area.setRangeText(text, area.selectionStart, area.selectionEnd, "end");
    area.focus();
  },
  markFault() {},
  goTo(offset) {
    area.setSelectionRange(offset, offset);
    area.focus();
  },
  focus: () => area.focus(),
});
