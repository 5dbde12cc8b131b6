import { formatFileName } from "../format/formatFileName.js";
import { csvOf, tabbedText } from "../tables/csv.js";
import { workbookOf } from "../tables/sheet.js";
import type { SheetTable } from "../tables/sheetCell.js";
import { anchorFigures } from "./anchorFigures.js";
import { chosenForce } from "./chosenForce.js";
import { copyToClipboard } from "./clipboard.js";
import { tableForPasting } from "./copyTable.js";
import type { FigureAction } from "./figureMenu.js";
import { pngOf, svgOf } from "./pictureFile.js";
import { readFigure, releaseDay } from "./readFigure.js";
import { readTable } from "./readTable.js";
import { saveFile as save } from "./saveFile.js";

/** The table of a figure, or the figure that is one. */
function tableOf(figure: Element): SheetTable {
  const table = figure.querySelector<HTMLTableElement>("table.data") ?? figure.querySelector("table");
  if (table === null) throw new RangeError("the figure has no table");
  return readTable(table);
}

/** The force whose own page this is, else the one that the reader chose. */
const forceOfPage = ({ pathname, search }: Location): string | null =>
  /\/force\/([a-z-]+)$/.exec(pathname)?.[1] ?? chosenForce(search);

/**
 * Does what was pressed in the menu of a figure and says what was done.
 * @throws Error when the browser refuses.
 */
export async function exportFigure(figure: Element, action: FigureAction): Promise<string> {
  anchorFigures(figure.closest("[data-view]") ?? document.body);
  const facts = readFigure(figure, { document, href: location.href });
  const releasedOn = releaseDay(document);
  // What is measured tells files apart; headlines of the same kind begin alike.
  const name = formatFileName(facts.subtitle === "" ? facts.headline : facts.subtitle, {
    releasedOn,
    force_id: forceOfPage(location),
  });
  switch (action) {
    case "svg":
      save(svgOf(figure, facts, document), `${name}.svg`, "image/svg+xml");
      return "The picture was saved as SVG.";
    case "png":
      save(await pngOf(svgOf(figure, facts, document)), `${name}.png`, "image/png");
      return "The picture was saved as PNG.";
    case "csv":
      save(csvOf(tableOf(figure)), `${name}.csv`, "text/csv;charset=utf-8");
      return "The table was saved as CSV.";
    case "xlsx": {
      const { workbookFile } = await import("./workbookFile.js");
      const file = await workbookFile(workbookOf(facts, [tableOf(figure)], { releasedOn }));
      save(file, `${name}.xlsx`, file.type);
      return "The table was saved for Excel.";
    }
    case "copy": {
      const table = tableOf(figure);
      const html = tableForPasting(table, facts, document);
      await copyToClipboard({ "text/html": html, "text/plain": tabbedText(table) });
      return "Copied: the table. Paste it into Word or Excel.";
    }
    case "link":
      await copyToClipboard({ "text/plain": facts.address });
      return "Copied: the link to this figure.";
  }
}
