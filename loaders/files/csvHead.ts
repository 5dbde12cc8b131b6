import { basename } from "node:path";
import { openAllowance } from "./allowance.ts";
import { findForm } from "./findForm.ts";
import { type FileForm, type FileLimits, usualLimits } from "./openedFile.ts";
import { openDesk } from "./refusal.ts";
import { withFile } from "./withFile.ts";

/** What the beginning of a CSV or TSV file tells, so that DuckDB can read the rest. */
export interface CsvHead {
  readonly form: FileForm;
  readonly isGzipped: boolean;
  readonly delimiter: string;
  /** The first row that is as wide as most. */
  readonly header: readonly string[];
  /** The line in which it begins, from 1. */
  readonly headerLine: number;
  /** The rows after it, at most 100. */
  readonly sample: readonly (readonly string[])[];
}

const sampleRows = 100;
/** Above the header may stand a title, an edition, a note. */
const rowsAboveHeader = 20;

/**
 * Reads the first rows of a CSV or TSV file, packed or not, and no more of it.
 * @throws SourceFaults as `openFile` does, for the part that is read; also for a spreadsheet.
 */
export async function csvHead(path: string, limits: FileLimits = usualLimits): Promise<CsvHead> {
  const name = basename(path);
  const desk = openDesk(name);
  return withFile(path, desk, limits, async (source) => {
    const found = await findForm(source, name, desk, openAllowance(limits, desk));
    if (found.form === "xlsx" || found.form === "ods")
      return desk.refuse({ problem: "a spreadsheet", expected: "CSV or TSV" });
    const rows = [];
    for await (const row of found.text.rows) {
      rows.push(row);
      if (rows.length >= sampleRows + rowsAboveHeader + 1) break;
    }
    const width = usualWidth(rows.map(({ texts }) => texts.length));
    const first = rows.findIndex(
      ({ texts }) => texts.length === width && texts.some((text) => text.trim() !== ""),
    );
    const header = rows[Math.max(0, first)];
    if (header === undefined)
      return desk.refuse({ problem: "the file holds no rows", expected: "a header and rows" });
    return {
      form: found.form,
      isGzipped: found.isGzipped,
      delimiter: found.text.delimiter,
      header: header.texts,
      headerLine: header.line,
      sample: rows
        .slice(Math.max(0, first) + 1, Math.max(0, first) + 1 + sampleRows)
        .map(({ texts }) => texts),
    };
  });
}

/** The width that most rows have; of two, the wider. */
function usualWidth(widths: readonly number[]): number {
  const counts = new Map<number, number>();
  for (const width of widths) counts.set(width, (counts.get(width) ?? 0) + 1);
  return [...counts].reduce(
    (best, next) => (next[1] > best[1] || (next[1] === best[1] && next[0] > best[0]) ? next : best),
    [0, 0] as [number, number],
  )[0];
}
