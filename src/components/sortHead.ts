import { type ComponentOptions, element } from "./element.js";

/** The head of a column by which rows can be put in order. */
export interface SortHead {
  readonly text: string;
  /** What the column counts, under the button. */
  readonly remark?: string;
  /** How the column is in order now; null where the order is that of another column. */
  readonly sorted: "ascending" | "descending" | null;
  /** What pressing it sets, as a piece of address: "sort=name&order=reverse". */
  readonly set: string;
  /** Keeps the focus on the button when the table is drawn anew. */
  readonly id: string;
}

const arrows = { ascending: "▲", descending: "▼" } as const;

/** A column head as a button; which way it is in order is said by `aria-sort` and shown by an arrow. */
export const sortHead = (
  { text, remark, sorted, set, id }: SortHead,
  { document }: ComponentOptions,
): HTMLElement =>
  element(
    document,
    "th",
    { scope: "col", ...(sorted === null ? {} : { "aria-sort": sorted }) },
    element(
      document,
      "button",
      { type: "button", class: "sort-button", id, "data-set": set },
      text,
      element(
        document,
        "span",
        { class: "sort-arrow", "aria-hidden": "true" },
        ` ${sorted === null ? "↕" : arrows[sorted]}`,
      ),
    ),
    ...(remark === undefined ? [] : [" ", element(document, "span", { class: "sort-remark" }, remark)]),
  );
