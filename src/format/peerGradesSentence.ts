import type { GradeCounts } from "../metrics/gradeCounts.js";
import { formatCount } from "./formatCount.js";
import { formatList } from "./formatList.js";
import { gapsInWords, gradesInWords } from "./gradesInWords.js";

/**
 * How many of the peers hold each grade on one question, in counts: "Of the 6 peers, 2 were graded Good and 1 Adequate; of 3 no
 * source was found." The force itself is not among them.
 * @param peer_count The peers, those included of which nothing is held.
 */
export function peerGradesSentence(counts: GradeCounts, peer_count: number): string {
  if (peer_count === 0) return "There are no peers to set beside it.";
  const { known_count, not_graded_count, not_found_count, not_placed_count, local_count } = counts;
  const rest = peer_count - known_count - not_graded_count - not_found_count - not_placed_count - local_count;
  const gaps = formatList(
    [
      gapsInWords(counts),
      rest === 0 ? "" : `of ${formatCount(rest)} no judgement had been published or is held`,
    ].filter((words) => words !== ""),
  );
  const who = peer_count === 1 ? "Of the 1 peer" : `Of the ${formatCount(peer_count)} peers`;
  const held = known_count === 0 ? "none has a grade that is known to have stood" : gradesInWords(counts);
  return `${who}, ${[held, gaps].filter((words) => words !== "").join("; ")}.`;
}
