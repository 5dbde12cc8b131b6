import { formatAge } from "../format/formatAge.js";
import { formatBasis } from "../format/formatBasis.js";
import { formatDate } from "../format/formatDate.js";
import { formatGrade } from "../format/formatGrade.js";
import { formatStatus } from "../format/formatStatus.js";
import { formatValidity } from "../format/formatValidity.js";
import type { GradeRow } from "../model/gradeRow.js";
import { isLocal } from "../model/localSource.js";
import { type ComponentOptions, element } from "./element.js";
import { sourceLink, webAddress } from "./sourceLink.js";

export interface ProofOptions extends ComponentOptions {
  /** ISO date from which the document's age is counted; never the clock. */
  readonly asAt: string;
}

/** The facts of a proof in reading order: term and what stands for it. */
function factsOf(row: GradeRow, { document, asAt }: ProofOptions): [string, Node | string][] {
  const { published_on, address, locator, note } = row;
  const isAged = published_on !== null && published_on <= asAt;
  return [
    ["Judgement", formatGrade(row)],
    ["What that means", formatStatus(row.status)],
    ...(isLocal(row)
      ? ([
          ["Supplied by", "Your office (local). It is not part of Peelboard and in none of its counts."],
        ] satisfies [string, string][])
      : []),
    ["Document", row.source_title],
    ["Publisher", row.publisher],
    ["Page or section", locator],
    ["Published", formatDate(published_on)],
    ...(isAged
      ? ([[`Age on ${formatDate(asAt)}`, formatAge(published_on, asAt)]] satisfies [string, string][])
      : []),
    ...(row.valid_to === null && (row.valid_from === null || row.valid_from === published_on)
      ? []
      : ([["Held", formatValidity(row)]] satisfies [string, string][])),
    ["Basis", formatBasis(row.basis)],
    ["Second source", row.is_independently_confirmed ? "Compared, and it agrees." : "None compared."],
    ...(note === null ? [] : ([["Note", note]] satisfies [string, string][])),
    [
      "Address",
      webAddress(address) === null ? "None on the web." : sourceLink(address ?? "", address, { document }),
    ],
  ];
}

/**
 * The proof of a judgement as a dialog that is not yet shown: where it is stated, by whom, of what age, how it is known.
 * Everything from a source is text.
 */
export function proof(row: GradeRow, options: ProofOptions): HTMLDialogElement {
  const { document } = options;
  const facts = factsOf(row, options).flatMap(([term, fact]) => [
    element(document, "dt", {}, term),
    element(document, "dd", {}, fact),
  ]);
  // Focus starts at the heading: on the button below, a phone would open the proof at its end.
  // One proof is open at a time, so that the id is the only one of its kind.
  const dialog = element(
    document,
    "dialog",
    { class: "proof", "aria-labelledby": "proof-title" },
    element(
      document,
      "h2",
      { id: "proof-title", tabindex: -1, autofocus: true },
      `${row.force_name}: ${row.item_name}, ${row.round_name}`,
    ),
    element(document, "dl", {}, ...facts),
    element(document, "form", { method: "dialog" }, element(document, "button", { type: "submit" }, "Close")),
  );
  return dialog;
}

/** Shows the proof; Escape, the button or a click beside it closes it, and focus goes back to what opened it. */
export function openProof(row: GradeRow, opener: HTMLElement, options: ProofOptions): HTMLDialogElement {
  const dialog = proof(row, options);
  dialog.addEventListener("click", (event) => {
    if (event.target === dialog) dialog.close();
  });
  dialog.addEventListener("close", () => {
    dialog.remove();
    opener.focus();
  });
  options.document.body.append(dialog);
  dialog.showModal();
  return dialog;
}
