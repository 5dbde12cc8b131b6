import type { UnderstoodFile } from "./addTables.ts";
import type { EditionDifference, Gone } from "./editionDifference.ts";
import type { HeldComparison } from "./heldComparison.ts";
import type { StoredTable } from "./storedTable.ts";
import type { FiguresSummary } from "./summary.ts";

const shownNotes = 5;
const shownMeasures = 6;
const shownTotals = 10;
const shownReasons = 8;

const grouped = new Intl.NumberFormat("en-GB", { maximumFractionDigits: 6 });
/** A number as a reader writes it: 1,234.5. */
export const number = (value: number): string => grouped.format(value);
const figure = (value: number | null, absence: string | null = null): string =>
  value === null ? plainText(absence ?? "no value") : number(value);
/** A count with its noun: "1 figure", "2,000 figures". */
export const counted = (count: number, one: string, many = `${one}s`): string =>
  `${number(count)} ${count === 1 ? one : many}`;

/** Text of a file in one line that cannot steer the terminal it is shown in. */
export const plainText = (text: string, longest = 160): string => {
  const line = text.replace(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]+/gu, " ").trim();
  return line.length > longest ? `${line.slice(0, longest - 1)}…` : line;
};

/** What was understood of a file, beside what is held, in plain words: a line each, details indented. */
export const addWords = ({ table, summary, held, former }: UnderstoodFile): readonly string[] => [
  `${plainText(table.title)}${table.edition === null ? "" : `, ${plainText(table.edition)}`} (${plainText(table.publisher)}; read by the layout ${table.layout})`,
  ...figureLines(table, summary),
  ...totalLines(table),
  ...passedOverLines(table),
  ...noteLines(table),
  ...heldLines(held),
  ...(former === null ? [] : formerLines(former.table, former.difference)),
];

function figureLines(table: StoredTable, summary: FiguresSummary): readonly string[] {
  const { areas, measures, categories, periods, absences } = summary;
  const [first = ""] = periods;
  const last = periods.at(-1) ?? "";
  const span = periods.length > 1 ? `${plainText(first)} to ${plainText(last)}` : plainText(first);
  const named = measures.slice(0, shownMeasures).map(({ measure_name }) => plainText(measure_name));
  const more = measures.length - named.length;
  return [
    `  ${counted(table.figures, "figure")} of ${counted(table.rowsRead, "row")}: ${counted(areas, "area")}, ${counted(measures.length, "measure")}, ${counted(periods.length, "period")} (${span})${categories === 0 ? "" : `, ${counted(categories, "category", "categories")}`}`,
    `  measures: ${named.join("; ")}${more > 0 ? `; and ${number(more)} more` : ""}`,
    ...(absences.length === 0
      ? []
      : [
          `  without a value: ${absences.map(({ absence, figures }) => `${number(figures)} ${plainText(absence)}`).join(", ")}`,
        ]),
  ];
}

function totalLines({ totals }: StoredTable): readonly string[] {
  if (totals.length === 0) return ["  totals: the file states none that could be compared"];
  const compared = totals.filter(({ withheld }) => withheld === null);
  const withheld = totals.filter((total) => total.withheld !== null);
  const astray = compared.filter(({ agrees }) => !agrees);
  return [
    `  totals: ${counted(compared.length, "total")} of the file compared with the sum of the figures, ${astray.length === 0 ? "all agree" : `${number(astray.length)} do not agree`}`,
    ...astray
      .slice(0, shownTotals)
      .map(
        ({ sheet, row, column, label, stated, summed }) =>
          `    ${plainText(label)} (sheet ${plainText(sheet)}, row ${row}, column ${plainText(column)}): the file states ${number(stated)}, its figures add up to ${number(summed)}`,
      ),
    ...(withheld.length === 0
      ? []
      : [
          `    ${counted(withheld.length, "total")} not compared: ${[...new Set(withheld.map((total) => plainText(total.withheld ?? "")))].slice(0, 3).join("; ")}`,
        ]),
  ];
}

function passedOverLines({ passedOver }: StoredTable): readonly string[] {
  const reasons = new Map<string, { rows: number; readonly text: string }>();
  for (const { reason, rows, text } of passedOver) {
    const known = reasons.get(reason);
    if (known === undefined) reasons.set(reason, { rows, text });
    else known.rows += rows;
  }
  const all = [...reasons];
  const [ofRows, ofColumns] = [
    all.filter(([, { rows }]) => rows > 0),
    all.filter(([, { rows }]) => rows === 0),
  ];
  const sum = ofRows.reduce((count, [, { rows }]) => count + rows, 0);
  return [
    ...listed(
      `  passed over: ${counted(sum, "row")}`,
      ofRows.map(([reason, { rows, text }]) => `${number(rows)}: ${plainText(reason)}${example(text)}`),
      shownReasons,
    ),
    ...listed(
      "  columns and figures that are not taken:",
      ofColumns.map(([reason, { text }]) => `${plainText(reason)}${example(text)}`),
      shownReasons,
    ),
  ];
}

const example = (text: string): string => (text.trim() === "" ? "" : `, such as "${plainText(text, 60)}"`);

/** A heading and the first lines beneath it; nothing where there is none. */
const listed = (heading: string, lines: readonly string[], shown: number): readonly string[] =>
  lines.length === 0
    ? []
    : [
        heading,
        ...lines.slice(0, shown).map((line) => `    ${line}`),
        ...(lines.length > shown ? [`    and ${number(lines.length - shown)} more`] : []),
      ];

function noteLines({ notes }: StoredTable): readonly string[] {
  // "Notes" above the notes says nothing here.
  const telling = notes.filter(({ text }) => text.trim().length > 12);
  return listed(
    `  notes of the file: ${number(telling.length)}`,
    telling.map(({ mark, text }) =>
      mark === null || text.trimStart().startsWith(mark)
        ? plainText(text)
        : `${plainText(mark, 10)}: ${plainText(text)}`,
    ),
    shownNotes,
  );
}

const place = (row: {
  readonly area_label: string;
  readonly measure_name: string;
  readonly category: string | null;
  readonly period: string;
}): string =>
  [row.area_label, row.measure_name, row.category, row.period]
    .flatMap((part) => (part === null ? [] : [plainText(part, 80)]))
    .join(", ");

/** A figure of a former file that a new one does not state. */
export const goneLine = (row: Gone): string => `${place(row)}: ${figure(row.former, row.former_absence)}`;

function heldLines(held: HeldComparison | null): readonly string[] {
  if (held === null)
    return ["  beside Peelboard's own figures: not compared, since no warehouse was loaded before this"];
  return [
    `  beside Peelboard's own: ${counted(held.figures, "figure")}: ${number(held.same)} the same as held, ${number(held.differ)} differ, ${number(held.notHeld)} new`,
    ...held.differing.map(
      (row) => `    ${place(row)}: ${figure(row.value)} here, ${figure(row.held_value)} held`,
    ),
    ...(held.differ > held.differing.length
      ? [`    and ${number(held.differ - held.differing.length)} more that differ`]
      : []),
  ];
}

function formerLines(
  former: StoredTable,
  { added, changed, gone, same, changes, losses }: EditionDifference,
): readonly string[] {
  if (added + changed + gone === 0)
    return [`  beside the file added on ${former.added_on}: the same figures`];
  return [
    `  beside the file added on ${former.added_on}: ${number(same)} the same, ${number(added)} added, ${number(changed)} changed, ${number(gone)} gone`,
    ...changes.map(
      (row) =>
        `    ${place(row)}: ${figure(row.former, row.former_absence)} before, ${figure(row.value, row.absence)} now`,
    ),
    ...(changed > changes.length ? [`    and ${number(changed - changes.length)} more that changed`] : []),
    ...losses.map((row) => `    gone: ${goneLine(row)}`),
    ...(gone > losses.length ? [`    and ${number(gone - losses.length)} more that are gone`] : []),
  ];
}
