type Stop = HTMLButtonElement | HTMLAnchorElement;

const selector = "button, a[href]";

const stopsOf = (part: Element): Stop[] => [...part.querySelectorAll<Stop>(selector)];

/** The rows of the table's bodies; what stands in its head is reached by the Tab key. */
const rowsOf = (table: HTMLTableElement): HTMLTableRowElement[] =>
  [...table.tBodies].flatMap(({ rows }) => [...rows]);

/** The button or link at which a key press arrives, or null where the key is not ours or the edge is reached. */
function arrival(key: string, isControl: boolean, from: Stop): Stop | null {
  const cell = from.closest<HTMLTableCellElement>("td, th");
  const row = from.closest("tr");
  const table = from.closest("table");
  if (cell === null || row === null || table === null) return null;
  const inRow = stopsOf(row);
  const here = inRow.indexOf(from);
  const column = rowsOf(table).flatMap((other) => {
    const stop = other.cells[cell.cellIndex]?.querySelector<Stop>(selector) ?? null;
    return stop === null ? [] : [stop];
  });
  const height = column.indexOf(from);
  const all = (): Stop[] => rowsOf(table).flatMap(stopsOf);
  switch (key) {
    case "ArrowRight":
      return inRow[here + 1] ?? null;
    case "ArrowLeft":
      return inRow[here - 1] ?? null;
    case "ArrowDown":
      return column[height + 1] ?? null;
    case "ArrowUp":
      return column[height - 1] ?? null;
    case "Home":
      return (isControl ? all() : inRow)[0] ?? null;
    case "End":
      return (isControl ? all() : inRow).at(-1) ?? null;
    default:
      return null;
  }
}

/**
 * Makes the buttons and links in the body of a table one stop of the Tab key: arrows move between cells that hold one, Home
 * and End within the row, with Control within the table. Works on a table that is built or that stands in the page.
 * @see https://www.w3.org/WAI/ARIA/apg/practices/keyboard-interface/#kbd_roving_tabindex
 */
export function moveByArrows(table: HTMLTableElement): void {
  const stops = rowsOf(table).flatMap(stopsOf);
  const stopAt = ({ target }: Event): Stop | null => {
    const stop = (target as Element).closest<Stop>(selector);
    return stop !== null && stops.includes(stop) ? stop : null;
  };
  const take = (stop: Stop): void => {
    for (const other of stops) if (other.tabIndex !== -1) other.tabIndex = -1;
    stop.tabIndex = 0;
  };
  const [first] = stops;
  if (first === undefined) return;
  for (const stop of stops) stop.tabIndex = stop === first ? 0 : -1;
  table.addEventListener("keydown", (event) => {
    const from = stopAt(event);
    const to = from === null ? null : arrival(event.key, event.ctrlKey, from);
    if (to === null) return;
    event.preventDefault();
    take(to);
    to.focus();
  });
  table.addEventListener("focusin", (event) => {
    const stop = stopAt(event);
    if (stop !== null) take(stop);
  });
}
