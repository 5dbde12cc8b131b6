import { peerSentence } from "../format/peerSentence.js";
import {
  type PeerChoice,
  type PeerData,
  type PeerKind,
  type PeerSet,
  peerKinds,
  peerTolerances,
} from "../model/peerSet.js";
import { checkboxGroup } from "./checkboxGroup.js";
import { type ComponentOptions, element } from "./element.js";
import { selectControl } from "./selectControl.js";

/**
 * The choices of peers, to be spread into a page's fields: `fields: { round: "", ...peerFields }`. The whole set stands in
 * the address: `?peers=own&peer=kent&peer=surrey&peer-name=South+east`.
 */
export const peerFields: PeerChoice = { peers: "all", peer: [], "peer-name": "", tolerance: "25" };

const labels: Readonly<Record<PeerKind, string>> = {
  all: "All forces",
  region: "The same region",
  population: "Similar population",
  officers: "Similar number of officers",
  "most similar": "Most similar group",
  own: "Forces that I choose",
};

const isOfSize = (kind: string): boolean => kind === "population" || kind === "officers";

/** Ways of choosing that lead somewhere: most-similar groups only where a file of them is held, or an address asks. */
const kindsFor = (choice: PeerChoice, { similar }: PeerData): readonly PeerKind[] =>
  peerKinds.filter((kind) => kind !== "most similar" || similar.length > 0 || choice.peers === kind);

function ownFields(choice: PeerChoice, { forces }: PeerData, { document }: ComponentOptions): HTMLElement {
  const name = element(document, "input", {
    type: "text",
    name: "peer-name",
    value: choice["peer-name"],
    maxlength: 60,
    autocomplete: "off",
  });
  const boxes = checkboxGroup(
    {
      legend: "Forces to compare with",
      name: "peer",
      choices: forces.map(({ force_id, area_name }) => ({ value: force_id, text: area_name })),
      checked: choice.peer,
    },
    { document },
  );
  return element(
    document,
    "details",
    { class: "peer-own", open: choice.peer.length === 0 },
    element(document, "summary", {}, "Choose the forces"),
    element(document, "label", {}, "Name of your set", name),
    boxes,
  );
}

/**
 * The fields by which a reader chooses peers, to stand in a page's `form.controls`: the way of choosing, the tolerance for
 * similar size, and for a set of the reader's own its forces and name.
 */
export function peerControls(
  choice: PeerChoice,
  data: PeerData,
  options: ComponentOptions,
): readonly HTMLElement[] {
  const kinds = kindsFor(choice, data).map((kind): { value: string; text: string } => ({
    value: kind,
    text: labels[kind],
  }));
  const way = selectControl(
    { label: "Compare with", name: "peers", choices: kinds, value: choice.peers },
    options,
  ).control;
  if (isOfSize(choice.peers)) {
    const choices = peerTolerances.map((value) => ({ value, text: `Within ${value}% of the force` }));
    const tolerance = { label: "How similar", name: "tolerance", choices, value: choice.tolerance };
    return [way, selectControl(tolerance, options).control];
  }
  return choice.peers === "own" ? [way, ownFields(choice, data, options)] : [way];
}

/** Who the peers are, how they were chosen and how many are usable, with their names one step away. */
export function peerNote(
  set: PeerSet,
  { forces }: PeerData,
  {
    document,
    usableCount = null,
    what = "a figure",
  }: ComponentOptions & { readonly usableCount?: number | null; readonly what?: string },
): HTMLElement {
  const names = set.peer_ids.map((id) => forces.find(({ force_id }) => force_id === id)?.area_name ?? id);
  const sentence = element(document, "p", {}, peerSentence(set, usableCount, what));
  if (names.length === 0 || set.kind === "all")
    return element(document, "div", { class: "peer-note" }, sentence);
  return element(
    document,
    "div",
    { class: "peer-note" },
    sentence,
    element(
      document,
      "details",
      { class: "folded" },
      element(document, "summary", {}, "Names of the forces compared with"),
      element(
        document,
        "ul",
        { class: "peer-names" },
        ...names.map((name) => element(document, "li", {}, name)),
      ),
    ),
  );
}
