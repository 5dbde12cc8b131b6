import { dataTable } from "../../components/dataTable.js";
import { element } from "../../components/element.js";
import { emptyState } from "../../components/emptyState.js";
import { countForces } from "../../format/countForces.js";
import { formatCount } from "../../format/formatCount.js";
import { movedForces } from "../../metrics/movedForces.js";
import { type Direction, directions } from "../../model/movement.js";
import { type ListedForceRow, movedForceTable } from "../../tables/movedForceTable.js";
import type { ViewOptions } from "../viewOptions.js";
import type { ComparedRounds } from "./comparedRounds.js";
import { judgementCells } from "./judgementCells.js";
import { listingOf } from "./movedListing.js";

const buttonNames: Readonly<Record<Direction, string>> = {
  improved: "Improved",
  same: "Unchanged",
  declined: "Declined",
};

/** Buttons for all that moved, the improved, the unchanged and the declined, each with its count. */
function directionButtons(
  rows: readonly ListedForceRow[],
  { cell, direction }: { readonly cell: string; readonly direction: string },
  { document }: ViewOptions,
): HTMLElement {
  const button = (value: string, name: string, count: number): HTMLElement =>
    element(
      document,
      "button",
      {
        type: "button",
        id: `list-${value === "" ? "moved" : value}`,
        "data-set": `direction=${value}&cell=`,
        "aria-pressed": String(cell === "" && direction === value),
      },
      `${name} (${formatCount(count)})`,
    );
  const count = (isCounted: (row: ListedForceRow) => boolean): number => rows.filter(isCounted).length;
  return element(
    document,
    "div",
    { class: "button-row", role: "group", "aria-label": "Forces to list" },
    button(
      "",
      "All that moved",
      count((row) => row.direction !== "same"),
    ),
    ...directions.map((value) =>
      button(
        value,
        buttonNames[value],
        count((row) => row.direction === value),
      ),
    ),
  );
}

/** The forces behind the counts, peers first, then by name, with both chips: all that moved, or those of a cell or direction. */
export function movedList(
  compared: ComparedRounds,
  choices: { readonly cell: string; readonly direction: string },
  options: ViewOptions,
): HTMLElement {
  const { document, force_id } = options;
  const { pair, fromRows, toRows, peers } = compared;
  const moved = movedForces(fromRows, toRows, pair.verdict);
  const all = (moved.ok ? moved.value : []).map((row) => ({
    ...row,
    is_peer: peers === null ? null : peers.has(row.force_id),
    is_own: row.force_id === force_id,
  }));
  const listing = listingOf(choices, compared);
  const part = (...children: readonly HTMLElement[]): HTMLElement =>
    element(document, "div", { class: "moved-list" }, directionButtons(all, choices, options), ...children);
  if (listing === null)
    return part(
      emptyState(
        {
          happened: `The address asks for forces that there is no list of: “${choices.cell || choices.direction}”.`,
          advice: "Choose one of the buttons above, or a count of the table.",
        },
        options,
      ),
    );
  const rows = all
    .filter(listing.isListed)
    .toSorted((a, b) => Number(b.is_peer === true) - Number(a.is_peer === true));
  const among =
    peers === null
      ? ""
      : `, ${formatCount(rows.filter(({ is_peer }) => is_peer === true).length)} of them among the forces compared with`;
  const caption = `${countForces(rows.length)} ${listing.words} between ${pair.from_round_name} and ${pair.to_round_name}${among}`;
  if (rows.length === 0)
    return part(
      emptyState(
        {
          happened: `No force ${listing.words} between ${pair.from_round_name} and ${pair.to_round_name}.`,
          advice: "Choose another count or list.",
        },
        options,
      ),
    );
  return part(
    dataTable(
      rows,
      movedForceTable(pair.from_round_name, pair.to_round_name, { withPeers: peers !== null }),
      {
        document,
        caption,
        cells: judgementCells(options),
        isChosen: (row) => row.force_id === force_id,
      },
    ),
  );
}
