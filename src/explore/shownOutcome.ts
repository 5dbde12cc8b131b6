import type { Table } from "apache-arrow";
import type { ExampleAnswer, ExploreData } from "../model/example.js";
import type { ResultChart } from "../model/resultChart.js";
import type { ShownResult } from "../views/explore/resultSection.js";
import { shownExample } from "../views/explore.js";

/** What is shown as the result: an answer worked out when the site was built, or what a run has just given. */
export interface ShownOutcome {
  /** How it looks, with the reader's choice of chart or its own. */
  readonly shown: (chart: ResultChart | null) => ShownResult;
  /** All of its rows, for a file. */
  readonly table: () => Promise<Table>;
}

/** An example's stored answer. */
export const storedOutcome = (example: ExampleAnswer, data: ExploreData): ShownOutcome => ({
  shown: (chart) => ({ ...shownExample(example, data), ...(chart === null ? {} : { chart }) }),
  table: async () => (await import("./resultFile.js")).tableOfResult(example.result),
});
