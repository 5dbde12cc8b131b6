import { describe, expect, it } from "vitest";
import { scrutinyQuestion } from "../../../src/format/scrutinyQuestion.ts";
import { scrutinyRuleWords } from "../../../src/format/scrutinyRuleWords.ts";
import { caseloadPerRisk } from "../../../src/metrics/caseloadPerRisk.ts";
import { findingAges } from "../../../src/metrics/findingAges.ts";
import { forceMeasures } from "../../../src/metrics/forceMeasures.ts";
import { registerAsAt } from "../../../src/metrics/registerAsAt.ts";
import { scrutinyTriggers } from "../../../src/metrics/scrutinyRules.ts";
import type { ScrutinyInput, ScrutinyTrigger } from "../../../src/metrics/scrutinyTrigger.ts";
import type { GradeRow } from "../../../src/model/gradeRow.ts";
import type { PackMeasureRow } from "../../../src/model/packPicture.ts";
import type { RegisterRow } from "../../../src/model/responses.ts";
import { scrutinyRuleIds } from "../../../src/model/scrutiny.ts";
import type { StandingJudgement } from "../../../src/model/standing.ts";
import { caseload, caseloadPerOfficer, measureRow } from "../charts/measureRows.ts";
import { findingRow, registerRow } from "../charts/registerRows.ts";
import { comparability, gradeRow, position, provenance } from "../charts/rows.ts";

const as_at = "2019-06-30";
const nothing: ScrutinyInput = {
  as_at,
  force_id: "cumbria",
  judgements: [],
  pending: new Set(),
  positions: [],
  comparability,
  changes: { judgements: [], events: [] },
  conflicts: [],
  monitoring: [],
  measures: [],
  casesPerOfficer: [],
  casesByRisk: [],
  findings: [],
  register: [],
};

const deepFrozen = <T>(value: T): T => {
  if (typeof value === "object" && value !== null) {
    for (const part of Object.values(value)) deepFrozen(part);
    Object.freeze(value);
  }
  return value;
};
const asked = (more: Partial<ScrutinyInput>): readonly ScrutinyTrigger[] =>
  scrutinyTriggers(deepFrozen({ ...nothing, ...more }));
const rulesOf = (more: Partial<ScrutinyInput>): readonly string[] => asked(more).map(({ rule }) => rule);

const held = (
  round: Parameters<typeof gradeRow>[0],
  item: string,
  grade: Parameters<typeof gradeRow>[2],
  more: Partial<GradeRow> = {},
): StandingJudgement => ({
  ...gradeRow(round, item, grade, { valid_from: "2019-05-02", published_on: "2019-05-02", ...more }),
  standing: grade === null ? "not found" : "held",
});

const places = ["cumbria", "kent", "surrey", "essex", "devon", "dorset"];
/** A share of 1,000 cases in each of six forces: the first as given, the others about 10%. */
const shares = (own: number, period_end = "2019-03-31"): readonly PackMeasureRow[] =>
  places.map((area_id, index) => {
    const numerator = index === 0 ? own : 96 + index * 2;
    return {
      ...measureRow(
        area_id,
        area_id,
        `year ending March ${period_end.slice(0, 4)}`,
        period_end,
        numerator / 10,
      ),
      measure_id: "charged",
      measure_name: "Charged",
      nature: "proportion",
      multiplier: 100,
      numerator,
      denominator: 1000,
    };
  });
const series = (values: readonly number[]): readonly PackMeasureRow[] =>
  values.map((value, index) => ({
    ...measureRow(
      "cumbria",
      "Cumbria",
      `${2020 - values.length + index}`,
      `${2020 - values.length + index}-03-31`,
      value,
    ),
    nature: "ratio of stocks",
    multiplier: 100_000,
  }));
/** Up and down by turns, with no run on one side. */
const steady = [10, 14, 10, 14, 10, 14, 10, 14, 10, 14, 10, 14, 10, 14];
const measuresOf = (rows: readonly PackMeasureRow[]) => forceMeasures(rows, "cumbria");
const findings = (rows: Parameters<typeof findingAges>[0], assurance: string | null = null) =>
  findingAges(rows, as_at).map((row) => ({ ...row, assurance }));
const reports = (more: Partial<RegisterRow>) => registerAsAt([registerRow(more)], as_at).rows;
const due = { published_on: "2019-06-01", last_day: "2019-07-26" };

const firing: readonly [rule: string, fires: Partial<ScrutinyInput>, silent: Partial<ScrutinyInput>][] = [
  [
    "low grade",
    { judgements: [held("PEEL 2018/19", "Efficiency", "Inadequate")] },
    { judgements: [held("PEEL 2018/19", "Efficiency", "Good")] },
  ],
  [
    "half hold a better grade",
    {
      judgements: [held("PEEL 2015", "Effectiveness", "Good", { valid_from: "2019-01-01" })],
      positions: [{ ...position, better_count: 22, known_count: 43 }],
    },
    {
      judgements: [held("PEEL 2015", "Effectiveness", "Good", { valid_from: "2019-01-01" })],
      positions: [{ ...position, better_count: 21, known_count: 43 }],
    },
  ],
  [
    "grade declined",
    {
      judgements: [
        held("PEEL 2017", "Efficiency", "Outstanding"),
        held("PEEL 2018/19", "Efficiency", "Good"),
      ],
    },
    {
      // Not comparable: the scale gained a grade.
      judgements: [
        held("PEEL 2018/19", "Efficiency", "Outstanding"),
        held("PEEL 2021/22", "Efficiency", "Good"),
      ],
    },
  ],
  [
    "grade changed",
    {
      judgements: [held("PEEL 2018/19", "Efficiency", "Good", { valid_from: "2019-06-01" })],
      changes: {
        judgements: [
          gradeRow("PEEL 2018/19", "Efficiency", "Outstanding", {
            valid_from: "2019-05-02",
            valid_to: "2019-06-01",
          }),
          gradeRow("PEEL 2018/19", "Efficiency", "Good", {
            valid_from: "2019-06-01",
            published_on: "2019-05-02",
          }),
        ],
        events: [],
      },
    },
    {
      judgements: [held("PEEL 2018/19", "Efficiency", "Outstanding")],
      changes: {
        // Changed after the day.
        judgements: [
          gradeRow("PEEL 2018/19", "Efficiency", "Outstanding", {
            valid_from: "2019-05-02",
            valid_to: "2019-07-01",
          }),
          gradeRow("PEEL 2018/19", "Efficiency", "Good", {
            valid_from: "2019-07-01",
            published_on: "2019-05-02",
          }),
        ],
        events: [],
      },
    },
  ],
  [
    "judgement old",
    { judgements: [held("PEEL 2015", "Efficiency", "Good", { valid_from: "2016-06-29" })] },
    { judgements: [held("PEEL 2015", "Efficiency", "Good", { valid_from: "2016-06-30" })] },
  ],
  [
    "judgement not found",
    {
      judgements: [held("PEEL 2018/19", "Efficiency", "Good"), held("PEEL 2018/19", "Legitimacy", null)],
    },
    {
      // A gap in an earlier round is no question any more.
      judgements: [held("PEEL 2018/19", "Efficiency", "Good"), held("PEEL 2017", "Legitimacy", null)],
    },
  ],
  [
    "sources disagree",
    {
      conflicts: [
        {
          conflict_kind: "publication dates",
          force_id: "cumbria",
          force_name: "Cumbria",
          round_id: "PEEL 2018/19",
          round_name: "PEEL 2018/19",
          item_id: null,
          subject: "peel-2018-19-cumbria",
          first_statement: "2019-05-01",
          first_address: null,
          first_source: null,
          second_statement: "2019-05-02",
          second_address: null,
          second_source: null,
          explanation: "",
        },
      ],
    },
    {},
  ],
  [
    "enhanced monitoring",
    {
      monitoring: [
        {
          ...provenance,
          force_id: "cumbria",
          force_name: "Cumbria",
          entered_on: "2019-01",
          left_on: null,
          note: null,
        },
      ],
    },
    {
      monitoring: [
        {
          ...provenance,
          force_id: "cumbria",
          force_name: "Cumbria",
          entered_on: "2018-01",
          left_on: "2019-01",
          note: null,
        },
      ],
    },
  ],
  ["outside funnel limits", { measures: measuresOf(shares(250)) }, { measures: measuresOf(shares(101)) }],
  [
    "series signal",
    { measures: measuresOf(series([...steady, 30])) },
    // The first two figures lie outside, the latest does not.
    { measures: measuresOf(series([31, -10, 10, 11, 10, 11, 10, 11, 10, 11, 10, 11, 10])) },
  ],
  [
    "caseload above force",
    { as_at: "2008-01-01", casesPerOfficer: caseloadPerOfficer, casesByRisk: caseloadPerRisk(caseload) },
    {
      as_at: "2008-01-01",
      casesPerOfficer: caseloadPerOfficer,
      casesByRisk: caseloadPerRisk(caseload).filter(({ against_force }) => against_force !== "above"),
    },
  ],
  ["figure old", { measures: measuresOf(shares(100, "2016-03-31")) }, { measures: measuresOf(shares(100)) }],
  [
    "finding old",
    { findings: findings([findingRow({ published_on: "2018-06-29" })], "assured") },
    { findings: findings([findingRow({ published_on: "2018-06-30" })], "assured") },
  ],
  [
    "finding without assurance",
    { findings: findings([findingRow()]) },
    { findings: findings([findingRow()], "not assured") },
  ],
  [
    "response due",
    { register: reports(due) },
    { register: reports({ published_on: "2019-06-08", last_day: "2019-08-02" }) },
  ],
  [
    "no response held",
    { register: reports({ published_on: "2019-05-02", last_day: "2019-06-26" }) },
    { register: reports({ published_on: "2019-05-02", last_day: "2019-06-26", respondent: "PCC" }) },
  ],
  [
    "response late",
    {
      register: reports({
        published_on: "2019-03-01",
        last_day: "2019-04-25",
        respondent: "PCC",
        response_days: 85,
        is_late: true,
      }),
    },
    {
      register: reports({
        published_on: "2019-03-01",
        last_day: "2019-04-25",
        respondent: "PCC",
        response_days: 55,
        is_late: false,
      }),
    },
  ],
];

describe("scrutinyTriggers(input)", () => {
  it("has a case that fires and one that does not for every rule", () => {
    expect(firing.map(([rule]) => rule)).toEqual(scrutinyRuleIds);
  });

  it.each(firing)("asks by “%s” where its threshold is reached", (rule, fires) => {
    expect(rulesOf(fires)).toContain(rule);
  });

  it("asks nothing of a series in which most figures break a rule: it has no steady course to leave", () => {
    // The latest lies outside, and all the others on one side of the mean.
    const unsteady = series([10, 11, 10, 11, 10, 11, 10, 11, 10, 11, 10, 11, 30]);
    expect(rulesOf({ measures: measuresOf(unsteady) })).not.toContain("series signal");
  });

  it.each(firing)("does not ask by “%s” below its threshold", (rule, _, silent) => {
    expect(rulesOf(silent)).not.toContain(rule);
  });

  it("asks nothing where nothing is held", () => {
    expect(asked({})).toEqual([]);
  });

  it("asks in the order of the rules", () => {
    const rules = rulesOf({
      register: reports(due),
      judgements: [held("PEEL 2018/19", "Efficiency", "Inadequate")],
      findings: findings([findingRow()]),
    });
    expect(rules).toEqual(["low grade", "finding without assurance", "response due"]);
  });

  it("counts half of 22 known forces, and no share of fewer", () => {
    const judgements = [held("PEEL 2015", "Effectiveness", "Good", { valid_from: "2019-01-01" })];
    const of = (better_count: number, known_count: number) =>
      rulesOf({ judgements, positions: [{ ...position, better_count, known_count }] });
    expect(of(11, 22)).toEqual(["half hold a better grade"]);
    expect(of(21, 21)).toEqual([]);
  });

  it("does not ask after a figure of more than three years ago why it lies outside, but what it is now", () => {
    expect(rulesOf({ measures: measuresOf(shares(250, "2016-03-31")) })).toEqual(["figure old"]);
  });

  it("calls a carried-over grade no decline", () => {
    const judgements = [
      held("PEEL 2017", "Efficiency", "Outstanding"),
      held("PEEL 2018/19", "Efficiency", "Good", { status: "carried over" }),
    ];
    expect(rulesOf({ judgements })).not.toContain("grade declined");
  });

  it("leaves undated national reports without assurance alone", () => {
    const national = findingRow({ force_id: null, published_on: null });
    expect(rulesOf({ findings: findings([national]) })).toEqual([]);
  });

  it("groups low grades by round and grade, the lowest first", () => {
    const triggers = asked({
      judgements: [
        held("PEEL 2018/19", "Efficiency", "Requires improvement"),
        held("PEEL 2018/19", "Legitimacy", "Inadequate"),
        held("PEEL 2018/19", "Effectiveness", "Requires improvement"),
      ],
    });
    expect(
      triggers.map((trigger) =>
        trigger.rule === "low grade" ? trigger.judgements.map(({ item_name }) => item_name) : [],
      ),
    ).toEqual([["Legitimacy"], ["Efficiency", "Effectiveness"]]);
  });
});

describe("scrutinyQuestion(trigger, asAt)", () => {
  const wordsOf = (more: Partial<ScrutinyInput>) => {
    const [trigger] = asked(more);
    if (trigger === undefined) throw new Error("nothing is asked");
    return scrutinyQuestion(trigger, more.as_at ?? as_at);
  };

  it.each(firing)(
    "words a question and a figure for “%s”, from a rule with a name and a threshold",
    (rule, fires) => {
      const trigger = asked(fires).find((one) => one.rule === rule);
      if (trigger === undefined) throw new Error(`${rule} does not fire`);
      const { question, figure } = scrutinyQuestion(trigger, fires.as_at ?? as_at);
      expect(question).toContain("?");
      expect(figure).not.toMatch(/^$|\.$|undefined|null|NaN/);
      expect(`${question} ${figure}`).not.toMatch(/undefined|null|NaN/);
      expect(scrutinyRuleWords(trigger.rule).threshold).not.toBe("");
    },
  );

  it("names grade, question, round and day of a low grade", () => {
    expect(wordsOf({ judgements: [held("PEEL 2018/19", "Efficiency", "Inadequate")] })).toEqual({
      question:
        "Graded Inadequate for efficiency in PEEL 2018/19: what has the force done about it, and what shows that it works?",
      figure: "Efficiency: Inadequate, published 2 May 2019",
    });
  });

  it("does not accuse where no response is held", () => {
    const { question, figure } = wordsOf({
      register: reports({ published_on: "2019-05-02", last_day: "2019-06-26" }),
    });
    expect(question).toContain("That we hold none does not say that there are none.");
    expect(`${question} ${figure}`).not.toMatch(/\blate\b|overdue|fail/i);
  });

  it("gives the limits beside the figure that lies outside them, and whether they were widened", () => {
    const { figure } = wordsOf({ measures: measuresOf(shares(250)) });
    expect(figure).toMatch(
      /^25\.0 .* 99\.8% limits for a force of its size [\d.]+ to [\d.]+, widened for over-dispersion$/,
    );
  });
});
