import { explainAbsence } from "../../src/format/formatAbsence.ts";
import { formatCount } from "../../src/format/formatCount.ts";
import { formatDate } from "../../src/format/formatDate.ts";
import { formatGrade } from "../../src/format/formatGrade.ts";
import type { StandingJudgement } from "../../src/model/standing.ts";
import {
  areaName,
  type Finder,
  found,
  oneNamed,
  problem,
  type ReferenceGround,
  type Referred,
} from "./referred.ts";

type Item = { readonly item_id: string; readonly round_id: string | null };

/** The item, and round where one is written before it: "effectiveness", "peel-2018-19/effectiveness". */
function itemNamed(
  words: readonly string[],
  { picture }: ReferenceGround,
): Item | { readonly problem: string } {
  const [item = "", round = null] = words.toReversed();
  if (words.length > 2 || words.some((word) => word === ""))
    return {
      problem:
        "expected an item, such as effectiveness, or a round and an item, such as peel-2018-19/effectiveness",
    };
  const rows = picture.judgements;
  const rounds = rows.map(({ round_id, round_name }) => ({ id: round_id, name: round_name }));
  const of =
    round === null ? null : oneNamed(round, rounds, `round that had begun by ${formatDate(picture.as_at)}`);
  if (of !== null && "problem" in of) return of;
  const round_id = of?.id ?? null;
  const offered = rows
    .filter((row) => round_id === null || row.round_id === round_id)
    .toSorted((a, b) => b.round_order - a.round_order);
  const named = oneNamed(
    item,
    offered.map(({ item_id, item_name }) => ({ id: item_id, name: item_name })),
    round === null ? "item" : `item of ${round}`,
  );
  return "problem" in named ? named : { item_id: named.id, round_id };
}

const isGraded = (row: StandingJudgement): boolean => row.standing === "held" && row.grade !== null;

/** Why a judgement gives no grade, as part of a sentence. */
function reasonFor({ standing, status }: StandingJudgement, as_at: string): string {
  if (standing === "date not known")
    return `it is not known whether it had been published by ${formatDate(as_at)}`;
  if (standing === "not yet published") return `it had not been published by ${formatDate(as_at)}`;
  return status === "graded" || status === "carried over" ? "no grade is stated" : explainAbsence(status);
}

/** The force’s judgement that a reference names: of its round, or the latest that had been published. */
function judgementNamed(
  item: Item,
  ground: ReferenceGround,
): StandingJudgement | { readonly problem: string } {
  const { picture, force_id } = ground;
  if (force_id === null)
    return { problem: "the overview is of all forces, and this names a judgement of one; name a count" };
  const force = areaName(ground);
  const rows = picture.judgements
    .filter((row) => row.force_id === force_id && row.item_id === item.item_id)
    .filter((row) => item.round_id === null || row.round_id === item.round_id)
    .toSorted((a, b) => b.round_order - a.round_order);
  const published =
    item.round_id === null ? rows.filter(({ standing }) => standing !== "not yet published") : rows;
  const [latest] = published;
  if (latest === undefined)
    return {
      problem: `no judgement of ${force} on ${item.item_id} had been published by ${formatDate(picture.as_at)}`,
    };
  if (isGraded(latest)) return latest;
  const earlier = published.find(isGraded);
  const advice =
    earlier === undefined || item.round_id !== null
      ? "leave the reference out"
      : `where an earlier one is meant, write {{grade:${earlier.round_id}/${item.item_id}}}, which is ${formatGrade(earlier)}`;
  return {
    problem: `${force} has no grade for it in ${latest.round_name}: ${reasonFor(latest, picture.as_at)}; ${advice}`,
  };
}

/** `{{grade:effectiveness}}`: the force’s latest grade; `{{grade:peel-2018-19/effectiveness}}`: that of a round. */
export const gradeReference: Finder = (argument, ground) => {
  const item = itemNamed(
    argument.split("/").map((word) => word.trim()),
    ground,
  );
  if ("problem" in item) return problem(item.problem);
  const row = judgementNamed(item, ground);
  return "problem" in row ? problem(row.problem) : found(formatGrade(row), row.grade ?? "");
};

/** The round of a count without one: that of the force’s latest judgement, or the latest round counted. */
function roundOfCount(
  item: Item,
  grade: string,
  ground: ReferenceGround,
): string | { readonly problem: string } {
  if (item.round_id !== null) return item.round_id;
  const rows = ground.picture.distributions.filter(({ item_id }) => item_id === item.item_id);
  const latest = rows.toSorted((a, b) => b.round_order - a.round_order)[0];
  if (latest === undefined) return { problem: `no count of forces is held for ${item.item_id}` };
  if (ground.force_id === null) return latest.round_id;
  const row = judgementNamed(item, ground);
  if (!("problem" in row)) return row.round_id;
  const [why] = row.problem.split(";");
  return { problem: `${why}; name the round, such as {{count:${latest.round_id}/${item.item_id}/${grade}}}` };
}

/** `{{count:effectiveness/Good}}`: forces at a grade, "24 of 43", in the round of the force’s latest judgement. */
export const countReference: Finder = (argument, ground): Referred => {
  const words = argument.split("/").map((word) => word.trim());
  const typed = words.at(-1) ?? "";
  if (words.length < 2) return problem("expected an item and a grade, such as effectiveness/Good");
  const item = itemNamed(words.slice(0, -1), ground);
  if ("problem" in item) return problem(item.problem);
  const round_id = roundOfCount(item, typed, ground);
  if (typeof round_id !== "string") return problem(round_id.problem);
  const rows = ground.picture.distributions.filter(
    (row) => row.round_id === round_id && row.item_id === item.item_id,
  );
  if (rows.length === 0) return problem(`no count of forces is held for ${item.item_id} in ${round_id}`);
  const named = oneNamed(
    typed,
    rows.map(({ grade }) => ({ id: grade, name: grade })),
    "grade of its scale",
  );
  if ("problem" in named) return problem(named.problem);
  const row = rows.find(({ grade }) => grade === named.id);
  if (row === undefined || row.force_count === null)
    return problem(`${explainAbsence("count not stated")} (${round_id}); leave the reference out`);
  const { force_count, known_count, not_graded_count, forces_count } = row;
  const count = formatCount(force_count);
  // Where the grades of some forces are not known, the count is of those that are.
  return known_count + not_graded_count === forces_count
    ? found(`${count} of ${formatCount(forces_count)}`, count)
    : found(
        `${count} of the ${formatCount(known_count)} known`,
        `${count} of ${formatCount(known_count)}`,
        count,
      );
};
