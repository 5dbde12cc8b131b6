import { type ComponentOptions, element } from "./element.js";
import { siteLink } from "./siteLink.js";

/** The place where a statement is written: a text area until the editor is loaded, and where it never is. */
export const statementForm = (sql: string, { document }: ComponentOptions): HTMLElement =>
  element(
    document,
    "form",
    { class: "statement", "aria-label": "Statement" },
    element(
      document,
      "label",
      { for: "statement-text", id: "statement-label", class: "visually-hidden" },
      "SQL statement",
    ),
    element(
      document,
      "textarea",
      {
        id: "statement-text",
        name: "sql",
        rows: 13,
        spellcheck: "false",
        autocapitalize: "off",
        autocomplete: "off",
        "aria-describedby": "statement-help",
      },
      sql,
    ),
    element(
      document,
      "div",
      { class: "statement-actions" },
      element(document, "button", { type: "submit", class: "primary", "data-run": true }, "Run"),
      element(document, "button", { type: "button", "data-cancel": true, hidden: true }, "Cancel"),
      element(document, "button", { type: "button", "data-copy-link": true }, "Copy link to this statement"),
    ),
    element(
      document,
      "p",
      { class: "without-script" },
      "Statements run here only with JavaScript switched on. Without it, read the examples below, or download all tables as one DuckDB file from the ",
      siteLink("Data page", "data", { document }),
      ".",
    ),
    element(document, "p", { class: "statement-status", role: "status" }),
    element(document, "div", { class: "statement-fault" }),
    element(
      document,
      "p",
      { id: "statement-help", class: "statement-help" },
      "Ctrl+Enter (⌘+Enter on a Mac) runs the statement; Tab leaves the editor. The first run loads DuckDB, the database engine, from this site: 8 MB, or 34 MB where the server does not compress it. It then works in your browser: nothing you write is sent anywhere.",
    ),
  );
