import type { Allowance } from "./allowance.ts";
import { heldText } from "./heldText.ts";
import type { Sheet } from "./openedFile.ts";
import { readXlsxSheet } from "./readXlsxSheet.ts";
import type { Desk } from "./refusal.ts";
import { type Reading, readSharedStrings, readStyles, readWorkbook, relationshipsOf } from "./xlsxParts.ts";
import type { ZipArchive } from "./zipArchive.ts";

/**
 * The sheets of an XLSX archive, read as they unpack; hidden sheets and rows are read like the rest, chart sheets have
 * no cells and are left out. What the file links to is never followed.
 * @throws SourceFaults with every cell that cannot be read, or what keeps the whole file from being read.
 * @see ECMA-376 part 1, section 18
 */
export async function readXlsx(
  archive: ZipArchive,
  desk: Desk,
  allowance: Allowance,
): Promise<readonly Sheet[]> {
  const reading: Reading = { archive, desk, allowance };
  const hold = heldText(allowance);
  const root = [...(await relationshipsOf("", reading)).values()].find(
    ({ kind }) => kind === "officeDocument",
  );
  const workbookPart = root?.target ?? "xl/workbook.xml";
  const { sheets, is1904 } = await readWorkbook(workbookPart, reading);
  const parts = await relationshipsOf(workbookPart, reading);
  const partOf = (wanted: string): string | null =>
    [...parts.values()].find(({ kind, isExternal }) => kind === wanted && !isExternal)?.target ?? null;
  const stringsPart = partOf("sharedStrings");
  const stylesPart = partOf("styles");
  const strings = stringsPart === null ? [] : await readSharedStrings(stringsPart, reading, hold);
  const styles = stylesPart === null ? [] : await readStyles(stylesPart, reading);
  const read: Sheet[] = [];
  const readParts = new Set<string>();
  for (const { name, id } of sheets) {
    const part = parts.get(id);
    if (part?.kind === "chartsheet" || part?.kind === "dialogsheet") continue;
    if (part === undefined || part.isExternal || readParts.has(part.target))
      desk.refuse({
        problem: part?.isExternal
          ? "the sheet lies outside the file"
          : "the sheet has no part of its own in the file",
        sheet: name,
        expected: "a whole spreadsheet; open it in a spreadsheet program and save it again",
      });
    else {
      readParts.add(part.target);
      read.push(await readXlsxSheet(part.target, name, { ...reading, strings, styles, is1904, hold }));
    }
  }
  if (sheets.length === 0)
    desk.refuse({ problem: "no sheets inside", expected: "an XLSX file saved by a spreadsheet program" });
  desk.settle();
  return read;
}
