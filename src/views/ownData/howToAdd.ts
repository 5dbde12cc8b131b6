import { element } from "../../components/element.js";
import { folded, paragraph, section } from "../section.js";
import type { ViewOptions } from "../viewOptions.js";

/** What can be added, each with the command that does it and what it is for. */
const ways: readonly { readonly what: string; readonly command: string; readonly does: string }[] = [
  {
    what: "A table as the Home Office or the ONS publishes it (CSV, Excel or OpenDocument)",
    command: "npx peelboard add workforce-2018.ods",
    does: "reads it, checks its totals and sets its figures beside those held. Nothing changes when something is wrong with it.",
  },
  {
    what: "Figures, grades, findings, responses, caseload or targets of your office",
    command: "npx peelboard template missing-grades",
    does: "writes an empty table with every column explained; this one lists each grade that was not found. Fill it in, and the next build shows it. A row can bear an embargo date.",
  },
  {
    what: "An inspection report or a response (PDF, Word or text)",
    command: "npx peelboard read report.pdf",
    does: "proposes what the document states, page by page. Nothing counts until you have accepted it.",
  },
];

function list({ document }: ViewOptions): HTMLElement {
  return element(
    document,
    "dl",
    { class: "ways-to-add" },
    ...ways.flatMap(({ what, command, does }) => [
      element(document, "dt", {}, what),
      element(document, "dd", {}, element(document, "code", {}, command), ` ${does}`),
    ]),
  );
}

const promise =
  "Your files stay on this computer, in the folder data/local. Whatever comes from them is marked “local” wherever it shows and is in no national count.";

/** What can be added and how: in full where nothing was added yet, else one fold. */
export const howToAdd = (options: ViewOptions, isBare: boolean): HTMLElement =>
  isBare
    ? section("What you can add", options, list(options), paragraph(promise, options))
    : folded("What else you can add, and how", options, list(options), paragraph(promise, options));
