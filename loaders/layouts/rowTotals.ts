import type { BodyRow } from "./bodyRows.ts";
import type { TotalRow } from "./crosstabLayout.ts";
import { matches } from "./sheetColumns.ts";

/** A row that is the total of others, in one of the two ways in which rows are divided. */
export interface RowTotal {
  readonly rule: TotalRow;
  readonly parts: readonly BodyRow[];
}

export interface RowTotals {
  readonly area: ReadonlyMap<BodyRow, RowTotal>;
  readonly category: ReadonlyMap<BodyRow, RowTotal>;
  /** Rows that are written like a total and have no parts: they are the figure of a group that is not divided. */
  readonly undivided: ReadonlySet<BodyRow>;
}

/**
 * Finds for every row of a total the rows that it is the sum of: those with the same words in all other respects that
 * are no totals themselves.
 * @param forces the area ids of territorial forces.
 */
export function rowTotals(
  rows: readonly BodyRow[],
  rules: readonly TotalRow[],
  forces: ReadonlySet<string>,
): RowTotals {
  const undivided = new Set<BodyRow>();
  const totalsIn = (dimension: TotalRow["in"]): ReadonlyMap<BodyRow, RowTotal> => {
    const own = rules.filter((rule) => rule.in === dimension);
    const regionRows = own.some(({ label }) => label === "regions")
      ? rowsOfRegions(rows, own)
      : new Set<BodyRow>();
    const ruleOf = new Map<BodyRow, TotalRow>();
    for (const row of rows) {
      const text = dimension === "area" ? (row.area?.name ?? "") : row.category;
      const rule = own.find(({ label }) =>
        label === "regions" ? regionRows.has(row) : matches(label, text.replace(/^\*\s*/, "")),
      );
      if (rule !== undefined) ruleOf.set(row, rule);
    }
    if (ruleOf.size === 0) return new Map();
    const alike = new Map<string, BodyRow[]>();
    for (const row of rows) {
      const others = dimension === "area" ? [row.group, row.category] : [row.area?.name ?? "", row.region];
      const key = [row.period?.period ?? "", ...others].join("\n");
      const set = alike.get(key);
      if (set === undefined) alike.set(key, [row]);
      else set.push(row);
    }
    const leaves = new Set(rows.filter((row) => !ruleOf.has(row)));
    const totals = new Map<BodyRow, RowTotal>();
    for (const rule of own)
      for (const set of alike.values())
        for (const [place, row] of set.entries()) {
          if (ruleOf.get(row) !== rule) continue;
          const parts = partsOf(rule, set, place, leaves, (each) => ruleOf.has(each), forces);
          if (parts.length > 0) totals.set(row, { rule, parts });
          else if (dimension === "category") {
            leaves.add(row);
            undivided.add(row);
          } else totals.set(row, { rule, parts });
        }
    return totals;
  };
  return { area: totalsIn("area"), category: totalsIn("category"), undivided };
}

function partsOf(
  rule: TotalRow,
  set: readonly BodyRow[],
  place: number,
  leaves: ReadonlySet<BodyRow>,
  isTotal: (row: BodyRow) => boolean,
  forces: ReadonlySet<string>,
): readonly BodyRow[] {
  const total = set[place];
  if (total === undefined) return [];
  const isForce = (row: BodyRow): boolean => forces.has(row.area?.area_id ?? "");
  const counted = (row: BodyRow): boolean =>
    leaves.has(row) &&
    row !== total &&
    !(rule.except_group !== undefined && matches(rule.except_group, row.group));
  const [before, after] = [set.slice(0, place).toReversed(), set.slice(place + 1)];
  const until = (some: readonly BodyRow[], stop: (row: BodyRow) => boolean): readonly BodyRow[] => {
    const end = some.findIndex(stop);
    return end < 0 ? some : some.slice(0, end);
  };
  switch (rule.parts) {
    case "all":
      return set.filter(counted);
    case "forces":
      return set.filter((row) => counted(row) && isForce(row));
    case "forces below":
      return until(after, (row) => isTotal(row) || !isForce(row));
    case "forces above":
      return until(before, (row) => isTotal(row) || !isForce(row)).toReversed();
    case "same region":
      return set.filter((row) => counted(row) && row.region === total.region);
    case "same group":
      return set.filter((row) => counted(row) && row.group === total.group);
    case "rows below with its first word": {
      const word = /[\p{L}\p{N}]+/u.exec(total.category)?.[0]?.toLowerCase() ?? "";
      const isPart = (row: BodyRow): boolean =>
        row.group === total.group && !isTotal(row) && row.category.toLowerCase().includes(word);
      return until(after, (row) => !isPart(row));
    }
  }
}

/**
 * The rows of regions and countries among rows of areas. West Midlands is a region and a force: under its own region it is
 * the force, and in a table without regions it is too.
 */
function rowsOfRegions(rows: readonly BodyRow[], rules: readonly TotalRow[]): ReadonlySet<BodyRow> {
  const found = new Set<BodyRow>();
  const isAbove = rules.some(({ label, parts }) => label === "regions" && parts === "forces below");
  const hasRegions = rows.some(({ area }) => area?.area_id === null && area.region_id !== null);
  if (!hasRegions) return found;
  let region: string | null = null;
  for (const row of isAbove ? rows : rows.toReversed()) {
    const { area_id, region_id } = row.area ?? { area_id: null, region_id: null };
    if (region_id === null || (area_id !== null && region === region_id)) continue;
    found.add(row);
    region = region_id;
  }
  return found;
}
