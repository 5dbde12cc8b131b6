import type { ExplanationId } from "../../format/explanations.js";
import type { WorkedExample } from "../../tables/workedExampleTable.js";
import { dutyExamples } from "./dutyExamples.js";
import { gradeExamples } from "./gradeExamples.js";
import { measureExamples } from "./measureExamples.js";

/** Examples of each statistic by the id of its explanation, computed by the functions that the site uses. */
export const workedExamples = {
  ...gradeExamples,
  ...measureExamples,
  ...dutyExamples,
} as const satisfies Partial<Readonly<Record<ExplanationId, readonly WorkedExample[]>>>;

export type ExampleId = keyof typeof workedExamples;
export const exampleIds = Object.keys(workedExamples) as readonly ExampleId[];
