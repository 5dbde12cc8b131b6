import type { LocalFigureRow, TargetRow } from "../../src/model/ownData.ts";
import type { PackPicture } from "../../src/model/packPicture.ts";
import type { Warehouse } from "../warehouse.ts";
import type { Query } from "./ask.ts";
import { localFigures, targets } from "./ownData.ts";

interface Day {
  readonly source_id: string;
  readonly locator: string;
  readonly period_end: string;
  readonly measure_id: string;
}

const placeOf = ({ source_id, locator, period_end, measure_id }: Day): string =>
  [source_id, locator, period_end, measure_id].join("\n");

/** What could not be known by a day: its embargo ended later, or the table that states it was published later. */
const unknownBy = (
  warehouse: Warehouse,
  table: "fact_local_figure" | "fact_target",
  as_at: string,
): Promise<readonly Day[]> =>
  warehouse.rows<Day>(
    `select f.source_id, f.locator, f.period_end, f.measure_id
    from ${table} f
    join dim_source s using (source_id)
    where f.shown_from > $as_at::date
      or case length(s.published_on) when 10 then s.published_on when 7 then s.published_on || '-99' when 4 then s.published_on || '-99-99' end > $as_at`,
    { as_at },
  );

/**
 * The office's own figures and targets that were known by a day: figures of periods that had ended, neither from a table that
 * was published later nor under an embargo that ended later. A target is known from the day on
 * which it was set, before its period ends; one of which that day is not stated is told, though it may be younger.
 * @param as_at ISO date.
 */
export const ownFiguresBy =
  (as_at: string): Query<PackPicture["ownFigures"]> =>
  async (warehouse) => {
    const later = new Set((await unknownBy(warehouse, "fact_local_figure", as_at)).map(placeOf));
    const laterTargets = new Set((await unknownBy(warehouse, "fact_target", as_at)).map(placeOf));
    const figures: readonly LocalFigureRow[] = await localFigures(warehouse);
    const set: readonly TargetRow[] = await targets(warehouse);
    return {
      figures: figures.filter((row) => row.period_end <= as_at && !later.has(placeOf(row))),
      targets: set.filter(
        (row) => !laterTargets.has(placeOf(row)) && (row.set_on === null || row.set_on <= as_at),
      ),
    };
  };
