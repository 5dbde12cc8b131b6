import type { GradeCounts } from "../metrics/gradeCounts.js";
import { formatDate } from "./formatDate.js";
import { gapsInWords, gradesInWords } from "./gradesInWords.js";
import { countItems } from "./itemNoun.js";

/**
 * What the latest round says of a force, in counts and without a mean: "On 30 June 2019 the latest round with a judgement of
 * Cumbria Constabulary was PEEL 2018/19. Of its 3 pillars, 3 were graded Good."
 * @param noun what the questions of the round are called: "area".
 */
export function latestRoundSentence(
  name: { readonly force_name: string; readonly round_name: string; readonly noun: string },
  counts: GradeCounts,
  as_at: string,
): string {
  const asked =
    counts.known_count +
    counts.not_graded_count +
    counts.not_found_count +
    counts.not_placed_count +
    counts.local_count;
  const grades = counts.known_count === 0 ? "none has a grade" : gradesInWords(counts);
  const gaps = gapsInWords(counts);
  const what = [grades, gaps].filter((words) => words !== "").join("; ");
  return `On ${formatDate(as_at)} the latest round with a judgement of ${name.force_name} was ${name.round_name}. Of its ${countItems(asked, name.noun)}, ${what}.`;
}

/** That no judgement of a force stood on a day. */
export const noJudgementSentence = (force_name: string, as_at: string): string =>
  `No judgement of ${force_name} is known to have been published by ${formatDate(as_at)} in the rounds told of here.`;
