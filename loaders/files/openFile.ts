import { basename } from "node:path";
import { fileHash } from "../sources/manifest.ts";
import type { Allowance } from "./allowance.ts";
import { openAllowance } from "./allowance.ts";
import type { ByteSource } from "./byteSource.ts";
import { type FoundForm, findForm } from "./findForm.ts";
import { heldText } from "./heldText.ts";
import { type Cell, type FileLimits, type OpenedFile, type Sheet, usualLimits } from "./openedFile.ts";
import { readOds } from "./readOds.ts";
import { readXlsx } from "./readXlsx.ts";
import { type Desk, openDesk } from "./refusal.ts";
import { withFile } from "./withFile.ts";

/**
 * Opens a CSV, TSV, XLSX or ODS file, packed with gzip or not, in bounded time and memory. Cells are as they stand in
 * the file: nothing is trimmed, worked out, followed or run. Texts of CSV and TSV stay texts. A formula gives the result
 * that the file holds, and its error as text ("#REF!"); dates are ISO days; merged cells hold their value once.
 * Hidden sheets, rows and columns are there like the rest.
 * @throws SourceFaults with all that is wrong with the file and what to do about it.
 */
export async function openFile(path: string, limits: FileLimits = usualLimits): Promise<OpenedFile> {
  const name = basename(path);
  const desk = openDesk(name);
  return withFile(path, desk, limits, async (source) => {
    const sha256 = await fileHash(path);
    const { form, isGzipped, sheets } = await readBytes(source, name, limits);
    return { name, path, form, isGzipped, sha256, bytes: source.size, sheets };
  });
}

/** What `openFile` reads, of bytes that lie anywhere. @throws SourceFaults as it does. */
export async function readBytes(
  source: ByteSource,
  name: string,
  limits: FileLimits = usualLimits,
): Promise<Pick<OpenedFile, "form" | "isGzipped" | "sheets">> {
  const desk = openDesk(name);
  const allowance = openAllowance(limits, desk);
  const found = await findForm(source, name, desk, allowance);
  return {
    form: found.form,
    isGzipped: found.isGzipped,
    sheets: await sheetsOf(found, name, desk, allowance),
  };
}

async function sheetsOf(
  found: FoundForm,
  name: string,
  desk: Desk,
  allowance: Allowance,
): Promise<readonly Sheet[]> {
  if (found.form === "ods") return readOds(found.archive, desk, allowance);
  if (found.form === "xlsx") return readXlsx(found.archive, desk, allowance);
  const hold = heldText(allowance);
  const rows: (readonly Cell[])[] = [];
  for await (const { texts } of found.text.rows) {
    allowance.hold(texts.length, name);
    rows.push(texts.map((text) => (text === "" ? null : hold(text))));
  }
  return [{ name, rows, merges: [] }];
}
