import { explainAbsence } from "../../format/formatAbsence.js";
import { formatDate } from "../../format/formatDate.js";
import { formatDecimal } from "../../format/formatDecimal.js";
import { formatGrade } from "../../format/formatGrade.js";
import { formatPercent } from "../../format/formatPercent.js";
import { placing } from "../../metrics/daySpan.js";
import { gradeMovement } from "../../metrics/gradeMovement.js";
import { gradePosition } from "../../metrics/gradePosition.js";
import { judgementsAsAt } from "../../metrics/judgementsAsAt.js";
import { partialOrder } from "../../metrics/partialOrder.js";
import { signTest } from "../../metrics/signTest.js";
import { type Grade, scales } from "../../model/scale.js";
import type { WorkedExample } from "../../tables/workedExampleTable.js";
import { example } from "./example.js";
import { exampleForce, exampleGrade, exampleRound } from "./exampleGrades.js";

/** PEEL effectiveness 2017 as published: 1 Outstanding, 30 Good, 12 Requires improvement, none Inadequate. */
const effectiveness2017 = scales.peel4.map((grade, index) => ({
  scale_id: "peel4" as const,
  grade,
  force_count: [1, 30, 12, 0][index] ?? 0,
}));

const position = (grade: Grade, expected: string): WorkedExample =>
  example(
    `Effectiveness 2017 was 1 Outstanding, 30 Good, 12 Requires improvement, 0 Inadequate; a force graded ${grade}`,
    gradePosition({ scale_id: "peel4", grade }, effectiveness2017),
    ({ better_count, same_count, worse_count }) =>
      `${better_count} better, ${same_count} the same, ${worse_count} worse`,
    expected,
  );

const own: readonly Grade[] = ["Good", "Adequate", "Requires improvement", "Good"];
const order = (other: readonly Grade[], expected: string): WorkedExample =>
  example(
    `A force with ${own.join(", ")}; the other with ${other.join(", ")}`,
    partialOrder(exampleForce("A", own), exampleForce("B", other)),
    ({ relation, better_count, level_count, worse_count }) =>
      `${relation}: better in ${better_count}, level in ${level_count}, worse in ${worse_count}`,
    expected,
  );

const earlier: readonly Grade[] = ["Good", "Good", "Good", "Good", "Good", "Good", "Adequate", "Adequate"];
const later: readonly Grade[] = ["Good", "Good", "Good", "Outstanding", "Adequate", "Adequate", "Good"];

/** Eight forces in the earlier round, seven of them in the later: six were Good, one of two Adequate is missing. */
function movement(): readonly WorkedExample[] {
  const { cells, compared_count, totals, unmatched } = gradeMovement(
    exampleRound(earlier),
    exampleRound(later),
    "comparable",
  );
  const share = (from: Grade, to: Grade, expected: string): WorkedExample[] =>
    cells
      .filter(({ from_grade, to_grade }) => from_grade === from && to_grade === to)
      .map((cell) =>
        example(
          `Of the forces that were ${from}, how many became ${to}`,
          cell.rate,
          () => formatPercent(cell.force_count, cell.from_count),
          expected,
        ),
      );
  return [
    example(
      `Eight forces: ${earlier.join(", ")}; then ${later.join(", ")}, and no judgement of the eighth`,
      totals,
      (counts) =>
        `${compared_count} compared: ${counts.improved_count} improved, ${counts.same_count} unchanged, ${counts.declined_count} declined; ${unmatched.length} missing`,
      "7 compared: 2 improved, 3 unchanged, 2 declined; 1 missing",
    ),
    ...share("Good", "Adequate", "2 of 6 (33.3%)"),
    ...share("Adequate", "Good", explainAbsence("too few forces")),
    example(
      "The same forces between rounds that are not comparable",
      gradeMovement(exampleRound(earlier), exampleRound(later), "not comparable").totals,
      () => "",
      explainAbsence("rounds not comparable"),
    ),
  ];
}

const sign = (improved: number, declined: number, expected: string): WorkedExample =>
  example(
    `${improved} improved, ${declined} declined`,
    signTest(improved, declined),
    ({ p_value }) => `p = ${formatDecimal(p_value, 4)}`,
    expected,
  );

/** Northamptonshire's grade of 2023-25 for responding to the public, which was changed. */
const changed = [
  exampleGrade("Northamptonshire", "Responding to the public", "Adequate", {
    valid_from: "2024-02-16",
    valid_to: "2024-08-08",
    published_on: "2024-02-16",
  }),
  exampleGrade("Northamptonshire", "Responding to the public", "Requires improvement", {
    valid_from: "2024-08-08",
    published_on: "2024-02-16",
  }),
];

const asAt = (date: string, expected: string): WorkedExample =>
  example(
    `Northamptonshire, responding to the public, 2023-25, as at ${formatDate(date)}`,
    judgementsAsAt(changed, date, { knownBy: "2026-01-01" }),
    ([row]) => (row === undefined ? "" : row.standing === "held" ? formatGrade(row) : row.standing),
    expected,
  );

const placed = (date: string, expected: string): WorkedExample => ({
  example: `After ${formatDate("2024-02-14")} up to ${formatDate("2024-03-31")}: something of ${formatDate(date)}`,
  result: placing(date, { from: "2024-02-14", to: "2024-03-31" }),
  expected,
});

/** Examples of what is made of judgements. */
export const gradeExamples = {
  position: [
    position("Good", "1 better, 29 the same, 12 worse"),
    position("Inadequate", explainAbsence("force not in the distribution")),
  ],
  "partial-order": [
    order(
      ["Good", "Good", "Requires improvement", "Outstanding"],
      "at least as good: better in 2, level in 2, worse in 0",
    ),
    order(["Outstanding", "Adequate", "Inadequate", "Good"], "neither: better in 1, level in 2, worse in 1"),
    order(["Outstanding", "Good"], explainAbsence("too few in common")),
  ],
  "grade-movement": movement(),
  "sign-test": [
    sign(12, 4, "p = 0.0768"),
    sign(9, 7, "p = 0.8036"),
    sign(0, 0, explainAbsence("no changes")),
  ],
  "as-at": [
    asAt("2024-02-15", "not yet published"),
    asAt("2024-08-07", "Adequate"),
    asAt("2024-08-08", "Requires improvement"),
  ],
  changes: [
    placed("2024-02-14", "outside"),
    placed("2024-02-15", "inside"),
    placed("2024-03", "inside"),
    placed("2024-02", "not certain"),
  ],
} as const satisfies Readonly<Record<string, readonly WorkedExample[]>>;
