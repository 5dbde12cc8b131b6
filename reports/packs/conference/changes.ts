import {
  changeHeading,
  changeSentence,
  countChanges,
  formatPeriodBetween,
  noEarlierPackSentence,
  nothingChangedSentence,
  undatedSentence,
} from "../../../src/format/changeSentence.ts";
import { explainAbsence } from "../../../src/format/formatAbsence.ts";
import { notInAllForces } from "../../../src/format/localWords.ts";
import { warnings } from "../../../src/format/warnings.ts";
import { type Changes, changesBetween, type FoundChange } from "../../../src/metrics/changesBetween.ts";
import { changesKnownBy } from "../../../src/metrics/changesKnownBy.ts";
import { type ChangeKind, changeKinds } from "../../../src/model/changeRow.ts";
import { isLocal } from "../../../src/model/localSource.ts";
import { sectionHeading } from "../../../src/model/packSections.ts";
import { changeCountTable } from "../../../src/tables/changeCountTable.ts";
import { changeTables, mixedChangeTable } from "../../../src/tables/changeTable.ts";
import type { Block, Table } from "../../document.ts";
import { heading, list, paragraph, reference, warning } from "../blocks.ts";
import type { ForceContext, Section } from "../section.ts";
import { tableBlock, without } from "../tableBlock.ts";

interface Period {
  readonly from: string;
  readonly to: string;
}

/** Longer tables stand in the annex. */
const longest = 12;

const slugOf = (kind: string): string => kind.replaceAll(" ", "-");

/** The counts of each kind, of the force and of all. */
function countTable(own: Changes, all: Changes, { from, to }: Period, area_name: string): readonly Block[] {
  const of = ({ groups }: Changes, kind: string): readonly FoundChange[] =>
    groups.find((group) => group.kind === kind)?.rows ?? [];
  const rows = changeKinds
    .map((kind) => ({
      kind,
      own_count: of(own, kind).length,
      own_local_count: of(own, kind).filter(isLocal).length,
      all_count: of(all, kind).filter((row) => !isLocal(row)).length,
    }))
    .filter(({ own_count, all_count }) => own_count + all_count > 0);
  if (rows.length === 0) return [paragraph(nothingChangedSentence("any force", from, to))];
  return [
    tableBlock({
      id: "table-change-counts",
      caption: `What became known or changed ${formatPeriodBetween(from, to)}`,
      rows,
      columns: changeCountTable(area_name),
      notes: rows.some(({ own_local_count }) => own_local_count > 0) ? [notInAllForces] : [],
    }),
  ];
}

/** The force is named above; where a judgement is stated stands with every judgement held. */
const hiddenIn = (kind: ChangeKind): readonly string[] => {
  if (kind === "report published") return ["basis"];
  return kind.startsWith("judgement") ? ["force_name", "locator", "basis"] : ["force_name", "basis"];
};

/** A table for each kind of change. */
function changeTablesOf(changes: Changes, { from, to }: Period): readonly Table[] {
  return changes.groups.map(({ kind, rows }) =>
    tableBlock({
      id: `table-changes-${slugOf(kind)}`,
      caption: `${countChanges(kind, rows.length, rows.filter(isLocal).length)} ${formatPeriodBetween(from, to)}`,
      rows,
      columns: without(changeTables[kind], ...hiddenIn(kind)),
    }),
  );
}

/** What no period can claim, counted and named, so that a short list is not taken for all. */
function unplaced({ uncertain, undatedJudgements, undated }: Changes): {
  readonly blocks: readonly Block[];
  readonly annex: readonly Table[];
} {
  const table = (
    id: string,
    caption: string,
    rows: readonly FoundChange[],
    ...hidden: readonly string[]
  ): Table => tableBlock({ id, caption, rows, columns: without(mixedChangeTable, "basis", ...hidden) });
  const isJudged = uncertain.some((row) => "judgement" in row);
  const [first] =
    undated.length === 0
      ? []
      : [
          table(
            "table-undated-events",
            "Reports, responses and other statements without a day",
            undated,
            "occurred_on",
            "judgement",
          ),
        ];
  const blocks: readonly Block[] = [
    ...(uncertain.length === 0
      ? []
      : [
          paragraph(
            "These may belong to the period: only the month or the year is known, or sources give days on both sides of a date.",
          ),
          table(
            "table-uncertain-changes",
            "What may belong to the period",
            uncertain,
            ...(isJudged ? [] : ["judgement"]),
          ),
        ]),
    ...(undatedJudgements.length === 0
      ? []
      : [
          paragraph("No source states the day of these judgements, so they stand in no list above:"),
          list(undatedJudgements.map(({ round_name, count }) => undatedSentence(round_name, count))),
        ]),
    ...(first === undefined
      ? []
      : [
          paragraph([
            { text: "Reports, responses and other statements whose day no source states are in " },
            reference(first.id),
            { text: "." },
          ]),
        ]),
  ];
  return {
    blocks: [
      heading(2, "changes-unplaced", "What cannot be placed"),
      ...(blocks.length === 0 ? [paragraph("Everything that is held has a date.")] : blocks),
    ],
    annex: first === undefined ? [] : [first],
  };
}

/** What became known or changed since the last pack, of the force and of all forces, with what cannot be placed. */
export const changes: Section<ForceContext> = ({ parameters, picture, force }) => {
  const { since, as_at: to } = parameters;
  const title = heading(1, "changes", sectionHeading("conference", "changes"));
  if (since === null) return { blocks: [title, paragraph(noEarlierPackSentence)] };
  const data = changesKnownBy(picture.changes, picture.judgements);
  const [own, all] = [force.force_id, null].map((force_id) =>
    changesBetween(data, { from: since, to, force_id }),
  );
  if (own === undefined || all === undefined) throw new RangeError("two lists of changes are told");
  if (!own.ok || !all.ok) {
    const refused = own.ok ? all : own;
    const why = refused.ok ? "" : explainAbsence(refused.reason);
    return { blocks: [title, paragraph(`Nothing to tell of what changed: ${why}.`)] };
  }
  const period = { from: since, to };
  const place = `${force.force_name} and what concerns all forces`;
  const tables = changeTablesOf(own.value, period);
  const long = tables.filter(({ rows }) => rows.length > longest);
  const rest = unplaced(own.value);
  return {
    blocks: [
      title,
      paragraph(
        own.value.count === 0
          ? nothingChangedSentence(place, since, to)
          : changeSentence({ ...period, place }).replace(/:$/, "."),
        { role: "lead" },
      ),
      ...countTable(own.value, all.value, period, force.area_name),
      ...(own.value.groups.some(({ kind }) => kind === "judgement changed")
        ? [warning(warnings.toldAsMade)]
        : []),
      ...own.value.groups.flatMap(({ kind, rows }, index): readonly Block[] => {
        const table = tables[index];
        if (table === undefined) return [];
        return [
          heading(2, `changes-${slugOf(kind)}`, changeHeading(kind)),
          long.includes(table)
            ? paragraph([
                { text: `${countChanges(kind, rows.length, rows.filter(isLocal).length)}: listed in ` },
                reference(table.id),
                { text: "." },
              ])
            : table,
        ];
      }),
      ...rest.blocks,
    ],
    annex: [...long, ...rest.annex],
  };
};
