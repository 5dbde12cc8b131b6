import type { OwnPage, PackedOwnPage } from "../../src/model/ownPage.ts";
import type { Query } from "./ask.ts";
import { measureFigures } from "./measureFigures.ts";
import { ownData } from "./ownData.ts";
import { packRows } from "./packRows.ts";
import { sourceStatus } from "./sourceStatus.ts";

/** Everything that the page of the office's own data shows. */
export const ownPage: Query<OwnPage> = async (warehouse) => {
  const own = await ownData(warehouse);
  const { failures } = await sourceStatus(warehouse);
  const ids = new Set([...own.figures, ...own.targets].map(({ measure_id }) => measure_id));
  if (ids.size === 0) return { own, failures, held: { areas: [], sources: [], locators: [], measures: [] } };
  const all = await measureFigures(warehouse);
  const measures = all.measures.filter(({ measure_id }) => ids.has(measure_id));
  return { own, failures, held: { ...all, measures } };
};

/** The same as the page loads it: the figures, of which an added table may bring thousands, packed. */
export const packedOwnPage: Query<PackedOwnPage> = async (warehouse) => {
  const { own, ...rest } = await ownPage(warehouse);
  const { figures, ...others } = own;
  return { ...rest, own: others, figures: packRows(figures) };
};
