import type { ComparedItem, Comparison } from "../../src/model/comparison.ts";
import type { PackedRows } from "../../src/model/packedRows.ts";
import type { Query } from "./ask.ts";
import { grades } from "./grades.ts";
import { latestMeasures } from "./measures.ts";
import { packRows } from "./packRows.ts";
import { peerForces } from "./peerForces.ts";

/** Every round and item that it graded, with the pillar above a core question. */
const comparedItems: Query<readonly ComparedItem[]> = (warehouse) =>
  warehouse.rows<ComparedItem>(`
    select
      ri.round_id, r.round_name, r.round_order, ri.item_id, ri.name_in_round as item_name, i.item_kind, ri.item_order, ri.scale_id,
      i.parent_item_id
    from dim_round_item ri
    join dim_round r using (round_id)
    join dim_item i using (item_id)
    order by r.round_order, ri.item_order`);

/** All that the compare page shows: judgements of every round, the forces with what peers are chosen by, and measures. */
export const comparison: Query<Comparison> = async (warehouse) => ({
  judgements: await grades(warehouse),
  items: await comparedItems(warehouse),
  ...(await peerForces(warehouse)),
  measures: await latestMeasures(warehouse),
});

/** The same as the compare page loads it: the long lists packed. */
export const packedComparison: Query<
  Omit<Comparison, "judgements" | "measures"> & {
    readonly judgements: PackedRows;
    readonly measures: PackedRows;
  }
> = async (warehouse) => {
  const { judgements, measures, ...rest } = await comparison(warehouse);
  return { ...rest, judgements: packRows(judgements), measures: packRows(measures) };
};
