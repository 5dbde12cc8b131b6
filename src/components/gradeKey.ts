import { formatStatus } from "../format/formatStatus.js";
import { localMeaning, localWord } from "../format/localWords.js";
import { type ScaleId, scales } from "../model/scale.js";
import type { Status } from "../model/status.js";
import { type ComponentOptions, element } from "./element.js";
import { chipClasses, gradeMark, statusMark } from "./gradeChip.js";
import { localSign } from "./localMark.js";

const marked: readonly Status[] = ["carried over", "not graded", "not inspected", "not found"];

/** The grades of a scale, best first, and the marks of the statuses with what each says. */
export function gradeKey(
  scale: ScaleId,
  {
    document,
    withStatuses = true,
    withLocal = false,
  }: ComponentOptions & { readonly withStatuses?: boolean; readonly withLocal?: boolean },
): HTMLElement {
  const grades = scales[scale].map((grade) => element(document, "li", {}, gradeMark(grade, { document })));
  const statuses = marked.map((status) =>
    element(
      document,
      "li",
      {},
      element(
        document,
        "span",
        { class: chipClasses({ grade: null, status }) },
        statusMark(document, status),
        element(document, "span", {}, ` ${status}`),
      ),
      ` ${formatStatus(status)}`,
    ),
  );
  if (withLocal)
    statuses.push(
      element(
        document,
        "li",
        {},
        element(document, "span", { class: "grade-chip is-local" }, localSign({ document }), ` ${localWord}`),
        ` ${localMeaning}`,
      ),
    );
  return element(
    document,
    "div",
    { class: "grade-key" },
    element(document, "ul", { class: "grade-key-grades", "aria-label": "Grades, best first" }, ...grades),
    ...(withStatuses
      ? [element(document, "ul", { class: "grade-key-statuses", "aria-label": "Other marks" }, ...statuses)]
      : []),
  );
}
