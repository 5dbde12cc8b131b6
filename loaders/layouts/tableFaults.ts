import type { Fault } from "../sources/fault.ts";
import { printedNumber } from "./printedFigure.ts";
import { plainText } from "./printedName.ts";
import type { Meaning, TableMeanings } from "./tableMeanings.ts";
import { columnsOfRole, type PlannedColumn } from "./tablePlan.ts";
import { tellingIndexes } from "./tableRows.ts";
import type { TableSource } from "./tableSource.ts";

/** A person mends a file from its first faults; after so many the reading stops. */
const listedFaults = 1_000;
const number = new RegExp(`^${printedNumber}$`);

export interface FaultyRows {
  readonly faults: readonly Fault[];
  readonly rows: number;
}

/** Looks through a table row by row for what cannot be understood, each fault with its row and column. */
export async function tableFaults(
  source: TableSource,
  meanings: TableMeanings,
  file: string,
): Promise<FaultyRows> {
  const { plan, sheet } = source;
  const faults: Fault[] = [];
  const faulty = new Set<number>();
  const [area] = columnsOfRole(plan, "area");
  const [code] = columnsOfRole(plan, "code");
  const figures = plan.figures.filter((each) => each.figures.sum !== undefined);
  const kinds = columnsOfRole(plan, "kind");
  const meaningOf = remembered(meanings);
  const width = plan.headings.length;
  const telling = tellingIndexes(plan);
  const rowOf = new Map<string, number>();
  /** A name that is misspelt stands in hundreds of rows, and is mended once. */
  const repeated = new Map<string, { readonly index: number; rows: number }>();
  const grouped = (): readonly Fault[] => {
    const rowsAt = new Map([...repeated.values()].map(({ index, rows }) => [index, rows]));
    return faults.map((each, index) => {
      const rows = rowsAt.get(index) ?? 1;
      return rows === 1
        ? each
        : { ...each, problem: `${each.problem} in ${rows} rows, of which this is the first` };
    });
  };
  for (const [row, texts] of await source.rows()) {
    const isEmpty = texts.every((text) => meanings.isMissing(text));
    const textOf = ({ index }: PlannedColumn): string => texts[index] ?? "";
    if (isEmpty || (area !== undefined && meanings.skipped(textOf(area)) !== null)) continue;
    const fault = (problem: string, value: string, expected: string, column?: PlannedColumn): void => {
      faulty.add(row);
      faults.push({
        problem,
        file,
        ...(sheet === file ? {} : { sheet }),
        row,
        ...(column === undefined ? {} : { column: column.heading }),
        value,
        expected,
      });
    };
    const look = (column: PlannedColumn, meaning: Meaning<unknown>): void => {
      if (!("problem" in meaning)) return;
      const key = JSON.stringify([column.index, meaning.problem, textOf(column), meaning.expected]);
      const same = repeated.get(key);
      if (same === undefined) {
        fault(meaning.problem, textOf(column), meaning.expected, column);
        repeated.set(key, { index: faults.length - 1, rows: 1 });
      } else {
        faulty.add(row);
        same.rows += 1;
      }
    };
    if (texts.length > width && texts.slice(width).some((text) => text !== "")) {
      fault("long row", texts.join(","), `${width} cells, found ${texts.length}`);
      continue;
    }
    if (texts.length < width && sheet === file) {
      fault("short row", texts.join(","), `${width} cells, found ${texts.length}`);
      continue;
    }
    const observation = JSON.stringify(telling.map((index) => plainText(texts[index] ?? "")));
    const before = rowOf.get(observation);
    if (before === undefined) rowOf.set(observation, row);
    else
      fault(
        "observation given twice",
        texts.join(","),
        `one row for it; row ${before} has it already, and the figures of both would be added up`,
      );
    if (area !== undefined)
      look(area, meaningOf.area(textOf(area), code === undefined ? null : textOf(code)));
    for (const column of columnsOfRole(plan, "period"))
      look(column, meanings.period(textOf(column), column.column));
    for (const column of columnsOfRole(plan, "category"))
      if (meanings.isMissing(textOf(column)))
        fault(`missing ${column.column.name.replaceAll("-", " ")}`, textOf(column), "a text", column);
    for (const column of kinds) {
      const [unknown] = plan.layout.figures
        .map((each) => meanings.measure(each, textOf(column)))
        .filter((meaning) => "problem" in meaning);
      if (unknown !== undefined) look(column, unknown);
    }
    for (const { source: column } of figures) {
      const text = plainText(textOf(column));
      const isAllowed =
        text === "" ? plan.layout.blank !== undefined : meanings.isMissing(text) || number.test(text);
      const signs = Object.keys(plan.layout.missing);
      if (!isAllowed)
        fault(
          text === "" ? "missing figure" : "bad figure",
          textOf(column),
          `a number${signs.length === 0 ? "" : `, or ${signs.join(" or ")} where there is none`}`,
          column,
        );
    }
    if (faults.length >= listedFaults) {
      const expected = `fewer faults than the ${faults.length} found so far, listed here`;
      return {
        faults: [{ problem: "reading stopped", file, row, expected }, ...grouped()],
        rows: faulty.size,
      };
    }
  }
  return { faults: grouped(), rows: faulty.size };
}

/** Names are compared with all that are known; each text of a file is looked up once. */
function remembered(meanings: TableMeanings): Pick<TableMeanings, "area"> {
  const areas = new Map<string, ReturnType<TableMeanings["area"]>>();
  return {
    area: (text, code) => {
      const key = `${text}\n${code ?? ""}`;
      const found = areas.get(key) ?? meanings.area(text, code);
      areas.set(key, found);
      return found;
    },
  };
}
