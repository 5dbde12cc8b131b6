import { dataTable } from "../../components/dataTable.js";
import { element } from "../../components/element.js";
import { emptyState } from "../../components/emptyState.js";
import { inputControl } from "../../components/inputControl.js";
import { readingGuide } from "../../components/readingGuide.js";
import { selectControl } from "../../components/selectControl.js";
import { warningLine } from "../../components/warningLine.js";
import { explainAbsence } from "../../format/formatAbsence.js";
import { formatDecimal } from "../../format/formatDecimal.js";
import { formatList } from "../../format/formatList.js";
import { withLocal } from "../../format/localWords.js";
import {
  officersNeededCautions,
  officersNeededFormula,
  officersNeededSentence,
} from "../../format/officersNeededSentence.js";
import { warnings } from "../../format/warnings.js";
import { officersByArea } from "../../metrics/officersByArea.js";
import type { CaseloadPerOfficerRow } from "../../model/caseloadRow.js";
import { officersNeededTable } from "../../tables/caseloadTable.js";
import { folded } from "../section.js";
import type { ViewOptions } from "../viewOptions.js";

/** What the reader asks: which area, cases or reviews, and the level to reach (empty for the figure of the force). */
export interface WhatIf {
  readonly area: string;
  readonly by: string;
  readonly level: string;
}

const loads = [
  { value: "cases", text: "Cases per officer" },
  { value: "reviews", text: "Reviews a year per officer" },
] as const;

const loadOf = (by: string): "cases" | "reviews" => (by === "reviews" ? "reviews" : "cases");

const areasOf = (rows: readonly CaseloadPerOfficerRow[]): readonly CaseloadPerOfficerRow[] =>
  rows.filter(({ is_force_total }) => !is_force_total);

/** The area asked for; where none is, the one with the most cases, or reviews, per officer. */
function areaOf(rows: readonly CaseloadPerOfficerRow[], { area, by }: WhatIf): string | undefined {
  if (area !== "") return area;
  const figure = loadOf(by) === "cases" ? "cases_per_officer" : "reviews_per_officer";
  return areasOf(rows).toSorted((a, b) => b[figure] - a[figure])[0]?.area_name;
}

/** The fields of the what-if: area, load and level. */
export function whatIfControls(
  rows: readonly CaseloadPerOfficerRow[],
  asked: WhatIf,
  options: ViewOptions,
): HTMLElement {
  const load = loadOf(asked.by);
  const force = rows.find(({ is_force_total }) => is_force_total);
  const figure = load === "cases" ? force?.cases_per_officer : force?.reviews_per_officer;
  const area = areaOf(rows, asked) ?? "";
  const names = areasOf(rows).map(({ area_name }) => area_name);
  const unknown = names.includes(area) ? [] : [{ value: area, text: `${area} (not known)` }];
  return element(
    options.document,
    "form",
    { class: "controls", "aria-label": "Officers needed" },
    selectControl(
      {
        label: "Area",
        name: "area",
        choices: [...names.map((name) => ({ value: name, text: name })), ...unknown],
        value: area,
      },
      options,
    ).control,
    selectControl({ label: "By", name: "by", choices: loads, value: load }, options).control,
    inputControl(
      {
        label: "Level to reach, per officer",
        name: "level",
        type: "number",
        value: asked.level,
        min: "0.01",
        step: "any",
        hint: figure === undefined ? "" : `Empty: the force’s ${formatDecimal(figure, 2)}`,
      },
      options,
    ),
  );
}

/** How many officers the area would need for the level, the sum shown, and the same for every area. */
export function whatIfPart(
  rows: readonly CaseloadPerOfficerRow[],
  asked: WhatIf,
  options: ViewOptions,
): HTMLElement {
  const { document } = options;
  const names = areasOf(rows).map(({ area_name }) => area_name);
  const area = areaOf(rows, asked) ?? "";
  const level = asked.level.trim() === "" ? null : Number(asked.level);
  const outcome = officersByArea(rows, { load: loadOf(asked.by), level });
  const row = outcome.ok ? outcome.value.find(({ area_name }) => area_name === area) : undefined;
  if (!outcome.ok || row === undefined)
    return emptyState(
      outcome.ok
        ? { happened: `"${area}" is no area held.`, advice: `Choose ${formatList(names)}.` }
        : {
            happened: `No number of officers can be given: ${explainAbsence(outcome.reason)}.`,
            advice: "Type a number above 0, or leave the level empty.",
          },
      options,
    );
  return element(
    document,
    "div",
    { class: "what-if" },
    element(document, "p", { class: "officers-answer" }, officersNeededSentence(row)),
    element(document, "p", { class: "formula" }, officersNeededFormula(row)),
    warningLine(warnings.fewOfficers, options),
    element(
      document,
      "ul",
      {},
      ...officersNeededCautions(row).map((caution) => element(document, "li", {}, caution)),
    ),
    dataTable(outcome.value, officersNeededTable, {
      document,
      caption: `Officers needed for ${formatDecimal(row.level, 2)} ${row.load === "cases" ? "cases" : "reviews a year"} per officer, by area, ${withLocal(row.force_name, row)}`,
      isChosen: ({ area_name }) => area_name === area,
    }),
    folded("How to read officers needed", options, readingGuide("officers-needed", options)),
  );
}
