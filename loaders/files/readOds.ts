import type { Allowance } from "./allowance.ts";
import { heldText } from "./heldText.ts";
import { odsCells } from "./odsCells.ts";
import type { Sheet } from "./openedFile.ts";
import { readXml } from "./readXml.ts";
import type { Desk } from "./refusal.ts";
import { type SheetRows, sheetRows } from "./sheetRows.ts";
import type { ZipArchive } from "./zipArchive.ts";

const mostSheets = 1_000;

/** What stands inside a table, or beside it, and holds words that are none of a cell's own. */
const passedBy = new Set([
  "office:annotation",
  "office:dde-source",
  "office:forms",
  "table:dde-links",
  "table:shapes",
  "table:tracked-changes",
  "text:note",
  "text:ruby-text",
]);

/**
 * The sheets of an ODS archive, read as they unpack; hidden sheets and rows are read like the rest.
 * @throws SourceFaults with every cell that cannot be read, or what keeps the whole file from being read.
 * @see OASIS Open Document Format 1.3, part 3, sections 9 and 19
 */
export async function readOds(
  archive: ZipArchive,
  desk: Desk,
  allowance: Allowance,
): Promise<readonly Sheet[]> {
  await checkUnlocked(archive, desk, allowance);
  const sheets: Sheet[] = [];
  const hold = heldText(allowance);
  let isSpreadsheet = false;
  let sheet: SheetRows | null = null;
  let isOfAnotherFile = false;
  let rowTimes = 1;
  let passing = 0;
  const cells = odsCells(desk, hold);
  await readXml(
    archive.part("content.xml"),
    "content.xml",
    { desk, allowance },
    {
      open: (name, value) => {
        if (passing > 0 || passedBy.has(name) || name.startsWith("draw:")) {
          passing += 1;
          return;
        }
        if (name === "office:spreadsheet") isSpreadsheet = true;
        if (!isSpreadsheet) return;
        if (name === "table:table") {
          if (sheet !== null)
            desk.refuse({
              problem: "a table inside a cell",
              sheet: sheet.name,
              row: sheet.row() + 1,
              expected: "one table a sheet; open the file in a spreadsheet program and save it again",
            });
          if (sheets.length >= mostSheets)
            desk.refuse({
              problem: `more than ${mostSheets} sheets`,
              expected: "a table, not a whole library",
            });
          sheet = sheetRows(value("table:name") ?? "", desk, allowance);
          isOfAnotherFile = false;
        }
        if (sheet === null) return;
        // The sheet is a copy that LibreOffice keeps of another file's sheet, and shows to nobody.
        if (name === "table:table-source") isOfAnotherFile = true;
        if (name === "table:table-row") rowTimes = cells.times(sheet, value("table:number-rows-repeated"));
        cells.open(sheet, name, value);
      },
      text: (text) => {
        if (passing === 0) cells.text(text);
      },
      close: (name) => {
        if (passing > 0) {
          passing -= 1;
          return;
        }
        if (sheet === null) return;
        cells.close(sheet, name);
        if (name === "table:table-row") sheet.endRow(rowTimes);
        if (name !== "table:table") return;
        if (!isOfAnotherFile) sheets.push(sheet.sheet());
        sheet = null;
      },
    },
  );
  if (!isSpreadsheet)
    desk.refuse({ problem: "no spreadsheet inside", expected: "an ODS file saved by a spreadsheet program" });
  desk.settle();
  return sheets;
}

/** LibreOffice locks parts one by one and says so in the list of parts; newer ones wrap the whole. */
async function checkUnlocked(archive: ZipArchive, desk: Desk, allowance: Allowance): Promise<void> {
  let isLocked = archive.has("encrypted-package");
  const list = "META-INF/manifest.xml";
  if (archive.has(list))
    await readXml(
      archive.part(list),
      list,
      { desk, allowance },
      {
        open: (name) => {
          if (name === "manifest:encryption-data") isLocked = true;
        },
      },
    );
  if (isLocked)
    desk.refuse({
      problem: "the file is locked with a password",
      expected: "a file saved without a password",
    });
}
