import { autocompletion, closeBrackets, closeCompletion, completionKeymap } from "@codemirror/autocomplete";
import { defaultKeymap, history, historyKeymap } from "@codemirror/commands";
import { PostgreSQL, SQLDialect, sql } from "@codemirror/lang-sql";
import { bracketMatching, HighlightStyle, indentOnInput, syntaxHighlighting } from "@codemirror/language";
import { StateEffect, StateField } from "@codemirror/state";
import { Decoration, type DecorationSet, EditorView, keymap, lineNumbers } from "@codemirror/view";
import { tags } from "@lezer/highlight";
import type { SchemaTable } from "../model/example.js";
import type { StatementPlace } from "./statementPlace.js";

/** DuckDB reads PostgreSQL's grammar with words of its own. */
const dialect = SQLDialect.define({
  ...PostgreSQL.spec,
  keywords: `${PostgreSQL.spec.keywords} anti asof describe exclude glob pivot positional qualify sample semi summarize try_cast unpivot`,
});

/** Colours come from the style sheet, so that dark pages and forced colours work. */
const highlighting = HighlightStyle.define([
  { tag: [tags.keyword, tags.operatorKeyword], class: "sql-keyword" },
  { tag: [tags.string, tags.special(tags.string)], class: "sql-text" },
  { tag: [tags.number, tags.bool, tags.null], class: "sql-number" },
  { tag: [tags.comment, tags.lineComment, tags.blockComment], class: "sql-comment" },
  { tag: [tags.typeName, tags.standard(tags.name)], class: "sql-type" },
]);

const setFault = StateEffect.define<number | null>();

/** Underlines the word at a position until the text changes. */
const faultField = StateField.define<DecorationSet>({
  create: () => Decoration.none,
  update(marks, transaction) {
    let next = transaction.docChanged ? Decoration.none : marks;
    for (const effect of transaction.effects) {
      if (!effect.is(setFault)) continue;
      if (effect.value === null) next = Decoration.none;
      else {
        const { doc } = transaction.state;
        const at = Math.min(effect.value, Math.max(0, doc.length - 1));
        const word = /^(\w+|\S|\s)/.exec(doc.sliceString(at, at + 80))?.[0] ?? " ";
        const to = Math.min(doc.length, at + word.length);
        next =
          at < to ? Decoration.set([Decoration.mark({ class: "sql-fault" }).range(at, to)]) : Decoration.none;
      }
    }
    return next;
  },
  provide: (field) => EditorView.decorations.from(field),
});

/** Tables and columns for completion, each with its meaning beside it. */
const completions = (schema: readonly SchemaTable[]) =>
  Object.fromEntries(
    schema.map(({ name, columns }) => [
      name,
      columns.map((column) => ({
        label: column.name,
        type: "property",
        detail: column.type,
        info: column.meaning,
      })),
    ]),
  );

export interface EditorOptions {
  readonly schema: readonly SchemaTable[];
  readonly onRun: () => void;
  readonly onInput: () => void;
}

/**
 * Puts an editor in the place of a text area, with its text, its selection and its focus. Tab is left to the browser, so
 * that the keyboard gets out; Ctrl+Enter and ⌘+Enter run.
 */
export function openEditor(
  area: HTMLTextAreaElement,
  { schema, onRun, onInput }: EditorOptions,
): StatementPlace {
  const run = (target: EditorView): boolean => {
    closeCompletion(target);
    onRun();
    return true;
  };
  const hadFocus = area.ownerDocument.activeElement === area;
  const view = new EditorView({
    doc: area.value,
    selection: { anchor: area.selectionStart, head: area.selectionEnd },
    extensions: [
      // Before the other keys: one of them makes a new line of Ctrl+Enter.
      keymap.of([
        { key: "Mod-Enter", run },
        { key: "Ctrl-Enter", run },
      ]),
      lineNumbers(),
      history(),
      indentOnInput(),
      bracketMatching(),
      closeBrackets(),
      // Enter stays a new line until an arrow key has chosen a name.
      autocompletion({ selectOnOpen: false }),
      sql({ dialect, schema: completions(schema) }),
      syntaxHighlighting(highlighting),
      EditorView.lineWrapping,
      faultField,
      keymap.of([...completionKeymap, ...defaultKeymap, ...historyKeymap]),
      EditorView.contentAttributes.of({
        "aria-labelledby": "statement-label",
        "aria-describedby": "statement-help",
        spellcheck: "false",
        autocapitalize: "off",
      }),
      EditorView.updateListener.of((update) => {
        if (!update.docChanged) return;
        area.value = update.state.doc.toString();
        onInput();
      }),
    ],
  });
  area.after(view.dom);
  area.hidden = true;
  if (hadFocus) view.focus();

  return {
    text: () => view.state.doc.toString(),
    setText(text) {
      if (text === view.state.doc.toString()) return;
      view.dispatch({ changes: { from: 0, to: view.state.doc.length, insert: text } });
    },
    insert(text) {
      view.dispatch(view.state.replaceSelection(text));
      view.focus();
    },
    markFault(offset) {
      view.dispatch({ effects: setFault.of(offset) });
    },
    goTo(offset) {
      view.dispatch({ selection: { anchor: Math.min(offset, view.state.doc.length) }, scrollIntoView: true });
      view.focus();
    },
    focus: () => view.focus(),
  };
}
