import { dataTable } from "../../components/dataTable.js";
import { element } from "../../components/element.js";
import { readingGuide } from "../../components/readingGuide.js";
import { countForces } from "../../format/countForces.js";
import { formatCount } from "../../format/formatCount.js";
import { formatList } from "../../format/formatList.js";
import { countItems, itemNoun } from "../../format/itemNoun.js";
import { type RelationWord, relationWords } from "../../format/relationWords.js";
import { groupRows } from "../../metrics/groupRows.js";
import { partialOrder } from "../../metrics/partialOrder.js";
import { isLocal } from "../../model/localSource.js";
import type { PeerForce, PeerSet } from "../../model/peerSet.js";
import { type PartialOrderRow, partialOrderTable } from "../../tables/partialOrderTable.js";
import { folded, paragraph, section } from "../section.js";
import type { ViewOptions } from "../viewOptions.js";
import type { ComparedPicture } from "./comparedPicture.js";

const title = "At least as good in every area";

/** How each of the other forces stands to the own, over the counted items that both have a grade on. */
export function orderRows(
  { judgements, countedItems }: ComparedPicture,
  own: string,
  others: readonly PeerForce[],
): readonly PartialOrderRow[] {
  const ids = new Set(countedItems.map(({ item_id }) => item_id));
  const held = groupRows(
    judgements.filter((row) => row.standing === "held" && ids.has(row.item_id) && !isLocal(row)),
    ({ force_id }) => force_id,
  );
  return others.map(({ force_id, force_name }) => ({
    force_id,
    force_name,
    order: partialOrder(held.get(own) ?? [], held.get(force_id) ?? []),
  }));
}

/** "Derbyshire (better in 3 of 8)": what makes the relation, area by area. */
function namedWith(row: PartialOrderRow, areas: ReadonlyMap<string, string>): string {
  const name = areas.get(row.force_id) ?? row.force_name;
  if (!row.order.ok) return name;
  const { relation, common_count, better_count, worse_count } = row.order.value;
  const of = `of ${formatCount(common_count)}`;
  if (relation === "level") return `${name} (${formatCount(common_count)} in common)`;
  if (relation === "neither")
    return `${name} (better in ${formatCount(better_count)}, worse in ${formatCount(worse_count)} ${of})`;
  return relation === "no better"
    ? `${name} (worse in ${formatCount(worse_count)} ${of})`
    : `${name} (better in ${formatCount(better_count)} ${of})`;
}

/** Which forces are at least as good as the reader's in every common area, which no better, which neither; no ranking. */
export function compareOrder(
  {
    picture,
    peers,
    forces,
  }: { picture: ComparedPicture; peers: PeerSet | null; forces: readonly PeerForce[] },
  options: ViewOptions,
): HTMLElement {
  const { document, force_id } = options;
  const own = forces.find((force) => force.force_id === force_id);
  const guide = folded("How to read this", options, readingGuide("partial-order", options));
  if (own === undefined)
    return section(
      title,
      options,
      paragraph(
        "Choose your force at the top of the page to see which forces are at least as good in every area, which are no better in any, and which are neither.",
        options,
      ),
      guide,
    );
  if (peers === null)
    return section(
      title,
      options,
      paragraph("This choice of peers holds no force to compare with.", options),
      guide,
    );
  const ids = new Set(peers.peer_ids);
  const others = forces.filter((force) => ids.has(force.force_id) && force.force_id !== force_id);
  const rows = orderRows(picture, own.force_id, others);
  const noun = itemNoun(picture.countedItems);
  const areas = new Map(forces.map((force) => [force.force_id, force.area_name]));
  const ofRelation = (relation: RelationWord | null): readonly PartialOrderRow[] =>
    rows.filter(({ order }) => (order.ok ? order.value.relation : null) === relation);
  const part = (words: string, found: readonly PartialOrderRow[]): Node[] => [
    element(document, "dt", {}, `${words}: ${countForces(found.length)}`),
    element(
      document,
      "dd",
      {},
      found.length === 0 ? "None." : `${formatList(found.map((row) => namedWith(row, areas)))}.`,
    ),
  ];
  const round = picture.judgements[0]?.round_name ?? "";
  const relations = Object.entries(relationWords) as [RelationWord, string][];
  const caption = `${own.area_name} and ${countForces(others.length)}, ${noun} by ${noun}, ${round}`;
  return section(
    title,
    options,
    paragraph(
      `${own.area_name} is set beside ${countForces(others.length)}, one by one, over the ${noun}s of ${round} in which both have a grade. ` +
        `Nothing is averaged and no ${noun} weighs more than another, so that many pairs are neither: this is no ranking. ` +
        `A carried-over grade counts as the one that stands. Fewer than three ${noun}s in common are not compared.${picture.judgements.some(isLocal) ? " Judgements that your office supplied are left out." : ""}`,
      options,
    ),
    element(
      document,
      "dl",
      { class: "order-parts" },
      ...relations.flatMap(([relation, words]) => part(words, ofRelation(relation))),
      ...part(`Fewer than ${countItems(3, noun)} in common`, ofRelation(null)),
    ),
    folded(
      "Show as a table",
      options,
      dataTable(rows, partialOrderTable(own.area_name), { document, caption }),
    ),
    guide,
  );
}
