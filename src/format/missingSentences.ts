import type { MissingForce } from "../model/movement.js";
import { countForces } from "./countForces.js";
import { formatList } from "./formatList.js";

interface RoundNames {
  readonly from_round_name: string;
  readonly to_round_name: string;
}

type Gap = MissingForce["from"];

const why = {
  "carried over": "Carried over, so not judged afresh,",
  "not graded": "Not graded",
  "not inspected": "Not inspected",
  "not found": "No source found",
  "none held": "No judgement held",
  "not yet published": "Not yet published by the day",
  "date not known": "Day of publication not known",
  "supplied locally": "Supplied by your office, so shown and not counted,",
} as const satisfies Readonly<Record<Exclude<Gap, "graded">, string>>;

/** So many names are read in a sentence; more stand in the table alone. */
const mostNamed = 12;

/**
 * Who is left out of a comparison and why, a sentence a reason and round: "Carried over, so not judged afresh, in PEEL
 * 2018/19: Cumbria Constabulary." A force is named under each round in which it has no fresh grade.
 */
export function missingSentences(
  missing: readonly MissingForce[],
  { from_round_name, to_round_name }: RoundNames,
): readonly string[] {
  return (Object.keys(why) as (keyof typeof why)[]).flatMap((gap) =>
    (
      [
        ["from", from_round_name],
        ["to", to_round_name],
      ] as const
    ).flatMap(([end, round_name]) => {
      const names = missing.filter((row) => row[end] === gap).map(({ force_name }) => force_name);
      if (names.length === 0) return [];
      const who = names.length > mostNamed ? countForces(names.length) : formatList(names);
      return [`${why[gap]} in ${round_name}: ${who}.`];
    }),
  );
}
