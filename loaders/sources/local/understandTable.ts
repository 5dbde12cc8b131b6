import { isoOfBritishDay } from "../britishDay.ts";
import { dayHint, numberHint } from "../cellHint.ts";
import { accepts, type Column, partialDate } from "../column.ts";
import type { Fault } from "../fault.ts";
import { didYouMean } from "../nearestName.ts";
import type { LocalContext } from "./localContext.ts";
import type { LocalColumn, LocalKind, LocalRow, RowFault } from "./localKind.ts";
import type { LocalTable, LocalTableRow } from "./localTable.ts";
import { futureFaults } from "./partialDays.ts";

/** What was understood of an office's own file. */
export interface LocalRead {
  /** Rows that may become facts; those under embargo are among them. */
  readonly rows: readonly LocalRow[];
  /** Rows that hold nothing yet. */
  readonly unfilled: number;
  readonly faults: readonly Fault[];
}

/**
 * Checks a file of an office's own against its kind: its header (columns in any order, optional ones may be left out),
 * each cell, the key, and what only the kind knows. Every fault of the file is returned, in the order of its rows.
 */
export function understandTable(kind: LocalKind, table: LocalTable, context: LocalContext): LocalRead {
  const { file, sheet } = table;
  const placed = (fault: RowFault): Fault => {
    const { line, ...rest } = fault;
    return { ...rest, file, ...(sheet === null ? {} : { sheet }), row: line };
  };
  const { header } = table;
  const names = Object.keys(kind.columns);
  if (header === null)
    return {
      rows: [],
      unfilled: 0,
      faults: [{ problem: "empty file", file, expected: `the header ${names.join(",")}` }],
    };
  const ofHeader = headerFaults(kind, header, sheetHint(kind, table));
  if (ofHeader.length > 0) return { rows: [], unfilled: 0, faults: ofHeader.map(placed) };
  const place = new Map(header.cells.map((name, index) => [name, index]));
  const isFilled = ({ cells }: LocalTableRow): boolean =>
    kind.filledBy === undefined || (cells[place.get(kind.filledBy) ?? -1] ?? "") !== "";
  const filled = table.rows.filter(isFilled);
  const faults: RowFault[] = [];
  const rows: LocalRow[] = [];
  const firstOf = new Map<string, LocalRow>();
  for (const { line, cells } of filled) {
    const found: RowFault[] = [];
    if (cells.slice(header.cells.length).some((cell) => cell !== ""))
      found.push({
        problem: "long row",
        line,
        value: cells.join(","),
        expected: `${header.cells.length} cells, found ${cells.length}`,
      });
    const written = Object.fromEntries(names.map((name) => [name, cells[place.get(name) ?? -1] || null]));
    const understood = Object.entries(kind.columns).map(([name, column]) => {
      const { cell, fault } = cellOf(column, written[name] ?? "", context, sheet !== null);
      if (fault !== null) found.push({ ...fault, line, column: name, value: written[name] ?? "" });
      return [name, cell] as const;
    });
    faults.push(...found);
    if (found.length > 0) continue;
    const row = { line, cells: Object.fromEntries(understood), written };
    const repeated = keyFault(kind, row, firstOf);
    if (repeated === null) rows.push(row);
    else faults.push(repeated);
    faults.push(...futureFaults(kind, row, context));
  }
  const understood = kind.understand?.(rows, context) ?? { rows, faults: [] };
  return {
    rows: understood.rows,
    unfilled: table.rows.length - filled.length,
    faults: [...faults, ...understood.faults].toSorted((a, b) => a.line - b.line).map(placed),
  };
}

/** What to tell of a header that does not fit where another sheet may have been meant. */
const sheetHint = ({ name }: LocalKind, { firstOf }: LocalTable): string =>
  firstOf === undefined
    ? ""
    : `; the first of ${firstOf} sheets was read, as none is called ${name}: call the sheet of the table so, or move it to the front`;

function headerFaults(
  { columns }: LocalKind,
  { line, cells }: LocalTableRow,
  ofSheet: string,
): readonly RowFault[] {
  const names = Object.keys(columns);
  // Not a header with slips, but something else.
  if (!cells.some((name) => names.includes(name)))
    return [
      {
        problem: "no header",
        line,
        value: cells.join(", "),
        expected: `the names of the columns in the first row: ${names.join(", ")}${ofSheet}`,
      },
    ];
  const absent = names.filter((name) => !cells.includes(name));
  const unknown = cells.flatMap((name, index): readonly RowFault[] => {
    const isAgain = cells.indexOf(name) < index;
    if (names.includes(name) && !isAgain) return [];
    return [
      {
        problem: isAgain
          ? "column that stands twice"
          : name === ""
            ? "column without a name"
            : "unknown column",
        line,
        column: name === "" ? `${index + 1}` : name,
        expected: isAgain
          ? "each column once"
          : `one of ${names.join(", ")}${didYouMean(name, absent)}${ofSheet}`,
      },
    ];
  });
  const missing = absent
    .filter((name) => columns[name]?.isOptional === false)
    .map((name) => ({
      problem: "missing column",
      line,
      column: name,
      expected: `a column ${name}: ${columns[name]?.meaning}${ofSheet}`,
    }));
  return [...unknown, ...missing];
}

function cellOf(
  column: LocalColumn,
  text: string,
  { forceNames, roundNames }: LocalContext,
  isSheet: boolean,
): { readonly cell: string | null; readonly fault: Pick<RowFault, "problem" | "expected"> | null } {
  const { noun, expected } = column;
  const refused = (word: string, more = "") => ({
    cell: null,
    fault: { problem: `${word} ${noun}`, expected: `${expected}${more}` },
  });
  if (text.includes("\uFFFD"))
    return {
      cell: null,
      fault: { problem: "not UTF-8", expected: "text in UTF-8; save the file again as CSV UTF-8" },
    };
  if (text === "") return column.isOptional ? { cell: null, fault: null } : refused("missing");
  if (column.names !== undefined) {
    const ids = column.names === "force" ? forceNames : roundNames;
    const id = ids.get(text) ?? idIgnoringCase(text, ids);
    return id === undefined ? refused("unknown", nameHint(text, ids)) : { cell: id, fault: null };
  }
  if (accepts(column, text)) return { cell: text, fault: null };
  const isDay = isOfDays(column);
  const iso = isDay ? isoOfBritishDay(text) : text;
  if (accepts(column, iso)) return { cell: iso, fault: null };
  const isNumber = column.type === "INTEGER" || column.type === "DOUBLE";
  const hint = isDay
    ? dayHint(text)
    : isNumber
      ? numberHint(text, isSheet)
      : didYouMean(text, column.values ?? []);
  return refused(column.values === undefined ? "bad" : "unknown", hint);
}

const partialDay = partialDate("").pattern;
const isOfDays = ({ type, pattern }: Column): boolean => type === "DATE" || pattern === partialDay;

/** A person misspells a name and not an id. */
const nameHint = (text: string, ids: ReadonlyMap<string, string>): string =>
  didYouMean(
    text,
    [...ids].filter(([name, id]) => name !== id).map(([name]) => name),
  );

function idIgnoringCase(text: string, ids: ReadonlyMap<string, string>): string | undefined {
  const lower = text.toLowerCase();
  return [...ids].find(([name]) => name.toLowerCase() === lower)?.[1];
}

function keyFault({ key }: LocalKind, row: LocalRow, firstOf: Map<string, LocalRow>): RowFault | null {
  const identity = JSON.stringify(key.map((name) => row.cells[name]));
  const first = firstOf.get(identity);
  if (first === undefined) {
    firstOf.set(identity, row);
    return null;
  }
  const writtenKey = ({ written }: LocalRow): string => key.map((name) => written[name] ?? "").join(" | ");
  const isSame = writtenKey(first) === writtenKey(row);
  return {
    problem: "duplicate key",
    line: row.line,
    column: key.join(", "),
    value: writtenKey(row),
    expected: `one row for it; row ${first.line} has it already${isSame ? "" : " under another name"}`,
  };
}
