import { gradeHistory } from "../../../src/charts/gradeHistory.ts";
import { warnings } from "../../../src/format/warnings.ts";
import { groupRows } from "../../../src/metrics/groupRows.ts";
import { mainJudgements } from "../../../src/metrics/mainJudgements.ts";
import type { StandingJudgement } from "../../../src/model/standing.ts";
import { gradeTable } from "../../../src/tables/gradeTable.ts";
import { figureBlock } from "../figureBlock.ts";
import type { ForceContext } from "../section.ts";
import { tableBlock, without } from "../tableBlock.ts";

const columns = without(gradeTable, "force_name", "valid_from", "valid_to", "basis");

/** More rows than these make a chart that paper would shrink until nobody can read it. */
const mostRows = 12;

const isOfPeel = ({ round_id }: StandingJudgement): boolean => round_id.startsWith("peel");

/** Rounds of one scale make one chart where all of them would be too tall. */
function charts(rows: readonly StandingJudgement[]): readonly (readonly StandingJudgement[])[] {
  const items = new Set(rows.map(({ scale_id, item_name }) => `${scale_id}|${item_name}`));
  return items.size <= mostRows ? [rows] : [...groupRows(rows, ({ scale_id }) => scale_id).values()];
}

/**
 * The force through the rounds of PEEL told of, breaks drawn: one chart, or one for each scale. The table of each chart has
 * the core questions too. None where a single round of it stood, which has no history.
 */
export function historyFigures({ own, picture, rounds, force, easel }: ForceContext) {
  const shown = rounds
    .flatMap(({ round_id }) => mainJudgements(own.judgements, round_id, picture.coverage))
    .filter((row) => isOfPeel(row) && (row.standing === "held" || row.standing === "not found"));
  const held = new Set(shown.filter(({ standing }) => standing === "held").map(({ round_id }) => round_id));
  if (held.size < 2) return [];
  return charts(shown.filter(({ round_id }) => held.has(round_id))).map((drawn, index) => {
    const ids = new Set(drawn.map(({ round_id }) => round_id));
    const names = rounds.filter(({ round_id }) => ids.has(round_id)).map(({ round_name }) => round_name);
    const [first = "", last = first] = [names[0], names.at(-1)];
    const span = first === last ? first : `${first} to ${last}`;
    const rows = own.judgements.filter(
      (row) => ids.has(row.round_id) && (row.standing === "held" || drawn.includes(row)),
    );
    return figureBlock(
      {
        id: index === 0 ? "history" : `history-${index + 1}`,
        headline: `${force.force_name}, ${span}`,
        subtitle: `Judgements of ${force.force_name} by pillar and area, ${span}; breaks mark rounds that may not be compared`,
        description: `The judgements of ${force.force_name}, ${span}: a column for each round and a row for each pillar or area. Nothing joins one judgement to another; a break stands between rounds that may not be compared.`,
        rows,
        columns,
        warnings: drawn.some(({ status }) => status === "carried over") ? [warnings.carriedOver] : [],
        draw: (options) => gradeHistory(drawn, picture.comparability, options),
      },
      easel,
    );
  });
}

/** Judgements that stand in no chart: of rounds before PEEL, or of the one round that stood. Null where there are none. */
export function otherJudgements({ own, rounds, force }: ForceContext, drawnIds: ReadonlySet<string>) {
  const told = new Set(rounds.map(({ round_id }) => round_id));
  const rows = own.judgements.filter(
    ({ standing, round_id }) => standing === "held" && told.has(round_id) && !drawnIds.has(round_id),
  );
  return rows.length === 0
    ? null
    : tableBlock({
        id: "table-other-judgements",
        caption: `Other judgements held of ${force.force_name}, with their sources`,
        rows,
        columns,
      });
}
