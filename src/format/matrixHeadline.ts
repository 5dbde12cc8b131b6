import { isLocal } from "../model/localSource.js";
import type { StandingJudgement } from "../model/standing.js";
import { formatCount } from "./formatCount.js";
import { formatList } from "./formatList.js";
import { formatPercent } from "./formatPercent.js";
import { countItems } from "./itemNoun.js";
import { andLocal } from "./localWords.js";

interface CountedForce {
  readonly at_or_above_count: number;
  readonly known_count: number;
}

/** "; 5 more were not found": the areas of the force that the count says nothing of. */
function unknownWords(rows: readonly StandingJudgement[]): string {
  const count = (standing: StandingJudgement["standing"]): number =>
    rows.filter((row) => row.standing === standing && !isLocal(row)).length;
  const parts = [
    ...(count("not found") > 0 ? [`${formatCount(count("not found"))} not found`] : []),
    ...(count("date not known") > 0 ? [`${formatCount(count("date not known"))} of a day not known`] : []),
  ];
  return parts.length === 0 ? "" : `; ${formatList(parts)}`;
}

/**
 * The sentence above the matrix: of the reader's force how many known areas are at a grade or above and how many are not known,
 * else of all judgements shown how many are. Takes the judgements that are counted, of one round; the rank of one that does not
 * stand is null.
 */
export function matrixHeadline(
  rows: readonly StandingJudgement[],
  {
    grade_rank,
    gradeWords,
    own,
    noun,
    isWhole,
  }: {
    readonly grade_rank: number;
    readonly gradeWords: string;
    /** The reader's force and its counts; null where none is chosen. */
    readonly own: (CountedForce & { readonly force_id: string; readonly area_name: string }) | null;
    readonly noun: string;
    /** Whether all forces are shown, or some of them. */
    readonly isWhole: boolean;
  },
): string {
  const round = rows[0]?.round_name ?? "the round";
  if (own !== null && own.known_count > 0) {
    const { force_id, area_name, at_or_above_count, known_count } = own;
    return `${area_name}: ${gradeWords} in ${formatCount(at_or_above_count)} of the ${countItems(known_count, noun)} known in ${round}${andLocal(rows.filter((row) => row.force_id === force_id && isLocal(row)).length)}${unknownWords(rows.filter((row) => row.force_id === force_id))}`;
  }
  const known = rows.flatMap((row) => (row.grade_rank === null || isLocal(row) ? [] : [row.grade_rank]));
  const above = known.filter((rank) => rank <= grade_rank).length;
  return `${formatPercent(above, known.length)} known grades${isWhole ? "" : " of the forces shown"} in ${round} are ${gradeWords}`;
}
