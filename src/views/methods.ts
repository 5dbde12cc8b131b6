import { dataTable } from "../components/dataTable.js";
import { element } from "../components/element.js";
import { gradeKey } from "../components/gradeKey.js";
import type { CaseloadPerOfficerRow } from "../model/caseloadRow.js";
import type { ComparabilityRow } from "../model/comparability.js";
import { type ScaleId, scales } from "../model/scale.js";
import { caseloadPerOfficerTable } from "../tables/caseloadTable.js";
import { comparabilityTable } from "../tables/comparabilityTable.js";
import { workedExampleTable } from "../tables/workedExampleTable.js";
import { folded } from "./section.js";
import type { ViewOptions } from "./viewOptions.js";
import { workedExamples } from "./workedExamples.js";

const scaleNames: Readonly<Record<ScaleId, string>> = {
  hmic4: "HMIC baseline assessments and the inspection of 2007",
  ppa4: "Police Performance Assessments, with a separate direction of travel",
  peel4: "PEEL 2014 to 2018/19",
  peel5: "PEEL 2021/22 onwards",
};

/** Each PEEL round beside the one after it: what most readers ask. */
const successive = (rows: readonly ComparabilityRow[]): readonly ComparabilityRow[] =>
  rows.filter(
    ({ from_round_id, to_round_id }, index) =>
      from_round_id.startsWith("peel") &&
      // Rows are in the order of time: the first of a round's pairs is the one with its successor.
      rows.findIndex((row) => row.from_round_id === from_round_id) === index &&
      to_round_id.startsWith("peel"),
  );

/** The tables that stand between the words of the methods page; the statistics are computed as it is drawn. */
export function methodsView(
  comparability: readonly ComparabilityRow[],
  perOfficer: readonly CaseloadPerOfficerRow[],
  { document }: Pick<ViewOptions, "document">,
): {
  readonly scales: HTMLElement;
  readonly comparability: HTMLElement;
  readonly caseload: HTMLElement;
  readonly statistics: HTMLElement;
} {
  const ids = Object.keys(scales) as ScaleId[];
  return {
    scales: element(
      document,
      "div",
      {},
      ...ids.flatMap((id) => [
        element(document, "h3", {}, scaleNames[id]),
        gradeKey(id, { document, withStatuses: id === "peel5" }),
      ]),
    ),
    comparability: element(
      document,
      "div",
      {},
      dataTable(successive(comparability), comparabilityTable, {
        document,
        caption: "Which PEEL rounds may be compared with the next",
      }),
      folded(
        "Every pair of rounds",
        { document },
        dataTable(comparability, comparabilityTable, { document, caption: "Which rounds may be compared" }),
      ),
    ),
    caseload: dataTable(perOfficer, caseloadPerOfficerTable, {
      document,
      caption: "Cases and implied reviews per officer, Cumbria, 2007",
    }),
    statistics: dataTable(workedExamples(), workedExampleTable, {
      document,
      caption: "Worked examples of each statistic",
    }),
  };
}
