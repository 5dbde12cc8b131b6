import type { ChangeData, ChangeKind, ChangeRow, JudgementChangeRow } from "../model/changeRow.js";
import { changeKinds } from "../model/changeRow.js";
import type { GradeRow } from "../model/gradeRow.js";
import { isLocal } from "../model/localSource.js";
import { type Placing, placing } from "./daySpan.js";
import { isoDay } from "./isoDay.js";
import { type Outcome, refusal, success } from "./outcome.js";

export interface ChangePeriod {
  /** ISO dates: what happened after `from`, up to and including `to`. */
  readonly from: string;
  readonly to: string;
  /** Only what concerns this force or all forces; null for every force. */
  readonly force_id: string | null;
}

export type FoundChange = ChangeRow | JudgementChangeRow;

export interface UndatedJudgements {
  readonly round_name: string;
  readonly count: number;
}

export interface Changes {
  /** Changes of the period by kind, in the order of `changeKinds`, the latest first; kinds without any are left out. */
  readonly groups: readonly { readonly kind: ChangeKind; readonly rows: readonly FoundChange[] }[];
  readonly count: number;
  /** Changes whose date is known too little to say whether they belong to the period. */
  readonly uncertain: readonly FoundChange[];
  /** Judgements without any date, by round, the latest round first: they can be placed in no period. */
  readonly undatedJudgements: readonly UndatedJudgements[];
  /** Everything else without any date. */
  readonly undated: readonly ChangeRow[];
}

const judgementOrder = (row: GradeRow): string => [row.force_id, row.round_id, row.item_id].join("|");

/**
 * Every judgement with a grade, or a statement that there is none, as something that happened. A judgement came with a
 * report, so what other sources say of that report's day holds for it too.
 */
function judgementChanges({ judgements, events }: ChangeData): readonly JudgementChangeRow[] {
  const otherDays = new Map(
    events
      .filter(({ change_kind }) => change_kind === "report published")
      .map(({ force_id, occurred_on, other_days }) => [`${force_id}|${occurred_on}`, other_days]),
  );
  // A judgement that was changed ends on the day on which the one after it begins.
  const ended = new Map(
    judgements.flatMap((row) =>
      row.valid_to === null ? [] : [[`${judgementOrder(row)}|${row.valid_to}`, row] as const],
    ),
  );
  return (
    judgements
      // What was not found or not inspected is nothing that happened.
      .filter(({ status }) => status !== "not found" && status !== "not inspected")
      .map((row) => {
        const former = ended.get(`${judgementOrder(row)}|${row.valid_from}`) ?? null;
        const { source_id, source_title, publisher, address, locator, basis, force_id, force_name, note } =
          row;
        const occurred_on = row.valid_from ?? row.published_on;
        return {
          change_kind: former === null ? "judgement published" : "judgement changed",
          occurred_on,
          force_id,
          force_name,
          subject: `${row.item_name}, ${row.round_name}`,
          statement: null,
          note,
          other_days: otherDays.get(`${force_id}|${occurred_on}`) ?? [],
          judgement: row,
          former,
          ...{ source_id, source_title, publisher, address, locator, basis },
        };
      })
  );
}

const byDay = (a: FoundChange, b: FoundChange): number =>
  (b.occurred_on ?? "").localeCompare(a.occurred_on ?? "") ||
  a.force_name.localeCompare(b.force_name, "en-GB") ||
  a.subject.localeCompare(b.subject, "en-GB");

function undatedByRound(rows: readonly JudgementChangeRow[]): readonly UndatedJudgements[] {
  const rounds = new Map<string, { readonly order: number; count: number }>();
  for (const { judgement } of rows) {
    const round = rounds.get(judgement.round_name) ?? { order: judgement.round_order, count: 0 };
    round.count += 1;
    rounds.set(judgement.round_name, round);
  }
  return [...rounds]
    .toSorted(([, a], [, b]) => b.order - a.order)
    .map(([round_name, { count }]) => ({ round_name, count }));
}

/**
 * What became known or changed after one day and up to another, and what cannot be placed for want of a date. A change is
 * told as it was made; that it is better or worse is not said here.
 * Refuses days that are no full ISO dates, and a first day that is not before the last.
 */
export function changesBetween(data: ChangeData, { from, to, force_id }: ChangePeriod): Outcome<Changes> {
  for (const date of [from, to]) {
    const day = isoDay(date);
    if (!day.ok) return day;
  }
  if (from >= to) return refusal("first date not before the last");
  const concerned = <Row extends ChangeRow>(rows: readonly Row[]): readonly Row[] =>
    rows.filter((row) => force_id === null || row.force_id === null || row.force_id === force_id);
  const made = concerned(judgementChanges(data));
  const others = concerned(data.events);
  const at = (row: FoundChange): Placing => placing(row.occurred_on, { from, to }, row.other_days);
  const all: readonly FoundChange[] = [...made, ...others].toSorted(byDay);
  const inside = all.filter((row) => at(row) === "inside");
  return success({
    groups: changeKinds
      .map((kind) => ({ kind, rows: inside.filter(({ change_kind }) => change_kind === kind) }))
      .filter(({ rows }) => rows.length > 0),
    count: inside.length,
    uncertain: all.filter((row) => at(row) === "not certain"),
    undatedJudgements: undatedByRound(made.filter(({ occurred_on }) => occurred_on === null)),
    undated: others.filter(({ occurred_on }) => occurred_on === null),
  });
}

/**
 * The last day on which anything dated to the day happened, as an ISO date; null where nothing is. What an office supplied
 * of its own does not move it: one response of yesterday would take a year of national changes out of sight.
 */
export function latestChange(data: ChangeData): string | null {
  const days = [...judgementChanges(data), ...data.events].flatMap((row) =>
    isLocal(row) ? [] : [row.occurred_on],
  );
  return (
    days
      .filter((day): day is string => day?.length === 10)
      .toSorted()
      .at(-1) ?? null
  );
}
