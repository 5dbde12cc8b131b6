import { type Column, textColumn } from "./column.js";

/** A statistic with an example that is computed as the page is drawn. */
export interface WorkedExample {
  readonly statistic: string;
  readonly use: string;
  readonly example: string;
  readonly result: string;
}

export const workedExampleTable: readonly Column<WorkedExample>[] = [
  textColumn("statistic", "Statistic"),
  textColumn("use", "What it says"),
  textColumn("example", "Example"),
  textColumn("result", "Result"),
];
