import { dataTable } from "../../components/dataTable.js";
import { element } from "../../components/element.js";
import { gradeChip } from "../../components/gradeChip.js";
import { warningLine } from "../../components/warningLine.js";
import { forceMovementSentence } from "../../format/forceMovementSentence.js";
import { lastRoundAnswer, lastRoundSentence, tooFewRoundsSentence } from "../../format/lastRoundSentence.js";
import { warnings } from "../../format/warnings.js";
import { forceMovements } from "../../metrics/forceMovements.js";
import type { ComparabilityRow } from "../../model/comparability.js";
import type { GradeRow } from "../../model/gradeRow.js";
import { type ForceMovementRow, forceMovementTable } from "../../tables/forceMovementTable.js";
import { folded, paragraph, section } from "../section.js";
import type { ViewOptions } from "../viewOptions.js";
import { judgementCells } from "./judgementCells.js";

/** The two latest rounds of which more than one judgement of the force is held; a single early area is no round. */
function latestRounds(
  rows: readonly GradeRow[],
  comparability: readonly ComparabilityRow[],
): ComparabilityRow | undefined {
  const counts = new Map<string, number>();
  for (const { round_id, status } of rows)
    if (status !== "not found") counts.set(round_id, (counts.get(round_id) ?? 0) + 1);
  const isHeld = (round_id: string): boolean => (counts.get(round_id) ?? 0) > 1;
  // Pairs come in the order of time, so the last one held is of the two latest rounds.
  return comparability.findLast(
    ({ from_round_id, to_round_id }) => isHeld(from_round_id) && isHeld(to_round_id),
  );
}

/**
 * Has the reader's force moved, and may one say so? First since its last round, with every question of it, then on the
 * question and rounds that are chosen. Where no force is chosen it says where to choose it.
 */
export function forceMovement(
  judgements: readonly GradeRow[],
  comparability: readonly ComparabilityRow[],
  { pair, item_id }: { readonly pair: ComparabilityRow | null; readonly item_id: string },
  options: ViewOptions,
): HTMLElement {
  const { document, force_id } = options;
  const rows = judgements.filter((row) => row.force_id === force_id && row.is_current);
  const [first] = rows;
  if (first === undefined)
    return section(
      "Has your force moved?",
      options,
      paragraph(
        "Choose your force at the top of the page. Whether it moved, and whether that may be said, is then told here.",
        options,
      ),
    );
  const { force_name } = first;
  const held = (round_id: string | undefined): GradeRow | undefined =>
    rows.find((row) => row.round_id === round_id && row.item_id === item_id);
  const [from, to] = [held(pair?.from_round_id), held(pair?.to_round_id)];
  const item_name = to?.item_name ?? from?.item_name;
  const latest = latestRounds(rows, comparability);
  return section(
    `Has ${force_name} moved?`,
    options,
    ...(latest === undefined
      ? [paragraph(tooFewRoundsSentence(force_name), options)]
      : [
          element(
            document,
            "p",
            { class: "last-round", "data-verdict": latest.verdict },
            element(document, "strong", {}, lastRoundAnswer(latest.verdict)),
            ` ${lastRoundSentence(force_name, latest)}`,
          ),
          latestTable(
            forceMovements(rows, latest).filter(({ to }) => to.status !== "not found"),
            latest,
            force_name,
            options,
          ),
        ]),
    ...(pair === null || item_name === undefined
      ? []
      : [
          element(
            document,
            "p",
            { class: "lead force-movement", "data-verdict": pair.verdict },
            forceMovementSentence({ force_name, item_name }, from, to, pair),
          ),
          chips(from, to, pair, options),
        ]),
  );
}

/** The two judgements as chips, with the break between them drawn where the rounds may not be compared. */
function chips(
  from: GradeRow | undefined,
  to: GradeRow | undefined,
  { from_round_name, to_round_name, verdict }: ComparabilityRow,
  options: ViewOptions,
): HTMLElement {
  const { document } = options;
  const one = (row: GradeRow | undefined, round_name: string): readonly HTMLElement[] =>
    row === undefined
      ? []
      : [element(document, "li", {}, element(document, "span", {}, round_name), gradeChip(row, options))];
  return element(
    document,
    "ul",
    { class: `judgement-pair ${verdict.replaceAll(" ", "-")}` },
    ...one(from, from_round_name),
    ...(from === undefined || to === undefined || verdict === "comparable"
      ? []
      : [element(document, "li", { class: "pair-break" }, verdict)]),
    ...one(to, to_round_name),
  );
}

function latestTable(
  rows: readonly ForceMovementRow[],
  pair: ComparabilityRow,
  force_name: string,
  options: ViewOptions,
): HTMLElement {
  const { document } = options;
  const { from_round_name, to_round_name, verdict } = pair;
  return folded(
    `Every question of ${to_round_name} beside ${from_round_name}`,
    options,
    ...(verdict === "with care" ? [warningLine(warnings.withCare, options)] : []),
    ...(verdict === "not comparable" ? [warningLine(warnings.notComparable, options)] : []),
    element(
      document,
      "div",
      { class: `side-by-side ${verdict.replaceAll(" ", "-")}` },
      dataTable(rows, forceMovementTable(from_round_name, to_round_name), {
        document,
        caption: `${force_name} in ${from_round_name} and ${to_round_name}`,
        cells: judgementCells(options),
      }),
    ),
  );
}
