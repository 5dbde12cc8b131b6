import { conflictNotes } from "../../../src/format/conflictWords.ts";
import { warnings } from "../../../src/format/warnings.ts";
import { sectionHeading } from "../../../src/model/packSections.ts";
import { conflictTable } from "../../../src/tables/conflictTable.ts";
import { coverageAsAtTable } from "../../../src/tables/coverageAsAtTable.ts";
import { heading, paragraph, warning } from "../blocks.ts";
import type { Section } from "../section.ts";
import { tableBlock } from "../tableBlock.ts";

/** For how many forces each judgement is known, who is missing, and where sources disagree. */
export const coverage: Section = ({ picture, rounds }) => {
  const told = new Set(rounds.map(({ round_id }) => round_id));
  const rows = picture.coverage
    .filter(({ round_id }) => told.has(round_id))
    .toSorted((a, b) => b.round_order - a.round_order || a.item_order - b.item_order);
  return {
    blocks: [
      heading(1, "coverage", sectionHeading("overview", "coverage")),
      paragraph(
        "Judgements were read from published documents. Where none was found the judgement is missing here, not in the inspection.",
      ),
      ...(rows.length === 0
        ? [paragraph("No judgement stood on this day in the rounds told of.")]
        : [
            tableBlock({
              id: "table-coverage",
              caption: "Forces whose judgement is known, by round and question",
              rows,
              columns: coverageAsAtTable(rows),
              notes: ["Known: from a source that we read. Each judgement names its source in the warehouse."],
            }),
          ]),
      heading(2, "conflicts", "Where sources disagree"),
      ...(picture.conflicts.length === 0
        ? [paragraph("No two sources held disagree on what had been published by this day.")]
        : [
            warning(warnings.conflict),
            tableBlock({
              id: "table-conflicts",
              caption: "Disagreements between sources",
              rows: picture.conflicts,
              columns: conflictTable,
              notes: conflictNotes(picture.conflicts),
            }),
          ]),
    ],
  };
};
