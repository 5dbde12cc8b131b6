import { explainAbsence } from "../../src/format/formatAbsence.ts";
import { peerSetOf } from "../../src/metrics/peerSets.ts";
import type { PackName } from "../../src/model/pack.ts";
import { type PeerChoice, peerKinds, peerTolerances } from "../../src/model/peerSet.ts";
import { forceNamed, isOneOf, type PackChoices, type Refuse, unknown } from "./packChoices.ts";
import { listOf, type PackOptions } from "./packOptions.ts";

/** The peers: those asked for, else the office’s, else all forces. */
export function peersOf(
  options: PackOptions,
  force_id: string | null,
  pack: PackName,
  choices: PackChoices,
  refuse: Refuse,
): PeerChoice {
  const standard = { peers: "all", peer: [], "peer-name": "", tolerance: "25" } as const;
  const own = listOf(options.peer);
  const configured = pack === "overview" ? null : choices.office.peers;
  const peers = options.peers ?? (own.length > 0 ? "own" : (configured?.peers ?? standard.peers));
  if (!isOneOf(peers, peerKinds)) refuse(unknown("way to choose peers", peers, peerKinds));
  const base = configured !== null && configured.peers === peers ? configured : standard;
  const tolerance = (options.tolerance ?? base.tolerance).replace(/%$/, "");
  if (!isOneOf(tolerance, peerTolerances)) refuse(unknown("tolerance", tolerance, peerTolerances));
  const named = (own.length > 0 ? own : base.peer).map((name) => forceNamed(name, choices, "peer", refuse));
  if (own.length > 0 && peers !== "own")
    refuse(`peer names forces of a set of your own, and peers is "${peers}"; leave one of them out`);
  if (named.length === 0 && peers === "own")
    refuse('peers "own" names no force; name them with peer, such as kent,surrey');
  if (pack === "overview" && peers !== "all")
    refuse("peers are of one force, and the overview is of all of them; leave peers out");
  const peer = [...new Set(named.flatMap((name) => name ?? []))];
  const choice = { peers, peer, "peer-name": options.peerName ?? base["peer-name"], tolerance };
  if (choices.peers !== undefined && force_id !== null && isOneOf(peers, peerKinds) && peers !== "own") {
    const set = peerSetOf(choice, force_id, choices.peers);
    if (!set.ok && isOneOf(tolerance, peerTolerances))
      refuse(`no comparison by "${peers}" can be made: ${explainAbsence(set.reason)}`);
  }
  return choice;
}
