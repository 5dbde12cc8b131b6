import type { LocalRow } from "./sources/local/localKind.ts";

/** Which rows under embargo may be read. */
export interface Embargo {
  /** ISO day; without it every embargo still holds. */
  readonly today?: string;
  /** Whether rows under embargo are read all the same: the warehouse is then not for publication. */
  readonly isPrivate?: boolean;
}

/** A row is shown from the day its embargo names; without a day to go by, every embargo holds. */
export function mayBeShown({ cells }: LocalRow, { today, isPrivate = false }: Embargo): boolean {
  const until = cells.embargo_until ?? null;
  return until === null || isPrivate || (today !== undefined && until <= today);
}

/** What names a row of another file: a finding is under the embargo of its report, and its status under its own. */
const ids = ["report_id", "finding_id"] as const;

export const belongsToHidden = ({ cells }: LocalRow, hidden: ReadonlySet<string>): boolean =>
  ids.some((name) => hidden.has(`${name} ${cells[name]}`));

/** Remembers reports or findings that are left out, by their first column; their kinds come before those that belong to them. */
export function hideIds(rows: readonly LocalRow[], shown: readonly LocalRow[], hidden: Set<string>): void {
  const kept = new Set(shown);
  for (const row of rows.filter((each) => !kept.has(each))) {
    const [name = ""] = Object.keys(row.cells);
    if ((ids as readonly string[]).includes(name)) hidden.add(`${name} ${row.cells[name]}`);
  }
}
