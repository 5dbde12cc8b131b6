import type { PeerGround, PeerSet } from "../model/peerSet.js";
import { countForces } from "./countForces.js";
import { formatCount } from "./formatCount.js";
import { formatDate } from "./formatDate.js";
import { formatDecimal } from "./formatDecimal.js";
import { formatList } from "./formatList.js";

type Size = Extract<PeerGround, { kind: "population" | "officers" }>;

const others = (count: number): string =>
  count === 1 ? "the 1 other force" : `the ${formatCount(count)} other forces`;

/** "within 25% of the 499,781 people of Cumbria (mid-2020): 374,836 to 624,726". */
function rangeOf({ figure, unit, period, tolerance, least, most }: Size, area_name: string): string {
  const [own, from, to] = [figure, least, most].map((size) => formatDecimal(size, 0));
  return `within ${formatCount(tolerance)}% of the ${own} ${unit} of ${area_name} (${period}): ${from} to ${to}`;
}

/** Who the peers are and how they were chosen, in one or two sentences. */
function peersInWords({ how, peer_ids, name, area_name }: PeerSet): string {
  const count = peer_ids.length;
  const force = area_name ?? "";
  switch (how.kind) {
    case "all":
      return area_name === null
        ? `All ${countForces(count)} of England and Wales.`
        : `Compared with ${others(count)} of England and Wales.`;
    case "region": {
      const region = how.region === "Wales" ? "Wales" : `the ${how.region} region`;
      return count === 0 ? `No other force is of ${region}.` : `Compared with ${others(count)} of ${region}.`;
    }
    case "population":
    case "officers": {
      const size = how.kind === "population" ? "population" : "strength in officers";
      const range = rangeOf(how, force);
      return count === 0
        ? `No other force is of a similar ${size}: none is ${range}.`
        : `Compared with ${countForces(count)} of similar ${size}: ${range}.`;
    }
    case "most similar":
      return (
        `Compared with the ${countForces(count)} of the most similar group of ${force} as at ${formatDate(how.as_at)} ` +
        `(${how.source_title}). A group holds one way: ${force} need not be in theirs.`
      );
    case "own": {
      const set = `Compared with ${countForces(count)} that you chose, “${name}”.`;
      return how.unknown.length === 0
        ? set
        : `${set} The address also asks for ${formatList(how.unknown.map((text) => `“${text}”`))}, which is no force’s name here.`;
    }
  }
}

/** More names than these say less than their number. */
const mostNamed = 15;

/** The names of the peers as a sentence, "They are Cheshire and Lancashire."; no words where they are none or too many to read. */
export function peerNames(names: readonly string[]): string {
  if (names.length === 0 || names.length > mostNamed) return "";
  return names.length === 1 ? `It is ${formatList(names)}.` : `They are ${formatList(names)}.`;
}

/** How many of the peers have what is compared: "6 of 7 have a figure." */
function coverageInWords(usable: number, count: number, what: string): string {
  if (count === 0) return "";
  if (usable === 0) return count === 1 ? ` It lacks ${what}.` : ` None of them has ${what}.`;
  if (usable === count) return count === 1 ? ` It has ${what}.` : ` All of them have ${what}.`;
  return ` ${formatCount(usable)} of ${formatCount(count)} ${usable === 1 ? "has" : "have"} ${what}.`;
}

/**
 * What stands beside every comparison: who the peers are, how they were chosen, and of how many of them there is something to
 * compare. "Compared with the 4 other forces of the North West region. 3 of 4 have a figure."
 * @param usableCount of the peers, without the force that is compared; null where coverage is told elsewhere.
 * @param what is counted as usable: "a figure", "a judgement".
 * @throws RangeError when more are usable than there are peers.
 */
export function peerSentence(set: PeerSet, usableCount: number | null, what = "a figure"): string {
  const count = set.peer_ids.length;
  if (usableCount === null) return peersInWords(set);
  if (usableCount > count) throw new RangeError(`${usableCount} of ${count} peers cannot be usable`);
  return `${peersInWords(set)}${coverageInWords(usableCount, count, what)}`;
}
