import { element } from "../components/element.js";
import type { QueryFault } from "./queryFault.js";

/** What went wrong, what DuckDB says, where, and what to do; announced as it appears. */
export function faultNote(
  { happened, detail, advice, line, offset }: QueryFault,
  { document, goTo }: { readonly document: Document; readonly goTo: (offset: number) => void },
): HTMLElement {
  const note = element(
    document,
    "div",
    { class: "error-state", role: "alert" },
    element(document, "p", {}, element(document, "strong", {}, happened)),
    ...(detail === "" ? [] : [element(document, "p", { class: "fault-detail" }, `DuckDB says: ${detail}`)]),
    element(document, "p", {}, advice),
  );
  if (line !== null && offset !== null) {
    const button = element(document, "button", { type: "button" }, `Go to line ${line}`);
    button.addEventListener("click", () => goTo(offset));
    note.append(element(document, "p", {}, button));
  }
  return note;
}
