import { choicesMade } from "./choicesMade.js";
import { element } from "./element.js";
import { slicePicture } from "./slicePicture.js";

const line = (text: string): HTMLElement => element(document, "p", {}, text);

/** Adds what only paper needs: at the top what was chosen on the page, at its end the address that shows it again. */
function addPrintedLines(main: HTMLElement, href: string): void {
  const choices = choicesMade(main, document);
  const head = element(document, "div", { class: "printed" }, line(`Chosen: ${choices.join("; ")}.`));
  if (choices.length > 0) (main.querySelector("h1") ?? main.firstElementChild)?.after(head);
  // The day of the data stands in the footer under it.
  main.append(element(document, "div", { class: "printed printed-foot" }, line(`This page: ${href}`)));
}

/** Text smaller than this part of its size cannot be read on paper. */
const smallest = 0.5;

/** A table that needed less than this part of its size has addresses or other long words in it, which may be broken. */
const tight = 0.75;

const tablesOfPage = (): HTMLElement[] => [
  ...document.querySelectorAll<HTMLElement>("main .table-scroll > table"),
];

/** Which part of its size each table may have. All are measured at once: each change would lay the page out anew. */
const sharesOf = (tables: readonly HTMLElement[]): readonly number[] =>
  tables.map((table) => (table.parentElement?.clientWidth ?? 0) / table.offsetWidth);

/** Makes each table that is wider than the page as much smaller as it takes. */
function fitTables(): void {
  const tables = tablesOfPage();
  for (const [index, share] of sharesOf(tables).entries())
    tables[index]?.classList.toggle("is-tight", share > 0 && share < tight);
  for (const [index, share] of sharesOf(tables).entries())
    if (share > 0 && share < 1)
      tables[index]?.style.setProperty("zoom", String(Math.max(smallest, Math.floor(share * 100) / 100)));
}

/** Opens the folds that must be read with the figures. */
function openFolds(main: HTMLElement): void {
  for (const fold of main.querySelectorAll<HTMLDetailsElement>("details[data-paper]:not([open])")) {
    fold.open = true;
    fold.dataset.paper = "opened";
  }
}

/** Parts those pictures that no sheet could hold. */
function slicePictures(main: HTMLElement): void {
  for (const picture of main.querySelectorAll<SVGSVGElement>(".figure-card svg[viewBox]"))
    if (picture.checkVisibility() && picture.closest("table, button, details:not([open])") === null)
      slicePicture(picture);
}

/**
 * Makes the page ready to be printed: it takes the width of paper, its view is told to draw itself anew, tables are made to
 * fit, pictures taller than a sheet are parted, and the choices and the address are added.
 */
export function takePaper(href: string): void {
  const main = document.querySelector("main");
  if (main === null) return;
  leavePaper();
  document.documentElement.classList.add("paper");
  dispatchEvent(new Event("peelboard:paper"));
  openFolds(main);
  addPrintedLines(main, href);
  fitTables();
  slicePictures(main);
}

/** Takes away what paper needed. */
export function leavePaper(): void {
  document.documentElement.classList.remove("paper");
  for (const table of tablesOfPage()) {
    table.style.removeProperty("zoom");
    table.classList.remove("is-tight");
  }
  removePrintedLines();
}

function removePrintedLines(): void {
  for (const printed of document.querySelectorAll(".printed, .printed-picture")) printed.remove();
  for (const picture of document.querySelectorAll(".is-sliced")) picture.classList.remove("is-sliced");
  for (const fold of document.querySelectorAll<HTMLDetailsElement>("details[data-paper=opened]")) {
    fold.open = false;
    fold.dataset.paper = "open";
  }
}
