import { explainAbsence } from "../../src/format/formatAbsence.ts";
import { formatDate } from "../../src/format/formatDate.ts";
import { formatDecimal } from "../../src/format/formatDecimal.ts";
import { formatMeasure } from "../../src/format/formatMeasure.ts";
import { formatPeriod } from "../../src/format/formatPeriod.ts";
import { withLocal } from "../../src/format/localWords.ts";
import { slug } from "../../src/format/slug.ts";
import type { MeasureRow } from "../../src/model/measureRow.ts";
import {
  areaName,
  type Finder,
  found,
  oneNamed,
  problem,
  type ReferenceGround,
  type Referred,
  someOf,
} from "./referred.ts";

const shownValue = (row: MeasureRow): string =>
  `${formatMeasure(row)}${row.unit.startsWith("percent") ? "%" : ""}`;

/** The figure of a measure in an area: the latest, or of the period written after it: "population/mid-2020". */
function measureNamed(
  argument: string,
  area_id: string,
  area: string,
  { picture }: ReferenceGround,
): Referred {
  const [typed = "", ...rest] = argument.split("/").map((word) => word.trim());
  const period = rest.join("/");
  const all: readonly MeasureRow[] = [...picture.measures, ...picture.publicProtection];
  const named = oneNamed(
    typed,
    all.map(({ measure_id, measure_name }) => ({ id: measure_id, name: measure_name })),
    "measure",
  );
  if ("problem" in named) {
    const isOwn = picture.ownFigures.figures.some(
      ({ measure_id, measure_name }) => measure_id === typed || slug(measure_name, 80) === slug(typed, 80),
    );
    return problem(
      isOwn
        ? `"${typed}" is a measure of your own, which cannot be named here; its figures stand in the section own-figures`
        : named.problem,
    );
  }
  const rows = all
    .filter((row) => row.measure_id === named.id && row.area_id === area_id)
    .toSorted((a, b) => b.period_end.localeCompare(a.period_end));
  const periods = [...new Set(rows.map((row) => row.period))];
  if (rows.length === 0)
    return problem(
      `no figure of ${area} is held for a period that had ended by ${formatDate(picture.as_at)}`,
    );
  const wanted = period === "" ? periods[0] : periods.find((one) => slug(one, 80) === slug(period, 80));
  if (wanted === undefined)
    return problem(
      `no figure of ${area} is held for "${period}"; there are ${someOf(periods.map((one) => slug(one, 80)))}`,
    );
  const ofPeriod = rows.filter((row) => row.period === wanted);
  const [row] = ofPeriod;
  if (row === undefined || new Set(ofPeriod.map(shownValue)).size > 1)
    return problem(
      `more than one figure of ${area} is held ${formatPeriod(wanted)}; write the one that you mean with its source`,
    );
  if (row.value === null) {
    const earlier = rows.find(({ value }) => value !== null);
    const why = row.absence === null ? "no figure is stated" : explainAbsence(row.absence);
    return problem(
      `${area} has no figure ${formatPeriod(wanted)}: ${why}; ` +
        (earlier === undefined
          ? "leave the reference out"
          : `the latest that is held is {{…:${named.id}/${slug(earlier.period, 80)}}}`),
    );
  }
  return found(`${shownValue(row)} ${formatPeriod(row.period)}`, shownValue(row), formatMeasure(row));
}

/** `{{measure:police-officers-per-100000}}`: the force’s latest figure with its period. */
export const measureReference: Finder = (argument, ground) =>
  ground.force_id === null
    ? problem("the overview is of all forces, and this names a figure of one; write {{national:…}}")
    : measureNamed(argument, ground.force_id, areaName(ground), ground);

/** `{{national:police-officers-per-100000}}`: the latest figure of England and Wales. */
export const nationalReference: Finder = (argument, ground) =>
  measureNamed(argument, "england-and-wales", "England and Wales", ground);

/** `{{caseload:North}}`: cases per officer of an area of the force; `{{caseload:Force}}` of the whole. */
export const caseloadReference: Finder = (argument, ground) => {
  const { picture, force_id } = ground;
  const own = picture.casesPerOfficer.filter((row) => row.force_id === force_id);
  const latest = own
    .map(({ as_at }) => as_at)
    .toSorted()
    .at(-1);
  const rows = own.filter(({ as_at }) => as_at === latest);
  if (rows.length === 0) return problem(`no caseload of ${areaName(ground)} is held`);
  const named = oneNamed(
    argument,
    rows.flatMap(({ area_name }) => [
      { id: area_name, name: area_name },
      // "North" for "North BCU", as it is spoken of.
      { id: area_name, name: area_name.replace(/ BCU$/, "") },
    ]),
    "area with a caseload",
  );
  if ("problem" in named) return problem(named.problem);
  const row = rows.find(({ area_name }) => area_name === named.id);
  if (row === undefined) return problem(`no caseload of ${argument} is held`);
  const figure = formatDecimal(row.cases_per_officer, 1);
  const words = `${figure} cases per officer`;
  return found(withLocal(`${words} (${formatDate(row.as_at)})`, row), words, figure);
};
