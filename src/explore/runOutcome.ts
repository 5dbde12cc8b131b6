import { rowsSentence } from "../format/rowsSentence.js";
import { secondsSentence } from "../format/secondsSentence.js";
import { defaultChart } from "../metrics/defaultChart.js";
import type { ExampleAnswer, ExploreData } from "../model/example.js";
import { reckonsWithGrades } from "../model/queryResult.js";
import { arrowResult } from "./arrowResult.js";
import type { Fetched } from "./database.js";
import type { ShownOutcome } from "./shownOutcome.js";

/** Rows shown in the page; the files have all. */
const mostShown = 1_000;

export interface Run {
  readonly sql: string;
  readonly fetched: Fetched;
  readonly seconds: number;
  /** The example that the statement is, if it is one. */
  readonly example: ExampleAnswer | undefined;
  readonly data: ExploreData;
}

/** The outcome of a run, and what is said of it beside the statement. */
export interface RunOutcome extends ShownOutcome {
  readonly said: { readonly words: string; readonly origin: string };
}

/** What a run has given: the first rows are read for the table, whole columns only where they are drawn. */
export function runOutcome({ sql, fetched, seconds, example, data }: Run): RunOutcome {
  const { table, is_cut } = fetched;
  const result = arrowResult(table, { rows: mostShown, is_cut });
  const fitting = example?.chart ?? defaultChart(result, { reckonsWithGrades: reckonsWithGrades(sql) });
  const origin = secondsSentence(seconds);
  const shownCount = result.columns[0]?.values.length ?? 0;
  return {
    said: { origin, words: rowsSentence(result, shownCount) },
    shown: (chosen) => {
      const chart = chosen ?? fitting;
      return {
        headline: example?.question ?? "Result of your statement",
        note: example?.note ?? "",
        sql,
        result,
        chart,
        origin,
        tables: data.schema.map(({ name }) => name),
        ...(table.numRows <= mostShown
          ? {}
          : { charted: arrowResult(table, { columns: [chart.x, chart.y, chart.split] }) }),
      };
    },
    table: async () => table,
  };
}
