import { type ComponentOptions, element } from "./element.js";

interface State {
  readonly happened: string;
  /** What the reader can do about it. */
  readonly advice: string | HTMLElement;
}

const lines = (document: Document, { happened, advice }: State): HTMLElement[] => [
  element(document, "p", {}, element(document, "strong", {}, happened)),
  element(document, "p", {}, advice),
];

/** No rows for this choice: what is missing and what to choose instead. */
export const emptyState = (state: State, { document }: ComponentOptions): HTMLElement =>
  element(document, "div", { class: "empty-state" }, ...lines(document, state));

/** Something failed: what, and what to do; announced as it appears. */
export const errorState = (state: State, { document }: ComponentOptions): HTMLElement =>
  element(document, "div", { class: "error-state", role: "alert" }, ...lines(document, state));
