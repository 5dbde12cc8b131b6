import { cellText } from "./cellText.js";
import { choicesMade } from "./choicesMade.js";
import { element } from "./element.js";

const line = (text: string): HTMLElement => element(document, "p", {}, text);

/** Adds what only paper needs: at the top what was chosen on the page, at its end the address that shows it again. */
function addPrintedLines(main: HTMLElement, href: string): void {
  const choices = choicesMade(main, document);
  const head = element(document, "div", { class: "printed" }, line(`Chosen: ${choices.join("; ")}.`));
  if (choices.length > 0) (main.querySelector("h1") ?? main.firstElementChild)?.after(head);
  const release = document.querySelector("[data-release]");
  main.append(
    element(
      document,
      "div",
      { class: "printed printed-foot" },
      line(`This page: ${href}`),
      ...(release === null ? [] : [line(cellText(release))]),
    ),
  );
}

/** Text smaller than this part of its size cannot be read on paper. */
const smallest = 0.5;

/** Makes each table that is wider than the page as much smaller as it takes. */
function fitTables(): void {
  const tables = [...document.querySelectorAll<HTMLElement>("main .table-scroll > table")];
  // All are measured before any is changed: each change would lay the page out anew.
  const shares = tables.map((table) => (table.parentElement?.clientWidth ?? 0) / table.offsetWidth);
  for (const [index, table] of tables.entries()) {
    const share = shares[index] ?? 1;
    if (share > 0 && share < 1) table.style.zoom = String(Math.max(smallest, Math.floor(share * 100) / 100));
  }
}

/**
 * Makes the page ready to be printed: it takes the width of paper, its view is told to draw itself anew, tables are made to
 * fit, and the choices and the address are added.
 */
export function takePaper(href: string): void {
  const main = document.querySelector("main");
  if (main === null) return;
  leavePaper();
  document.documentElement.classList.add("paper");
  dispatchEvent(new Event("peelboard:paper"));
  addPrintedLines(main, href);
  fitTables();
}

/** Takes away what paper needed. */
export function leavePaper(): void {
  document.documentElement.classList.remove("paper");
  for (const table of document.querySelectorAll<HTMLElement>("main .table-scroll > table"))
    table.style.zoom = "";
  removePrintedLines();
}

function removePrintedLines(): void {
  for (const printed of document.querySelectorAll(".printed")) printed.remove();
}
