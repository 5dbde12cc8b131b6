import type { Fault } from "../sources/fault.ts";
import type { AreaNames } from "./areaNames.ts";
import type { BodyRow } from "./bodyRows.ts";
import type { CrosstabTable } from "./crosstabLayout.ts";
import { regionOf } from "./printedName.ts";
import type { RowTotals } from "./rowTotals.ts";

/** The area id of every row whose area is known. */
export type RowAreas = ReadonlyMap<BodyRow, string>;

/** Which area each row is of: of a total the region that it names, or else England and Wales. */
export function areasOf(rows: readonly BodyRow[], totals: RowTotals, table: CrosstabTable): RowAreas {
  const areas = new Map<BodyRow, string>();
  for (const row of rows) {
    const total = totals.area.get(row);
    const found =
      total === undefined
        ? row.area === null
          ? (table.area ?? null)
          : row.area.area_id
        : areaOfTotal(row, total.rule.label);
    if (found !== null) areas.set(row, found);
  }
  return areas;
}

function areaOfTotal({ area }: BodyRow, label: string): string | null {
  if (area === null) return null;
  if (label === "regions") return area.region_id;
  const named = new RegExp(label, "iu").exec(area.name)?.groups;
  return named === undefined || named.area === undefined ? "england-and-wales" : regionOf(named.area);
}

/** A row whose area is neither a force, a body that the layout knows, nor a total is a fault. */
export function areaFault(
  row: BodyRow,
  areas: RowAreas,
  names: AreaNames,
  place: Pick<Fault, "file" | "sheet">,
): readonly Fault[] {
  if (row.area === null || areas.has(row)) return [];
  const { name, region_id } = row.area;
  const nearest = names.nearest(name);
  const expected =
    region_id === null
      ? `a force, a region, a total, or a body that the layout knows${nearest === null ? "" : `; did you mean ${nearest}?`} Correct the name in a copy of the file and add that; another body, or a row to pass over, goes into a copy of the layout in data/local/layouts`
      : "a force: this is a region or country, and the layout does not say that such rows are totals here";
  return [{ problem: "unknown area", ...place, row: row.row, value: name, expected }];
}
