const buttonsOf = (row: Element): HTMLButtonElement[] => [...row.querySelectorAll("button")];

/** The button at which a key press arrives, or null where the key is not ours or the edge is reached. */
function arrival(key: string, isControl: boolean, from: HTMLButtonElement): HTMLButtonElement | null {
  const cell = from.closest("td");
  const row = from.closest("tr");
  const body = from.closest("tbody");
  if (cell === null || row === null || body === null) return null;
  const inRow = buttonsOf(row);
  const here = inRow.indexOf(from);
  const column = [...body.rows].flatMap((other) => {
    const button = other.cells[cell.cellIndex]?.querySelector("button") ?? null;
    return button === null ? [] : [button];
  });
  const height = column.indexOf(from);
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
      return (isControl ? buttonsOf(body) : inRow)[0] ?? null;
    case "End":
      return (isControl ? buttonsOf(body) : inRow).at(-1) ?? null;
    default:
      return null;
  }
}

/**
 * Makes the buttons of a table one stop of the Tab key: arrows move between cells that hold a button, Home and End within
 * the row, with Control within the table. Works on a table that is built or that stands in the page.
 * @see https://www.w3.org/WAI/ARIA/apg/practices/keyboard-interface/#kbd_roving_tabindex
 */
export function moveByArrows(table: HTMLTableElement): void {
  const take = (button: HTMLButtonElement): void => {
    for (const other of buttonsOf(table)) other.tabIndex = other === button ? 0 : -1;
  };
  const first = buttonsOf(table)[0];
  if (first === undefined) return;
  take(first);
  table.addEventListener("keydown", (event) => {
    const from = (event.target as Element).closest("button");
    if (from === null) return;
    const to = arrival(event.key, event.ctrlKey, from);
    if (to === null) return;
    event.preventDefault();
    take(to);
    to.focus();
  });
  table.addEventListener("focusin", (event) => {
    const button = (event.target as Element).closest("button");
    if (button !== null) take(button);
  });
}
