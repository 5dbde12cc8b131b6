import type { ComparabilityRow, Verdict } from "../../../src/model/comparability.ts";
import type { CoverageRow, DistributionRow } from "../../../src/model/distributionRow.ts";
import type { ItemKind, RoundItem } from "../../../src/model/gradeRow.ts";
import type { NationalPicture } from "../../../src/model/nationalPicture.ts";
import { type Grade, type ScaleId, scales } from "../../../src/model/scale.ts";
import type { ViewOptions } from "../../../src/views/viewOptions.ts";
import { document } from "../charts/document.ts";
import { provenance } from "../charts/rows.ts";

export const viewOptions: ViewOptions = { document, width: 1000, force_id: null, asAt: "2026-11-21" };

const rounds: readonly (readonly [string, string, ScaleId])[] = [
  ["hmic-2007", "HMIC 2007", "hmic4"],
  ["peel-2014", "PEEL 2014", "peel4"],
  ["peel-2015", "PEEL 2015", "peel4"],
  ["peel-2016", "PEEL 2016", "peel4"],
  ["peel-2018-19", "PEEL 2018/19", "peel4"],
  ["peel-2021-22", "PEEL 2021/22", "peel5"],
  ["peel-2023-25", "PEEL 2023-25", "peel5"],
];

/** A pillar, area or judgement in one of the rounds above, under the identifiers that the site uses. */
export function item(round_id: string, item_id: string, item_name: string): RoundItem {
  const index = rounds.findIndex(([id]) => id === round_id);
  const round = rounds[index];
  if (round === undefined) throw new Error(`no round ${round_id}`);
  const [, round_name, scale_id] = round;
  const kinds: Readonly<Record<ScaleId, ItemKind>> = {
    hmic4: "judgement",
    ppa4: "judgement",
    peel4: "pillar",
    peel5: "area",
  };
  return {
    round_id,
    round_name,
    round_order: index + 4,
    item_id,
    item_name,
    item_kind: kinds[scale_id],
    item_order: 1,
    scale_id,
  };
}

/** The counts of one item in one round, best grade first; what they lack of 43 was not found. */
export function counts(of: RoundItem, forces: readonly number[], published = false): DistributionRow[] {
  const known_count = forces.reduce((sum, count) => sum + count, 0);
  const grades: readonly Grade[] = scales[of.scale_id];
  return grades.map((grade, index) => ({
    ...of,
    ...provenance,
    grade,
    grade_rank: index + 1,
    force_count: forces[index] ?? 0,
    kind: published ? "published" : "counted",
    is_preferred: true,
    known_count,
    not_graded_count: 0,
    not_found_count: 43 - known_count,
    forces_count: 43,
  }));
}

export const coverageOf = (of: RoundItem, missing_forces: readonly string[]): CoverageRow => ({
  ...of,
  known_count: 43 - missing_forces.length,
  forces_count: 43,
  missing_forces,
});

const verdicts: Readonly<Record<string, Verdict>> = {
  "peel-2014 peel-2015": "with care",
  "peel-2015 peel-2016": "comparable",
  "peel-2016 peel-2018-19": "with care",
};

/** A verdict on every pair of rounds, the earlier first. */
export const everyPair: readonly ComparabilityRow[] = rounds.flatMap(([from, from_round_name], index) =>
  rounds.slice(index + 1).map(([to, to_round_name]) => ({
    from_round_id: from,
    from_round_name,
    to_round_id: to,
    to_round_name,
    verdict: verdicts[`${from} ${to}`] ?? "not comparable",
    reason: `Why of ${from_round_name} and ${to_round_name}.`,
    address: null,
  })),
);

const names = (count: number): string[] => Array.from({ length: count }, (_, index) => `Force ${index + 1}`);

const preventing2023 = item("peel-2023-25", "prevent", "Preventing crime");
const investigating2023 = item("peel-2023-25", "invest", "Investigating crime");
const resources2023 = item("peel-2023-25", "resources", "Leadership and force management");
const preventing2021 = item("peel-2021-22", "prevent", "Preventing crime");
const resources2021 = item("peel-2021-22", "resources", "Good use of resources");
const efficiency2014 = item("peel-2014", "efficiency", "Efficiency");
const violence2007 = item("hmic-2007", "hmic-domestic-violence", "Domestic violence");
const pillar = (round_id: string, name: string): RoundItem => item(round_id, name.toLowerCase(), name);

/** A national picture of seven rounds; an area that was graded in some forces only is in the counts and not in the coverage. */
export const picture: NationalPicture = {
  distributions: [
    ...counts(violence2007, [1, 13, 27, 2], true),
    ...counts(efficiency2014, [5, 35, 3, 0], true),
    ...counts(pillar("peel-2015", "Effectiveness"), [1, 24, 18, 0], true),
    ...counts(pillar("peel-2016", "Effectiveness"), [1, 28, 13, 1], true),
    ...counts(pillar("peel-2018-19", "Effectiveness"), [1, 34, 6, 1]),
    ...counts(pillar("peel-2015", "Efficiency"), [5, 29, 8, 1]),
    ...counts(pillar("peel-2018-19", "Efficiency"), [6, 25, 10, 2]),
    ...counts(pillar("peel-2015", "Legitimacy"), [1, 37, 5, 0]),
    ...counts(preventing2021, [5, 13, 11, 3, 1]),
    ...counts(resources2021, [5, 9, 5, 8, 3]),
    ...counts(preventing2023, [2, 19, 8, 1, 1]),
    ...counts(investigating2023, [0, 2, 12, 18, 5]),
    ...counts(resources2023, [0, 2, 16, 11, 2]),
    ...counts(item("peel-2023-25", "recording", "Recording data about crime"), [7, 7, 2, 1, 1]),
  ],
  coverage: [
    coverageOf(violence2007, names(42)),
    coverageOf(efficiency2014, []),
    coverageOf(pillar("peel-2015", "Effectiveness"), []),
    coverageOf(pillar("peel-2015", "Efficiency"), []),
    coverageOf(pillar("peel-2015", "Legitimacy"), []),
    coverageOf(pillar("peel-2016", "Effectiveness"), []),
    coverageOf(pillar("peel-2018-19", "Effectiveness"), ["Surrey"]),
    coverageOf(pillar("peel-2018-19", "Efficiency"), []),
    coverageOf(preventing2021, names(10)),
    coverageOf(resources2021, names(13)),
    coverageOf(preventing2023, names(12)),
    coverageOf(investigating2023, names(6)),
    coverageOf(resources2023, names(12)),
  ],
  comparability: everyPair,
};

export const textOf = (element: Element | null | undefined): string =>
  (element?.textContent ?? "").replaceAll(/\s+/g, " ").trim();

/** The rows of a table as the texts of their cells. */
export const cellsOf = (table: Element | null | undefined): string[][] =>
  [...(table?.querySelectorAll("tbody tr") ?? [])].map((row) =>
    [...row.children].map((cell) => textOf(cell)),
  );
