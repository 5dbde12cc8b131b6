import type { GradeRow } from "../model/gradeRow.js";
import { isLocal } from "../model/localSource.js";
import { isoDateOf } from "./isoDay.js";

/** The first and the last day on which something may have happened; ISO dates, "" and "9999-12-31" where nothing bounds it. */
export interface Span {
  readonly earliest: string;
  readonly latest: string;
}

const lastDayOfMonth = (month: string): string => {
  const [year, number] = month.split("-").map(Number);
  return new Date(Date.UTC(year ?? 0, number ?? 1, 0)).toISOString().slice(0, 10);
};

/** The days that an ISO date stands for, or as much of one as is known: "2022-04" is 1 to 30 April 2022. */
export function daysOf(date: string): Span {
  if (date.length === 4) return { earliest: `${date}-01-01`, latest: `${date}-12-31` };
  return date.length === 7
    ? { earliest: `${date}-01`, latest: lastDayOfMonth(date) }
    : { earliest: date, latest: date };
}

/** Whether a day that lies within a span had come by `date`, an ISO date. */
export function hadCome({ earliest, latest }: Span, date: string): "yes" | "no" | "unknown" {
  if (date >= latest) return "yes";
  return date < earliest ? "no" : "unknown";
}

/** What is known of when the dated reports of a round came. */
interface DatedReports {
  /** All of them came within these days. */
  readonly within: Span;
  /** The last came on the first of these days or after it, the first on the last of them or before it. */
  readonly sure: Span;
}

/** Dated reports by the order of their rounds, with one more. */
function addReport(rounds: Map<number, DatedReports>, order: number, { earliest, latest }: Span): void {
  const known = rounds.get(order) ?? { within: { earliest, latest }, sure: { earliest, latest } };
  rounds.set(order, {
    within: {
      earliest: earliest < known.within.earliest ? earliest : known.within.earliest,
      latest: latest > known.within.latest ? latest : known.within.latest,
    },
    sure: {
      earliest: earliest > known.sure.earliest ? earliest : known.sure.earliest,
      latest: latest < known.sure.latest ? latest : known.sure.latest,
    },
  });
}

const dayBeside = (date: string, days: 1 | -1): string =>
  isoDateOf(Date.parse(`${date}T00:00:00Z`) / 86_400_000 + days);

/**
 * Between which days the reports of a round came, by the reports of all forces: after the last dated one of the round before
 * it and before the first dated one of the round after it, of rounds with dated reports. Two rounds whose dated reports
 * overlap, or may, do not bound each other; a round without a dated report shows no order, so it is bounded by none.
 */
function betweenRounds(rounds: ReadonlyMap<number, DatedReports>): ReadonlyMap<number, Span> {
  const inOrder = [...rounds].toSorted(([a], [b]) => a - b);
  return new Map(
    inOrder.map(([order, { within }], index) => {
      const [before, after] = [inOrder[index - 1]?.[1], inOrder[index + 1]?.[1]];
      const follows = before !== undefined && before.within.latest < within.earliest;
      const isFollowed = after !== undefined && within.latest < after.within.earliest;
      return [
        order,
        {
          earliest: follows ? dayBeside(before.sure.earliest, 1) : "",
          latest: isFollowed ? dayBeside(after.sure.latest, -1) : "9999-12-31",
        },
      ];
    }),
  );
}

/**
 * Between which days a force's judgements of a round were published, as far as the order of rounds tells: from the days of its
 * own reports of other rounds, and from those of all forces in the rounds beside it where these do not overlap. No source
 * states such a day; it is derived from the days that are stated. Rows of any number of forces and rounds to a function of
 * force and round: what is not among the rows bounds nothing, so give those of every force.
 * @param knownBy ISO date: whatever is held was published by then.
 */
export function publicationOrder(
  rows: readonly GradeRow[],
  knownBy: string,
): (force_id: string, round_order: number) => Span {
  const forces = new Map<string, Map<number, DatedReports>>();
  const all = new Map<number, DatedReports>();
  for (const row of rows) {
    const { force_id, round_order, published_on } = row;
    // A day that an office typed in settles nothing about other forces.
    if (published_on === null || isLocal(row)) continue;
    const ofForce = forces.get(force_id) ?? new Map<number, DatedReports>();
    forces.set(force_id, ofForce);
    for (const rounds of [ofForce, all]) addReport(rounds, round_order, daysOf(published_on));
  }
  const national = betweenRounds(all);
  return (force_id, round_order) => {
    let { earliest, latest } = national.get(round_order) ?? { earliest: "", latest: knownBy };
    if (knownBy < latest) latest = knownBy;
    for (const [order, { sure }] of forces.get(force_id) ?? []) {
      if (order < round_order && sure.earliest > earliest) earliest = sure.earliest;
      if (order > round_order && sure.latest < latest) latest = sure.latest;
    }
    return { earliest, latest };
  };
}
