import { readChoices, writeChoices } from "../components/choices.js";
import { type Example, statementFor } from "../model/example.js";
import type { ResultChart } from "../model/resultChart.js";

/** What the address of the Explore page may hold: an example by its name or a statement, and how its result is drawn. */
export const fields = { example: "", sql: "", chart: "", x: "", y: "", split: "" } as const;

/** The statement, and how its result is drawn where the reader chose it. */
export interface ExploreState {
  readonly sql: string;
  readonly chart: ResultChart | null;
}

/** What an address asks for: the statement that it holds, the example that it names, or neither. */
export function readAddress(search: string): {
  readonly example: string;
  readonly sql: string;
  readonly chart: ResultChart | null;
} {
  const { example, sql, chart, x, y, split } = readChoices(search, fields);
  return { example, sql, chart: chart === "" ? null : { kind: chart, x, y, split } };
}

/** The search part of an address for a state: examples are named, any other statement stands in full. */
export function writeAddress(
  search: string,
  { sql, chart }: ExploreState,
  { examples, force_id }: { readonly examples: readonly Example[]; readonly force_id: string | null },
): string {
  const example = examples.find((candidate) => statementFor(candidate, force_id) === sql);
  const isFirst = example !== undefined && example === examples[0];
  return writeChoices(search, fields, {
    example: example === undefined || (isFirst && chart === null) ? "" : example.id,
    sql: example === undefined ? sql : "",
    chart: chart?.kind ?? "",
    x: chart?.x ?? "",
    y: chart?.y ?? "",
    split: chart?.split ?? "",
  });
}
