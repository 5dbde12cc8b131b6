import { dataTable } from "../components/dataTable.js";
import { element } from "../components/element.js";
import { gradeKey } from "../components/gradeKey.js";
import { type ExplanationId, explanationOf } from "../format/explanations.js";
import type { CaseloadPerOfficerRow } from "../model/caseloadRow.js";
import type { ComparabilityRow } from "../model/comparability.js";
import { isLocal } from "../model/localSource.js";
import { type ScaleId, scales } from "../model/scale.js";
import { caseloadPerOfficerTable } from "../tables/caseloadTable.js";
import { comparabilityTable } from "../tables/comparabilityTable.js";
import { workedExampleTable } from "../tables/workedExampleTable.js";
import { exampleIds, workedExamples } from "./methods/workedExamples.js";
import { type Page, pageOf } from "./page.js";
import { folded } from "./section.js";

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

/** The scales of grades, best grade first, and the marks of cells without a grade. */
export const scalesPage = pageOf<null>((_, { document }) =>
  element(
    document,
    "div",
    {},
    ...(Object.keys(scales) as ScaleId[]).flatMap((id) => [
      element(document, "p", { class: "scale-name" }, scaleNames[id]),
      gradeKey(id, { document, withStatuses: id === "peel5" }),
    ]),
  ),
);

/** Which rounds may be compared: successive ones, and every pair on demand. */
export const comparabilityPage = pageOf<readonly ComparabilityRow[]>((rows, options) => {
  const { document } = options;
  return element(
    document,
    "div",
    {},
    dataTable(successive(rows), comparabilityTable, {
      document,
      caption: "Which PEEL rounds may be compared with the next",
    }),
    folded(
      "Every pair of rounds",
      options,
      dataTable(rows, comparabilityTable, { document, caption: "Which rounds may be compared" }),
    ),
  );
});

/** The caseload of the inspection of 2007, from the warehouse. */
export const caseloadExamplePage = pageOf<{ readonly perOfficer: readonly CaseloadPerOfficerRow[] }>(
  ({ perOfficer }, { document }) =>
    // An office's own caseload is no example of the method that others could check.
    dataTable(
      perOfficer.filter((row) => !isLocal(row)),
      caseloadPerOfficerTable,
      {
        document,
        caption: "Cases and implied reviews per officer, Cumbria, 2007",
      },
    ),
);

/** The name of the place on the page where the examples of a statistic stand. */
export const placeOfExamples = (id: ExplanationId): string => `methods-example-${id}`;

/**
 * The worked examples of a statistic, computed as they are drawn, from the name of their place.
 * @throws RangeError when there are none of this name.
 */
export function examplesPage(place: string): Page<null, Record<never, string>> {
  const id = exampleIds.find((known) => placeOfExamples(known) === place);
  if (id === undefined) throw new RangeError(`no worked examples for the place "${place}"`);
  return pageOf((_, { document }) =>
    dataTable(workedExamples[id], workedExampleTable, {
      document,
      caption: `Worked examples: ${explanationOf(id).name}`,
    }),
  );
}
