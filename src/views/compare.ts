import { dataTable } from "../components/dataTable.js";
import { element } from "../components/element.js";
import { emptyState } from "../components/emptyState.js";
import { gradeKey } from "../components/gradeKey.js";
import { gradeMatrix } from "../components/gradeMatrix.js";
import { warningLine } from "../components/warningLine.js";
import { warnings } from "../format/warnings.js";
import type { GradeRow } from "../model/gradeRow.js";
import { gradeTable } from "../tables/gradeTable.js";
import { folded } from "./section.js";
import type { ViewOptions } from "./viewOptions.js";

/** Only judgements that hold are compared, so that none has a day of change. */
const columns = gradeTable.filter(({ key }) => key !== "valid_to");

export interface Comparison {
  readonly round_id: string;
  /** Slugs of the forces to show; none means all 43. */
  readonly force_ids: readonly string[];
}

/** Rounds of which judgements of several forces are held, the latest first. */
export function comparableRounds(
  rows: readonly GradeRow[],
): readonly { readonly value: string; readonly text: string }[] {
  const rounds = new Map<
    string,
    { readonly text: string; readonly order: number; readonly forces: Set<string> }
  >();
  for (const { round_id, round_name, round_order, force_id, status } of rows) {
    const round = rounds.get(round_id) ?? { text: round_name, order: round_order, forces: new Set<string>() };
    if (status !== "not found") round.forces.add(force_id);
    rounds.set(round_id, round);
  }
  return [...rounds]
    .filter(([, { forces }]) => forces.size > 1)
    .toSorted(([, a], [, b]) => b.order - a.order)
    .map(([value, { text }]) => ({ value, text }));
}

/** Forces by pillar or area in one round: the reader's force first, the others by name. */
export function compareView(
  rows: readonly GradeRow[],
  { round_id, force_ids }: Comparison,
  options: ViewOptions,
): HTMLElement {
  const { document, force_id } = options;
  const chosen = new Set([...force_ids, ...(force_id === null || force_ids.length === 0 ? [] : [force_id])]);
  const shown = rows.filter(
    (row) => row.round_id === round_id && row.is_current && (chosen.size === 0 || chosen.has(row.force_id)),
  );
  const [first] = shown;
  if (first === undefined)
    return emptyState(
      { happened: "No judgement is held for this choice.", advice: "Choose another round, or more forces." },
      options,
    );
  const caption = `Judgements by force, ${first.round_name}`;
  const known = shown.filter(({ status }) => status !== "not found");
  return element(
    document,
    "div",
    { class: "view" },
    warningLine(warnings.notALeagueTable, options),
    warningLine(warnings.mixedAges, options),
    gradeKey(first.scale_id, options),
    gradeMatrix(shown, {
      ...options,
      caption,
      forces: forcesOf(shown, force_id),
      items: itemsOf(shown),
      chosen: force_id,
    }),
    folded("Show as a table with sources", options, dataTable(known, columns, { document, caption })),
  );
}

type ForceName = Pick<GradeRow, "force_id" | "force_name">;

function forcesOf(rows: readonly GradeRow[], pinned: string | null): readonly ForceName[] {
  const forces = [
    ...new Map(
      rows.map(({ force_id, force_name }): [string, ForceName] => [force_id, { force_id, force_name }]),
    ).values(),
  ];
  return forces.toSorted(
    (a, b) =>
      Number(b.force_id === pinned) - Number(a.force_id === pinned) ||
      a.force_name.localeCompare(b.force_name, "en-GB"),
  );
}

/** Items of which a judgement is held for any of the forces, in the order of the round. */
function itemsOf(rows: readonly GradeRow[]): readonly Pick<GradeRow, "item_id" | "item_name">[] {
  const held = rows
    .filter(({ status }) => status !== "not found")
    .toSorted((a, b) => a.item_order - b.item_order);
  return [...new Map(held.map(({ item_id, item_name }) => [item_id, { item_id, item_name }])).values()];
}
