import { dataTable } from "../../components/dataTable.js";
import { element } from "../../components/element.js";
import { emptyState } from "../../components/emptyState.js";
import { gradeChip } from "../../components/gradeChip.js";
import { warningLine } from "../../components/warningLine.js";
import { changeHeading, countChanges, formatPeriodBetween } from "../../format/changeSentence.js";
import { formatAbsence } from "../../format/formatAbsence.js";
import { warnings } from "../../format/warnings.js";
import type { ChangePeriod, Changes, FoundChange } from "../../metrics/changesBetween.js";
import { isLocal } from "../../model/localSource.js";
import { changeTables, judgementOf } from "../../tables/changeTable.js";
import type { Column } from "../../tables/column.js";
import { section, sectionId } from "../section.js";
import type { ViewOptions } from "../viewOptions.js";
import { unplacedChanges, unplacedTitle } from "./unplacedChanges.js";

/** The cells that are drawn: chips that open their proofs, and the force's page. */
function cellsOf(options: ViewOptions): Readonly<Record<string, (row: FoundChange) => Node>> {
  const { document } = options;
  const chip =
    (which: "judgement" | "former") =>
    (row: FoundChange): Node => {
      const judgement = judgementOf(row, which);
      return judgement === null
        ? document.createTextNode(formatAbsence("not applicable"))
        : gradeChip(judgement, options);
    };
  return {
    judgement: chip("judgement"),
    former: chip("former"),
    force_name: ({ force_id, force_name }) =>
      force_id === null
        ? document.createTextNode(force_name)
        : element(document, "a", { href: `./force/${force_id}` }, force_name),
  };
}

/** Changes as a table; the reader's force stands out. */
const table = (
  rows: readonly FoundChange[],
  columns: readonly Column<FoundChange>[],
  caption: string,
  options: ViewOptions,
): HTMLElement =>
  dataTable(rows, columns, {
    document: options.document,
    caption,
    cells: cellsOf(options),
    isChosen: ({ force_id }) => force_id !== null && force_id === options.force_id,
  });

/** How many there are of each kind, each count leading to its table, and to what cannot be placed. */
function contents({ groups }: Changes, options: ViewOptions): HTMLElement {
  const { document } = options;
  const entry = (title: string, text: string): HTMLElement =>
    element(document, "li", {}, element(document, "a", { href: `#${sectionId(title)}` }, text));
  return element(
    document,
    "ul",
    { class: "change-counts" },
    ...groups.map(({ kind, rows }) =>
      entry(changeHeading(kind), countChanges(kind, rows.length, rows.filter(isLocal).length)),
    ),
    entry(unplacedTitle, unplacedTitle),
  );
}

function found(
  { groups, count }: Changes,
  { from, to }: Pick<ChangePeriod, "from" | "to">,
  options: ViewOptions,
): readonly HTMLElement[] {
  if (count === 0)
    return [
      emptyState(
        {
          happened: "Nothing that is held is dated in this period.",
          advice: "Choose an earlier first date, or changes of all forces.",
        },
        options,
      ),
    ];
  return [
    ...(groups.some(({ kind }) => kind === "judgement changed")
      ? [warningLine(warnings.toldAsMade, options)]
      : []),
    ...groups.map(({ kind, rows }) => {
      const caption = `${countChanges(kind, rows.length, rows.filter(isLocal).length)} ${formatPeriodBetween(from, to)}`;
      return section(changeHeading(kind), options, table(rows, changeTables[kind], caption, options));
    }),
  ];
}

/** The changes of a period: how many of each kind, a table of each, and what cannot be placed. */
export const changeLists = (
  changes: Changes,
  period: Pick<ChangePeriod, "from" | "to">,
  options: ViewOptions,
): readonly HTMLElement[] => [
  contents(changes, options),
  ...found(changes, period, options),
  unplacedChanges(changes, (rows, columns, caption) => table(rows, columns, caption, options), options),
];
