import type { MatrixGroup } from "../../components/gradeMatrix.js";
import { countForces } from "../../format/countForces.js";
import { countItems } from "../../format/itemNoun.js";
import type { AtOrAbove } from "../../metrics/atOrAbove.js";
import { groupRows } from "../../metrics/groupRows.js";
import type { PeerForce, PeerSet } from "../../model/peerSet.js";

interface Ordering {
  /** Slug of the reader's force: it stands first. */
  readonly force_id: string | null;
  /** The peers stand next; all forces, or none, are no group of their own. */
  readonly peers: PeerSet | null;
  readonly sort: string;
  readonly isReversed: boolean;
  readonly counts: ReadonlyMap<string, AtOrAbove>;
  /** "area". */
  readonly noun: string;
  /** "Good or above". */
  readonly gradeWords: string;
}

/** Forces with no known area come last whichever way the others stand: nothing is known of their count. */
function byCount(forces: readonly PeerForce[], { counts, isReversed }: Ordering): readonly PeerForce[] {
  const isKnown = ({ force_id }: PeerForce): boolean => (counts.get(force_id)?.known_count ?? 0) > 0;
  const countOf = ({ force_id }: PeerForce): number => counts.get(force_id)?.at_or_above_count ?? 0;
  const turn = isReversed ? 1 : -1;
  return [
    ...forces.filter(isKnown).toSorted((a, b) => turn * (countOf(a) - countOf(b))),
    ...forces.filter((force) => !isKnown(force)),
  ];
}

/** Forces come in the order of their names; a sort keeps it among those it does not part. */
function inOrder(forces: readonly PeerForce[], ordering: Ordering): readonly PeerForce[] {
  if (ordering.sort === "count") return byCount(forces, ordering);
  const ordered =
    ordering.sort === "region"
      ? forces.toSorted((a, b) => a.region.localeCompare(b.region, "en-GB"))
      : [...forces];
  return ordering.isReversed ? ordered.toReversed() : ordered;
}

/** What stands above forces that the order puts level. */
function tieHeading({ force_id }: PeerForce, { counts, noun, gradeWords }: Ordering): string {
  const count = counts.get(force_id);
  if (count === undefined || count.known_count === 0) return `No ${noun} known`;
  return `${gradeWords} in ${countItems(count.at_or_above_count, noun)}`;
}

/** The forces that are neither pinned nor peers, in groups where the order makes any. */
function othersInGroups(forces: readonly PeerForce[], ordering: Ordering): readonly MatrixGroup[] {
  const headingOf =
    ordering.sort === "region"
      ? ({ region }: PeerForce) => region
      : ordering.sort === "count"
        ? (force: PeerForce) => tieHeading(force, ordering)
        : null;
  const ordered = inOrder(forces, ordering);
  if (headingOf === null) return [{ heading: null, forces: ordered }];
  return [...groupRows(ordered, headingOf)].map(([heading, ofGroup]) => ({
    heading: `${heading}: ${countForces(ofGroup.length)}${ordering.sort === "count" && ofGroup.length > 1 ? ", in no order" : ""}`,
    forces: ofGroup,
  }));
}

/** The reader's force on top, its peers beneath, the rest after; each part in the order chosen, ties shown as ties. */
export function compareGroups(forces: readonly PeerForce[], ordering: Ordering): readonly MatrixGroup[] {
  const { force_id, peers } = ordering;
  const isOwn = (force: PeerForce): boolean => force.force_id === force_id;
  const ids = new Set(peers === null || peers.kind === "all" ? [] : peers.peer_ids);
  const near = forces.filter((force) => ids.has(force.force_id) && !isOwn(force));
  const rest = forces.filter((force) => !ids.has(force.force_id) && !isOwn(force));
  const others = othersInGroups(rest, ordering);
  const [only] = others;
  return [
    { heading: null, forces: forces.filter(isOwn) },
    ...(near.length === 0
      ? []
      : [{ heading: `${peers?.name}: ${countForces(near.length)}`, forces: inOrder(near, ordering) }]),
    ...(near.length > 0 && others.length === 1 && only?.heading === null
      ? [{ heading: `Other forces: ${countForces(rest.length)}`, forces: only.forces }]
      : others),
  ];
}
