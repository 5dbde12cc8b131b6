import type { JudgementChangeRow } from "../model/changeRow.js";
import { type ScrutinyRuleId, scrutinyRuleIds, scrutinyThresholds } from "../model/scrutiny.js";
import type { StandingJudgement } from "../model/standing.js";
import { changesBetween } from "./changesBetween.js";
import { type ForceMeasure, funnelOfMeasure, stretchesOfMeasure } from "./forceMeasures.js";
import { groupRows } from "./groupRows.js";
import { isOlderThan } from "./isOldFigure.js";
import { movedForces } from "./movedForces.js";
import type { CaseloadArea, ScrutinyInput, ScrutinyTrigger } from "./scrutinyTrigger.js";
import { missingOfLatest, standingOnQuestions } from "./standingOnQuestions.js";

const { knownForces, betterShare, oldYears, findingYears, responseDays } = scrutinyThresholds;

const lowGrades: ReadonlySet<string> = new Set(["Inadequate", "Requires improvement", "Poor", "Fair"]);

/** One trigger of all rows, or none where there are no rows. */
const together = <Row>(
  rows: readonly Row[],
  trigger: (rows: readonly Row[]) => ScrutinyTrigger,
): readonly ScrutinyTrigger[] => (rows.length === 0 ? [] : [trigger(rows)]);

const standingIn = ({ judgements, comparability }: ScrutinyInput): readonly StandingJudgement[] =>
  standingOnQuestions(judgements, comparability);

/** Each fresh judgement that stands beside the last fresh one on its question, where the two rounds may be compared. */
function declines(input: ScrutinyInput): readonly ScrutinyTrigger[] {
  const { judgements, comparability } = input;
  return standingIn(input).flatMap((to): readonly ScrutinyTrigger[] => {
    const earlier = judgements.filter(
      (from) =>
        from.item_id === to.item_id &&
        from.round_order < to.round_order &&
        from.standing === "held" &&
        from.status === "graded",
    );
    const from = earlier.toSorted((a, b) => b.round_order - a.round_order)[0];
    const pair = comparability.find(
      ({ from_round_id, to_round_id }) => from_round_id === from?.round_id && to_round_id === to.round_id,
    );
    if (from === undefined || pair === undefined) return [];
    const moved = movedForces([from], [to], pair.verdict);
    const [row] = moved.ok ? moved.value : [];
    return row?.direction === "declined" ? [{ rule: "grade declined", moved: row, pair }] : [];
  });
}

function changed(input: ScrutinyInput): readonly ScrutinyTrigger[] {
  const { changes, as_at, force_id } = input;
  const found = changesBetween(changes, { from: "0001-01-01", to: as_at, force_id });
  if (!found.ok) return [];
  const stands = new Set(standingIn(input).map(({ round_id, item_id }) => `${round_id} ${item_id}`));
  return found.value.groups
    .filter(({ kind }) => kind === "judgement changed")
    .flatMap(({ rows }) => rows)
    .filter((row): row is JudgementChangeRow => "judgement" in row)
    .filter(({ judgement }) => stands.has(`${judgement.round_id} ${judgement.item_id}`))
    .map((change) => ({ rule: "grade changed", change }));
}

const dayOf = ({ valid_from, published_on }: StandingJudgement): string | null => valid_from ?? published_on;

const isFresh = ({ own }: ForceMeasure, as_at: string): boolean =>
  !isOlderThan(own.period_end, oldYears, as_at);

const rules: Readonly<Record<ScrutinyRuleId, (input: ScrutinyInput) => readonly ScrutinyTrigger[]>> = {
  "low grade": (input) =>
    [
      ...groupRows(
        standingIn(input).filter(({ grade }) => grade !== null && lowGrades.has(grade)),
        ({ round_id, grade_rank }) => `${round_id} ${grade_rank}`,
      ).values(),
    ]
      .toSorted((a, b) => (b[0]?.grade_rank ?? 0) - (a[0]?.grade_rank ?? 0))
      .map((judgements) => ({ rule: "low grade", judgements })),
  "half hold a better grade": (input) => {
    const stands = new Set(standingIn(input).map(({ round_id, item_id }) => `${round_id} ${item_id}`));
    const behind = input.positions.filter(
      ({ round_id, item_id, known_count, better_count }) =>
        stands.has(`${round_id} ${item_id}`) &&
        better_count !== null &&
        known_count >= knownForces &&
        better_count >= known_count * betterShare,
    );
    return together(behind, (positions) => ({ rule: "half hold a better grade", positions }));
  },
  "grade declined": declines,
  "grade changed": changed,
  "judgement old": (input) => {
    const old = standingIn(input).filter((row) => {
      const day = dayOf(row);
      return day !== null && isOlderThan(day, oldYears, input.as_at);
    });
    return [...groupRows(old, (row) => `${row.round_id} ${dayOf(row)}`).values()].map((judgements) => ({
      rule: "judgement old",
      judgements,
    }));
  },
  "judgement not found": ({ judgements, pending }) =>
    missingOfLatest(judgements, pending).map((missing) => ({
      rule: "judgement not found",
      missing,
      asked_count: judgements.filter(({ round_id }) => round_id === missing[0]?.round_id).length,
    })),
  "sources disagree": ({ conflicts }) =>
    conflicts.map((conflict) => ({ rule: "sources disagree", conflict })),
  "enhanced monitoring": ({ monitoring }) =>
    monitoring
      .filter(({ left_on }) => left_on === null)
      .map((spell) => ({ rule: "enhanced monitoring", spell })),
  "outside funnel limits": ({ measures, as_at }) =>
    measures.flatMap((measure) => {
      const funnel = funnelOfMeasure(measure);
      if (!isFresh(measure, as_at) || !funnel.ok) return [];
      return funnel.value.areas
        .filter(({ area_id, zone }) => area_id === measure.own.area_id && zone === "outside 99.8%")
        .map((area) => ({ rule: "outside funnel limits", area, is_widened: funnel.value.is_widened }));
    }),
  "series signal": ({ measures, as_at }) =>
    measures.flatMap((measure) => {
      const chart = stretchesOfMeasure(measure).at(-1)?.chart;
      const point = chart?.ok ? chart.value.at(-1) : undefined;
      if (!isFresh(measure, as_at) || point === undefined || point.signals.length === 0) return [];
      // Where most figures break a rule the series has no steady course, and none of them is unusual in it.
      const points = chart?.ok ? chart.value : [];
      if (points.filter(({ signals }) => signals.length > 0).length > points.length / 2) return [];
      return [{ rule: "series signal", point, signals: point.signals }];
    }),
  "caseload above force": ({ casesPerOfficer, casesByRisk, as_at }) => {
    const above: readonly CaseloadArea[] = [
      ...casesPerOfficer.filter(
        (row) => row.cases_against_force === "above" || row.reviews_against_force === "above",
      ),
      ...casesByRisk.filter(({ against_force }) => against_force === "above"),
    ].filter((row) => !isOlderThan(row.as_at, oldYears, as_at));
    return together(above, (areas) => ({ rule: "caseload above force", areas }));
  },
  "figure old": ({ measures, casesPerOfficer, as_at }) => {
    const figures = measures.filter((measure) => !isFresh(measure, as_at)).map(({ own }) => own);
    const total = casesPerOfficer.find(({ is_force_total }) => is_force_total);
    const caseload = total !== undefined && isOlderThan(total.as_at, oldYears, as_at) ? total : null;
    return figures.length === 0 && caseload === null ? [] : [{ rule: "figure old", figures, caseload }];
  },
  "finding old": ({ findings, as_at }) =>
    [
      ...groupRows(
        findings.filter(
          (row) => row.published_on !== null && isOlderThan(row.published_on, findingYears, as_at),
        ),
        ({ report_id }) => report_id,
      ).values(),
    ].map((ofReport) => ({ rule: "finding old", findings: ofReport })),
  "finding without assurance": ({ findings }) =>
    together(
      // An undated national report may have come later.
      findings.filter(
        ({ assurance, force_id, published_on }) =>
          assurance === null && (force_id !== null || published_on !== null),
      ),
      (rows) => ({ rule: "finding without assurance", findings: rows }),
    ),
  "response due": ({ register }) =>
    register
      .filter(({ response }) => response.state === "due" && response.days_left <= responseDays)
      .map((report) => ({ rule: "response due", report })),
  "no response held": ({ register }) =>
    together(
      register.filter(({ response }) => response.state === "no response held"),
      (reports) => ({ rule: "no response held", reports }),
    ),
  "response late": ({ register }) =>
    register
      .filter(({ response }) => response.state === "answered late")
      .map((report) => ({ rule: "response late", report })),
};

/** Tries every rule on a force and gives the questions to be asked, rule by rule; a rule that nothing triggers has none. */
export const scrutinyTriggers = (input: ScrutinyInput): readonly ScrutinyTrigger[] =>
  scrutinyRuleIds.flatMap((rule) => rules[rule](input));
