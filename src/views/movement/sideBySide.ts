import { distributionByRound } from "../../charts/distributionByRound.js";
import { chartCard } from "../../components/chartCard.js";
import { dataTable } from "../../components/dataTable.js";
import { element } from "../../components/element.js";
import { emptyState } from "../../components/emptyState.js";
import { forItem } from "../../format/forItem.js";
import { movementHeadline } from "../../format/movementHeadline.js";
import { warnings } from "../../format/warnings.js";
import type { ComparabilityRow } from "../../model/comparability.js";
import type { DistributionRow } from "../../model/distributionRow.js";
import type { GradeRow } from "../../model/gradeRow.js";
import { distributionTable } from "../../tables/distributionTable.js";
import { type SideBySideRow, sideBySideTable } from "../../tables/sideBySideTable.js";
import { holds } from "../distributionCard.js";
import { lowCoverage } from "../lowCoverage.js";
import { folded, paragraph } from "../section.js";
import type { ViewOptions } from "../viewOptions.js";
import type { ComparedRounds } from "./comparedRounds.js";
import { judgementCells } from "./judgementCells.js";

/** A pair of rounds on an item to go to instead. */
export interface Elsewhere {
  readonly text: string;
  /** A piece of address. */
  readonly set: string;
}

/**
 * Two rounds that may not be compared: both distributions with the break between, who had what, and in the place of counts
 * of movement why there are none.
 */
export function sideBySide(
  compared: ComparedRounds,
  distributions: readonly DistributionRow[],
  { isAsked, elsewhere }: { readonly isAsked: boolean; readonly elsewhere: readonly Elsewhere[] },
  options: ViewOptions,
): readonly HTMLElement[] {
  const { pair, item_name } = compared;
  const { from_round_name, to_round_name } = pair;
  const isOfPair = ({ round_id }: DistributionRow): boolean =>
    round_id === pair.from_round_id || round_id === pair.to_round_id;
  const rows = distributions.filter(
    (row) => row.is_preferred && row.item_id === compared.item_id && isOfPair(row),
  );
  const held = [...compared.fromRows, ...compared.toRows].filter(
    ({ force_id }) => force_id === options.force_id,
  );
  return [
    chartCard(
      {
        headline: movementHeadline(pair, item_name, null),
        subtitle: `Forces at each grade ${forItem(item_name)}, England and Wales, ${from_round_name} and ${to_round_name}`,
        rows,
        columns: distributionTable,
        ...otherName(rows, pair, item_name),
        warnings: [warnings.notComparable, ...lowCoverage(rows)],
        guides: ["comparability"],
        form: "The rounds stand one under the other with the break between them",
        isChosen: holds(held),
        draw: (chart) => distributionByRound(rows, [pair], { ...chart, held }),
      },
      options,
    ),
    whyNotCounted(pair, { isAsked, elsewhere }, options),
    ...whoHadWhat(compared, options),
  ];
}

/** Under which name the earlier round asked, where it was another. */
function otherName(
  rows: readonly DistributionRow[],
  { from_round_id, from_round_name }: ComparabilityRow,
  item_name: string,
): { readonly note?: string } {
  const earlier = rows.find(({ round_id }) => round_id === from_round_id)?.item_name;
  return earlier === undefined || earlier === item_name
    ? {}
    : { note: `In ${from_round_name} it was called “${earlier}”.` };
}

/** The button that counts movement elsewhere; here it explains. */
function whyNotCounted(
  { from_round_name, to_round_name, reason }: ComparabilityRow,
  { isAsked, elsewhere }: { readonly isAsked: boolean; readonly elsewhere: readonly Elsewhere[] },
  options: ViewOptions,
): HTMLElement {
  const { document } = options;
  return element(
    document,
    "div",
    { class: "not-counted" },
    element(
      document,
      "button",
      {
        type: "button",
        id: "count-movement",
        "data-set": isAsked ? "direction=&cell=" : "direction=why",
        "aria-expanded": String(isAsked),
      },
      "Count the forces that moved",
    ),
    ...(isAsked
      ? [
          emptyState(
            {
              happened: `Movement between ${from_round_name} and ${to_round_name} is not counted.`,
              advice: `${reason} Two letters that differ answer two different sets of questions. What may be said is how many forces held each grade in each round, and which.`,
            },
            options,
          ),
        ]
      : []),
    ...(isAsked && elsewhere.length > 0
      ? [
          paragraph("Where movement may be counted:", options),
          element(
            document,
            "div",
            { class: "button-row" },
            ...elsewhere.map(({ text, set }) =>
              element(document, "button", { type: "button", "data-set": set }, text),
            ),
          ),
        ]
      : []),
  );
}

/** Every force with both judgements, a break between them: the reader's force first, then its peers, then the others. */
function whoHadWhat(
  { pair, fromRows, toRows, forces, peers, peerNote }: ComparedRounds,
  options: ViewOptions,
): readonly HTMLElement[] {
  const { document, force_id: chosen } = options;
  const { from_round_name, to_round_name } = pair;
  const byForce = (rows: readonly GradeRow[]): ReadonlyMap<string, GradeRow> =>
    new Map(rows.map((row) => [row.force_id, row]));
  const [earlier, later] = [byForce(fromRows), byForce(toRows)];
  const rows = forces
    .map(
      ({ force_id, force_name }): SideBySideRow => ({
        force_id,
        force_name,
        from: earlier.get(force_id) ?? null,
        to: later.get(force_id) ?? null,
      }),
    )
    .filter(({ from, to }) => from !== null || to !== null);
  const table = (shown: readonly SideBySideRow[], caption: string): HTMLElement =>
    element(
      document,
      "div",
      { class: "side-by-side not-comparable" },
      dataTable(shown, sideBySideTable(from_round_name, to_round_name), {
        document,
        caption,
        cells: judgementCells(options),
        isChosen: (row) => row.force_id === chosen,
      }),
    );
  const what = `in ${from_round_name} and in ${to_round_name}, not comparable`;
  const own = peers === null ? [] : rows.filter(({ force_id }) => peers.has(force_id) || force_id === chosen);
  const pinned = own.toSorted((a, b) => Number(b.force_id === chosen) - Number(a.force_id === chosen));
  return [
    ...(peerNote === null ? [] : [peerNote]),
    ...(pinned.length === 0 ? [] : [table(pinned, `The forces compared ${what}`)]),
    folded("Who had which grade in each round", options, table(rows, `Every force ${what}`)),
  ];
}
