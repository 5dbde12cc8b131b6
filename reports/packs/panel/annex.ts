import { gradeHistory } from "../../../src/charts/gradeHistory.ts";
import { warnings } from "../../../src/format/warnings.ts";
import { sectionHeading } from "../../../src/model/packSections.ts";
import { findingTable } from "../../../src/tables/findingTable.ts";
import { gradeTable } from "../../../src/tables/gradeTable.ts";
import { positionTable } from "../../../src/tables/positionTable.ts";
import { lowCoverage } from "../../../src/views/lowCoverage.ts";
import { heading, pageBreak, paragraph, warning } from "../blocks.ts";
import { figureBlock } from "../figureBlock.ts";
import type { ForceContext, Section } from "../section.ts";
import { tableBlock, without } from "../tableBlock.ts";
import { latestRound } from "./latestRound.ts";

/** The figures behind the paper: the latest round, the history, and the findings. */
export const annex: Section<ForceContext> = (context) => {
  const { own, force, picture, rounds, easel } = context;
  const rows = latestRound(context);
  const [first] = rows;
  const told = new Set(rounds.map(({ round_id }) => round_id));
  const heldIn = new Set(
    own.positions.flatMap(({ round_id, status }) => (status === "not found" ? [] : [round_id])),
  );
  // Core questions and the rounds before PEEL stand in the conference pack: here is what a panel asks about.
  const path = own.positions.filter(
    ({ round_id, item_kind }) =>
      told.has(round_id) &&
      heldIn.has(round_id) &&
      round_id.startsWith("peel-") &&
      item_kind !== "core question",
  );
  const open = own.findings.filter((row) => row.force_id === force.force_id && !row.is_known_closed);
  const history =
    path.length === 0
      ? null
      : figureBlock(
          {
            id: "history",
            headline: `${force.force_name} through the inspection rounds`,
            subtitle: `Judgements of ${force.force_name} by pillar and area`,
            description: `A strip of judgements for each pillar and area of ${force.force_name}, round by round. Breaks mark rounds that may not be compared.`,
            rows: path,
            columns: without(gradeTable, "force_name", "valid_from", "valid_to", "source_title", "basis"),
            warnings: path.some(({ status }) => status === "carried over") ? [warnings.carriedOver] : [],
            draw: (options) => gradeHistory(path, picture.comparability, options),
          },
          easel,
        );
  return {
    blocks: [
      pageBreak,
      heading(1, "annex", sectionHeading("panel", "annex")),
      ...(first === undefined
        ? []
        : [
            warning(warnings.mixedAges),
            ...lowCoverage(rows).map(warning),
            tableBlock({
              id: "table-annex-grades",
              caption: `${force.force_name} beside the 43 forces, ${first.round_name}`,
              rows,
              columns: without(positionTable, "round_name", "distribution_kind", "source_title"),
              sources: rows.filter(({ basis }) => basis !== "missing"),
            }),
          ]),
      ...(history === null
        ? [paragraph("No judgement of the force stood on this day.")]
        : [history.figure, history.table]),
      ...(open.length === 0
        ? []
        : [
            warning(warnings.closingNotKnown),
            tableBlock({
              id: "table-findings",
              caption: `Recommendations and areas for improvement of ${force.force_name} not known to be closed, in our words`,
              rows: open,
              columns: without(findingTable, "addressed_to", "basis", "source_title"),
            }),
          ]),
    ],
  };
};
