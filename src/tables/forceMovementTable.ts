import type { AbsenceCode } from "../format/formatAbsence.js";
import type { Verdict } from "../model/comparability.js";
import type { Direction } from "../model/movement.js";
import { type Column, column, textColumn } from "./column.js";
import { directionNames } from "./movedForceTable.js";
import { type SideBySideRow, sideBySideTable } from "./sideBySideTable.js";

/** One row per question of a force: its judgement in two rounds, and what may be said of the two. */
export interface ForceMovementRow extends SideBySideRow {
  readonly item_name: string;
  readonly verdict: Verdict;
  /** Null where nothing may be said. */
  readonly direction: Direction | null;
}

type Judgement = SideBySideRow["from"];

const isFresh = (row: Judgement): boolean => row?.status === "graded";

/** Of an earlier day the judgement may not have been published. */
const isPlaced = (row: Judgement): boolean =>
  row === null || !("standing" in row) || row.standing !== "date not known";

/** Why nothing is said of two judgements. */
function whySilent({ verdict, from, to }: ForceMovementRow): AbsenceCode {
  if (verdict === "not comparable") return "rounds not comparable";
  if (!isPlaced(from) || !isPlaced(to)) return "date not known";
  if ([from, to].some((row) => row?.status === "carried over")) return "carried over";
  return isFresh(from) && isFresh(to) ? "not stated" : "no grade in both";
}

/** A force's questions in two rounds, each with what may be said. */
export const forceMovementTable = (
  from_round_name: string,
  to_round_name: string,
): readonly Column<ForceMovementRow>[] => [
  textColumn("item_name", "Question or area"),
  ...sideBySideTable(from_round_name, to_round_name).filter(({ key }) => key !== "force_name"),
  column<ForceMovementRow, string>(
    { key: "direction", heading: "What may be said", type: "text" },
    ({ direction }) => (direction === null ? null : directionNames[direction]),
    (name) => name,
    whySilent,
  ),
];
