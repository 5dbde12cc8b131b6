import { countForces } from "./countForces.js";
import { forItem } from "./forItem.js";
import { formatCount } from "./formatCount.js";
import { formatList } from "./formatList.js";

/** More names than these are left to the list below. */
const mostNamed = 12;

/** Forces found among those graded afresh in both rounds. */
interface Found {
  readonly names: readonly string[];
  readonly compared_count: number;
}

const named = (names: readonly string[]): string =>
  names.length === 0 || names.length > mostNamed ? "" : `: ${formatList(names)}`;

/**
 * Which forces had a certain movement, as one or two sentences: "8 forces went from Requires improvement to Good for
 * effectiveness between PEEL 2017 and PEEL 2018/19: ...". With peers they come first and all forces after them.
 * @param asked `words` say what became of the grade: "went from Requires improvement to Good", "improved".
 * @param peers null where none are chosen.
 */
export function movedForcesSentence(
  asked: {
    readonly words: string;
    readonly item_name: string;
    readonly from_round_name: string;
    readonly to_round_name: string;
  },
  all: Found,
  peers: Found | null,
): string {
  const what = `${asked.words} ${forItem(asked.item_name)} between ${asked.from_round_name} and ${asked.to_round_name}`;
  if (peers === null) return `${countForces(all.names.length)} ${what}${named(all.names)}.`;
  const count = peers.names.length === 0 ? "none" : formatCount(peers.names.length);
  const among =
    peers.compared_count === 0
      ? "None of the forces compared with was graded afresh in both rounds."
      : `Of ${countForces(peers.compared_count)} compared with and graded afresh in both rounds, ${count} ${what}${named(peers.names)}.`;
  return peers.compared_count === 0
    ? `${among} Of all forces, ${formatCount(all.names.length)} ${what}${named(all.names)}.`
    : `${among} Of all ${countForces(all.compared_count)} graded in both, ${formatCount(all.names.length)} did${peers.names.length === 0 ? named(all.names) : ""}.`;
}
