import { basename } from "node:path";
import { openAllowance } from "./allowance.ts";
import { findForm } from "./findForm.ts";
import { type FileLimits, usualLimits } from "./openedFile.ts";
import { openDesk } from "./refusal.ts";
import { withFile } from "./withFile.ts";

/**
 * Looks through a CSV or TSV file that DuckDB is going to read, packed or not: UTF-8, no NUL, lines and size within the
 * limits. Nothing of it is held.
 * @returns how many bytes it unpacks to.
 * @throws SourceFaults as `openFile` does, save for quotation marks; also for a spreadsheet.
 */
export async function checkTextFile(path: string, limits: FileLimits = usualLimits): Promise<number> {
  const name = basename(path);
  const desk = openDesk(name);
  return withFile(path, desk, limits, async (source) => {
    const found = await findForm(source, name, desk, openAllowance(limits, desk));
    if (found.form === "xlsx" || found.form === "ods")
      return desk.refuse({ problem: "a spreadsheet", expected: "CSV or TSV" });
    let bytes = 0;
    for await (const piece of found.text.bytes) bytes += piece.length;
    return bytes;
  });
}
