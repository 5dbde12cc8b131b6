import type { GradeRow } from "../model/gradeRow.js";

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

/**
 * Between which days a force's judgements of a round were published, from the days of its reports of other rounds: its reports
 * come out in the order of the rounds. Rows of any number of forces and rounds to a function of force and round.
 * @param knownBy ISO date: whatever is held was published by then.
 */
export function publicationOrder(
  rows: readonly GradeRow[],
  knownBy: string,
): (force_id: string, round_order: number) => Span {
  const forces = new Map<string, Map<number, Span>>();
  for (const { force_id, round_order, published_on } of rows) {
    if (published_on === null) continue;
    const { earliest, latest } = daysOf(published_on);
    const rounds = forces.get(force_id) ?? new Map<number, Span>();
    const known = rounds.get(round_order) ?? { earliest, latest };
    // A round published pillar by pillar has several days: the last that began it, the first that ended it.
    rounds.set(round_order, {
      earliest: earliest > known.earliest ? earliest : known.earliest,
      latest: latest < known.latest ? latest : known.latest,
    });
    forces.set(force_id, rounds);
  }
  return (force_id, round_order) => {
    let earliest = "";
    let latest = knownBy;
    for (const [order, span] of forces.get(force_id) ?? []) {
      if (order < round_order && span.earliest > earliest) earliest = span.earliest;
      if (order > round_order && span.latest < latest) latest = span.latest;
    }
    return { earliest, latest };
  };
}
