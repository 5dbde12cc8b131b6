import { type Column, textColumn } from "./column.js";

/** An example of a statistic: what goes in, what the site's own function gives as the page is drawn, and what it must give. */
export interface WorkedExample {
  readonly example: string;
  readonly result: string;
  /** The value that the function is tested against: published, or worked out apart from it. */
  readonly expected: string;
}

export const workedExampleTable: readonly Column<WorkedExample>[] = [
  textColumn("example", "Worked example"),
  textColumn("result", "Computed here"),
  textColumn("expected", "Tested against"),
];
