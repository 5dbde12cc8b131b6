import {
  type PeerChoice,
  type PeerData,
  type PeerForce,
  type PeerGround,
  type PeerKind,
  type PeerSet,
  peerKinds,
  peerTolerances,
} from "../model/peerSet.js";
import { type Outcome, type Reason, refusal, success } from "./outcome.js";

const longestName = 60;

/** A set as it is found: the peers in any order, the force among them or not. */
interface Found {
  readonly name: string;
  readonly how: PeerGround;
  readonly force_ids: ReadonlySet<string>;
}

type Finder = (force: PeerForce, choice: PeerChoice, data: PeerData) => Found | Reason;

const idsOf = (forces: readonly PeerForce[]): ReadonlySet<string> =>
  new Set(forces.map(({ force_id }) => force_id));

/** Forces whose figure lies within the tolerance of the force's own, both bounds included. */
const ofSimilarSize =
  (kind: "population" | "officers"): Finder =>
  (force, choice, { forces }) => {
    if (!(peerTolerances as readonly string[]).includes(choice.tolerance)) return "tolerance not offered";
    const tolerance = Number(choice.tolerance);
    const figure = force[kind];
    const period = force[`${kind}_period`];
    const unit = kind === "population" ? "people" : force.officers_unit;
    if (figure === null || period === null || unit === null) return "no figure of the force's size";
    // Hundredths are taken last, so that a force of exactly 125% of the figure is within 25% of it.
    const [least, most] = [(figure * (100 - tolerance)) / 100, (figure * (100 + tolerance)) / 100];
    const near = forces.filter((other) => {
      const size = other[kind];
      return size !== null && other[`${kind}_period`] === period && size >= least && size <= most;
    });
    return {
      name: `Forces of similar ${kind === "population" ? "population" : "strength in officers"}`,
      how: { kind, figure, unit, period, tolerance, least, most },
      force_ids: idsOf(near),
    };
  };

/** The latest group that names the force as the one compared; that another force's group names it does not count. */
const mostSimilar: Finder = ({ force_id }, _, { similar }) => {
  const dates = similar.filter((row) => row.force_id === force_id).map(({ as_at }) => as_at);
  const latest = dates.toSorted().at(-1);
  const group = similar.filter((row) => row.force_id === force_id && row.as_at === latest);
  const [first] = group;
  if (first === undefined)
    return similar.length === 0 ? "no most similar groups held" : "no most similar group of the force";
  const { as_at, source_title, address } = first;
  return {
    name: "Most similar forces",
    how: { kind: "most similar", as_at, source_title, address },
    force_ids: new Set(group.map(({ similar_force_id }) => similar_force_id)),
  };
};

const ofOneForce: Readonly<Record<Exclude<PeerKind, "all" | "own">, Finder>> = {
  region: ({ region }, _, { forces }) => ({
    // West Midlands is a region and a force, Wales a country.
    name: region === "Wales" ? "Forces of Wales" : `Forces of the ${region} region`,
    how: { kind: "region", region },
    force_ids: idsOf(forces.filter((other) => other.region === region)),
  }),
  population: ofSimilarSize("population"),
  officers: ofSimilarSize("officers"),
  "most similar": mostSimilar,
};

/** The name that a reader gave, on one line and cut to 60 characters; never markup, it is shown as text. */
function nameOfOwnSet({ "peer-name": name }: PeerChoice): string {
  const plain = name.replaceAll(/[\p{C}\s]+/gu, " ").trim();
  const cut = [...plain].slice(0, longestName).join("").trim();
  return cut === "" ? "Your own set" : cut;
}

function ownSet(choice: PeerChoice, force: PeerForce | undefined, { forces }: PeerData): Found | Reason {
  const known = idsOf(forces);
  const wanted = [...new Set(choice.peer)];
  const force_ids = new Set(wanted.filter((force_id) => known.has(force_id)));
  if ([...force_ids].every((force_id) => force_id === force?.force_id)) return "no peers chosen";
  const unknown = wanted.filter((force_id) => !known.has(force_id));
  return { name: nameOfOwnSet(choice), how: { kind: "own", unknown }, force_ids };
}

const isPeerKind = (text: string): text is PeerKind => (peerKinds as readonly string[]).includes(text);

/**
 * The forces to compare a force with, as the reader chose them. Sets of one force (its region, its size, its most similar
 * group) need the force; all forces and the reader's own set do not. A set may be empty: nobody is of City of London's size.
 * Similar size is counted from the force's own figure, so that one force may be the peer of another and not the reverse.
 * Refused: a way of choosing or a tolerance that is not offered, a force that is not known, a set that cannot be made.
 */
export function peerSetOf(choice: PeerChoice, force_id: string | null, data: PeerData): Outcome<PeerSet> {
  const kind = choice.peers;
  if (!isPeerKind(kind)) return refusal("peers not known");
  const force = data.forces.find((other) => other.force_id === force_id);
  const found = find(kind, force, choice, data);
  if (typeof found === "string")
    return refusal(found === "no force chosen" && force_id !== null ? "force not known" : found);
  const { name, how, force_ids } = found;
  const peer_ids = data.forces
    .toSorted((a, b) => a.area_name.localeCompare(b.area_name, "en-GB"))
    .map((other) => other.force_id)
    .filter((other) => force_ids.has(other) && other !== force_id);
  return success({
    kind,
    name,
    how,
    force_id: force?.force_id ?? null,
    area_name: force?.area_name ?? null,
    peer_ids,
  });
}

function find(
  kind: PeerKind,
  force: PeerForce | undefined,
  choice: PeerChoice,
  data: PeerData,
): Found | Reason {
  if (kind === "all")
    return { name: "All forces of England and Wales", how: { kind }, force_ids: idsOf(data.forces) };
  if (kind === "own") return ownSet(choice, force, data);
  return force === undefined ? "no force chosen" : ofOneForce[kind](force, choice, data);
}
