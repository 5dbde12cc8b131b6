import type { ComparabilityRow, Verdict } from "../../../src/model/comparability.ts";
import type { DistributionRow } from "../../../src/model/distributionRow.ts";
import type { GradeRow, RoundItem } from "../../../src/model/gradeRow.ts";
import type { PositionRow } from "../../../src/model/positionRow.ts";
import type { Provenance } from "../../../src/model/provenance.ts";
import { type Grade, gradeRank, scales } from "../../../src/model/scale.ts";

export const provenance: Provenance = {
  source_id: "peel-2015",
  source_title: "PEEL: police effectiveness 2015",
  publisher: "HMICFRS",
  address: "https://hmicfrs.justiceinspectorates.gov.uk/peel-assessments/peel-2015/cumbria/",
  locator: "overall judgement, opening of the page",
  basis: "read",
};

const rounds = {
  "PEEL 2015": { order: 2, scale_id: "peel4" },
  "PEEL 2016": { order: 3, scale_id: "peel4" },
  "PEEL 2017": { order: 4, scale_id: "peel4" },
  "PEEL 2018/19": { order: 5, scale_id: "peel4" },
  "PEEL 2021/22": { order: 6, scale_id: "peel5" },
  "PEEL 2023-25": { order: 7, scale_id: "peel5" },
} as const;
export type RoundName = keyof typeof rounds;

const pillars = ["Effectiveness", "Efficiency", "Legitimacy"];

export function roundItem(round_name: RoundName, item_name: string, item_order = 1): RoundItem {
  const { order, scale_id } = rounds[round_name];
  return {
    round_id: round_name,
    round_name,
    round_order: order,
    item_id: item_name,
    item_name,
    item_kind: pillars.includes(item_name) ? "pillar" : "area",
    item_order,
    scale_id,
  };
}

/** One bar; the counts are in the order of the scale, and what they lack of 43 is not graded or not found. */
export function distribution(
  round_name: RoundName,
  item_name: string,
  counts: readonly (number | null)[],
  not_graded_count = 0,
): DistributionRow[] {
  const item = roundItem(round_name, item_name);
  const known_count = counts.reduce<number>((sum, count) => sum + (count ?? 0), 0);
  const grades: readonly Grade[] = scales[item.scale_id];
  return grades.map((grade, index) => ({
    ...item,
    ...provenance,
    grade,
    grade_rank: index + 1,
    force_count: counts[index] ?? null,
    kind: "counted",
    is_preferred: true,
    known_count,
    not_graded_count,
    not_found_count: 43 - known_count - not_graded_count,
    forces_count: 43,
  }));
}

export const pillars2018 = [
  ...distribution("PEEL 2018/19", "Effectiveness", [1, 34, 6, 1]),
  ...distribution("PEEL 2018/19", "Efficiency", [6, 25, 10, 2]),
  ...distribution("PEEL 2018/19", "Legitimacy", [1, 34, 6, 1]),
];

export const efficiencyByRound = [
  ...distribution("PEEL 2015", "Efficiency", [5, 29, 8, 1]),
  ...distribution("PEEL 2016", "Efficiency", [2, 33, 8, 0]),
  ...distribution("PEEL 2017", "Efficiency", [2, 30, 10, 0], 1),
  ...distribution("PEEL 2018/19", "Efficiency", [6, 25, 10, 2]),
];

export const preventingByRound = [
  ...distribution("PEEL 2021/22", "Preventing crime", [5, 13, 11, 3, 1]),
  ...distribution("PEEL 2023-25", "Preventing crime", [2, 19, 8, 1, 1]),
];

const verdict = (from: RoundName, to: RoundName, said: Verdict, reason: string): ComparabilityRow => ({
  from_round_id: from,
  from_round_name: from,
  to_round_id: to,
  to_round_name: to,
  verdict: said,
  reason,
  address: "https://hmicfrs.justiceinspectorates.gov.uk/peel-assessments/what-is-peel/",
});

export const comparability: readonly ComparabilityRow[] = [
  verdict(
    "PEEL 2015",
    "PEEL 2016",
    "comparable",
    "The rounds were designed for comparison from year to year.",
  ),
  verdict("PEEL 2016", "PEEL 2017", "with care", "The legitimacy question changed."),
  verdict(
    "PEEL 2017",
    "PEEL 2018/19",
    "comparable",
    "The rounds were designed for comparison from year to year.",
  ),
  verdict(
    "PEEL 2018/19",
    "PEEL 2021/22",
    "not comparable",
    "The scale gained a fifth grade and the questions changed.",
  ),
  verdict("PEEL 2021/22", "PEEL 2023-25", "not comparable", "The questions and their emphasis changed."),
];

export function gradeRow(
  round_name: RoundName,
  item_name: string,
  grade: Grade | null,
  more: Partial<GradeRow> = {},
): GradeRow {
  const item = roundItem(round_name, item_name, more.item_order);
  return {
    ...item,
    ...provenance,
    force_id: "cumbria",
    force_name: "Cumbria",
    grade,
    grade_rank: grade === null ? null : gradeRank(item.scale_id, grade as never),
    status: grade === null ? "not found" : "graded",
    carried_from_round_name: null,
    direction: null,
    valid_from: "2016-02-18",
    valid_to: null,
    is_current: true,
    published_on: "2016-02-18",
    is_independently_confirmed: false,
    note: null,
    ...more,
  };
}

/** Every status, a carried-over grade, and a judgement changed within its round (as Northamptonshire's was). */
export const history: readonly GradeRow[] = [
  gradeRow("PEEL 2015", "Effectiveness", "Requires improvement"),
  gradeRow("PEEL 2016", "Effectiveness", "Good"),
  gradeRow("PEEL 2017", "Effectiveness", "Good"),
  gradeRow("PEEL 2018/19", "Effectiveness", "Good", {
    status: "carried over",
    carried_from_round_name: "PEEL 2016",
  }),
  gradeRow("PEEL 2015", "Efficiency", "Outstanding", { item_order: 2 }),
  gradeRow("PEEL 2016", "Efficiency", "Good", { item_order: 2 }),
  gradeRow("PEEL 2017", "Efficiency", null, { item_order: 2, status: "not graded" }),
  gradeRow("PEEL 2018/19", "Efficiency", "Inadequate", { item_order: 2 }),
  gradeRow("PEEL 2015", "Legitimacy", "Good", { item_order: 3 }),
  gradeRow("PEEL 2016", "Legitimacy", "Good", { item_order: 3 }),
  gradeRow("PEEL 2017", "Legitimacy", null, { item_order: 3, status: "not inspected" }),
  gradeRow("PEEL 2018/19", "Legitimacy", null, { item_order: 3 }),
  gradeRow("PEEL 2021/22", "Preventing crime", "Adequate"),
  gradeRow("PEEL 2023-25", "Preventing crime", "Good"),
  gradeRow("PEEL 2021/22", "Responding to the public", "Requires improvement", { item_order: 2 }),
  gradeRow("PEEL 2023-25", "Responding to the public", "Adequate", {
    item_order: 2,
    valid_from: "2024-03-01",
    valid_to: "2024-08-08",
    is_current: false,
  }),
  gradeRow("PEEL 2023-25", "Responding to the public", "Requires improvement", {
    item_order: 2,
    valid_from: "2024-08-08",
  }),
  gradeRow("PEEL 2021/22", "Disrupting serious organised crime", null, { item_order: 3 }),
  gradeRow("PEEL 2023-25", "Leadership and force management", "Outstanding", { item_order: 4 }),
];

export const position: PositionRow = {
  ...gradeRow("PEEL 2015", "Effectiveness", "Requires improvement"),
  better_count: 25,
  same_count: 17,
  worse_count: 0,
  distribution_kind: "counted",
  forces_at_grade: [1, 24, 18, 0],
  known_count: 43,
  not_graded_count: 0,
  forces_count: 43,
};

export const unknownPosition: PositionRow = {
  ...gradeRow("PEEL 2021/22", "Preventing crime", null),
  better_count: null,
  same_count: null,
  worse_count: null,
  distribution_kind: "counted",
  forces_at_grade: [5, 13, 11, 3, 1],
  known_count: 33,
  not_graded_count: 0,
  forces_count: 43,
};
