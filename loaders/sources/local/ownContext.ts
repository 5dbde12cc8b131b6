import { isoOfBritishDay } from "../britishDay.ts";
import type { LocalContext, OwnMeasure } from "./localContext.ts";
import type { LocalTable } from "./localTable.ts";
import { ownMeasureColumns } from "./measures.ts";

/**
 * Adds to what the embedded data knows what the office's own files say of each other: a finding may belong to a report of another
 * file, a target to a measure. Rows under embargo are among them, but the name of a measure is taken from none of these.
 * @param today ISO day of the load, or null.
 */
export function ownContext(
  embedded: LocalContext,
  tables: readonly LocalTable[],
  today: string | null,
): LocalContext {
  const rowsOf = (kind: string): readonly Readonly<Record<string, string>>[] => {
    const table = tables.find(({ file }) => kindOf(file) === kind);
    return (table?.rows ?? []).map(({ cells, line }) => ({
      ...Object.fromEntries((table?.header?.cells ?? []).map((name, index) => [name, cells[index] ?? ""])),
      place: `row ${line} of ${table?.file}`,
    }));
  };
  const named = (kind: string, column: string) =>
    rowsOf(kind).flatMap((row) => (row[column] ? [[row[column], row] as const] : []));
  const isShown = ({ embargo_until = "" }: Readonly<Record<string, string>>): boolean =>
    embargo_until === "" || (today !== null && isoOfBritishDay(embargo_until) <= today);
  const ownMeasures = new Map<string, OwnMeasure>();
  for (const [id, row] of named("measures", "measure_id")) {
    if (embedded.measures.has(id) || ownMeasures.has(id) || !isShown(row)) continue;
    const described = Object.keys(ownMeasureColumns).map((column) => [column, row[column] || null] as const);
    ownMeasures.set(id, { place: row.place ?? "", described: Object.fromEntries(described) });
  }
  return {
    ...embedded,
    today,
    ownReports: new Map(
      named("reports", "report_id").map(([id, { force_id = "", published_on, embargo_until }]) => [
        id,
        {
          force_id: embedded.forceNames.get(force_id) ?? null,
          published_on: dayOf(published_on),
          embargo_until: dayOf(embargo_until),
        },
      ]),
    ),
    ownFindings: new Map(
      named("findings", "finding_id").map(([id, { report_id = "", embargo_until }]) => [
        id,
        { report_id, embargo_until: dayOf(embargo_until) },
      ]),
    ),
    ownMeasures,
  };
}

const dayOf = (text = ""): string | null => (text === "" ? null : isoOfBritishDay(text));

const kindOf = (file: string): string => file.replace(/^.*\//, "").replace(/\.[^.]*$/, "");
