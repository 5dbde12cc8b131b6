import { createWriteStream } from "node:fs";
import { basename } from "node:path";
import { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import { openAllowance } from "./allowance.ts";
import { findForm } from "./findForm.ts";
import { type FileLimits, usualLimits } from "./openedFile.ts";
import { openDesk } from "./refusal.ts";
import { withFile } from "./withFile.ts";

/**
 * Writes the text of a CSV or TSV file, packed or not, to a file of ours in UTF-8, looked through as `checkTextFile` does.
 * DuckDB reads it with all processors, and what is packed is unpacked once alone.
 * @throws SourceFaults as `openFile` does, save for quotation marks; also for a spreadsheet.
 */
export async function unpackText(path: string, to: string, limits: FileLimits = usualLimits): Promise<void> {
  const name = basename(path);
  const desk = openDesk(name);
  await withFile(path, desk, limits, async (source) => {
    const found = await findForm(source, name, desk, openAllowance(limits, desk));
    if (found.form === "xlsx" || found.form === "ods")
      return desk.refuse({ problem: "a spreadsheet", expected: "CSV or TSV" });
    await pipeline(Readable.from(found.text.bytes), createWriteStream(to, { highWaterMark: 1 << 22 }));
  });
}
