import { dutyExplanations } from "./dutyExplanations.js";
import type { Explanation } from "./explanation.js";
import { gradeExplanations } from "./gradeExplanations.js";
import { measureExplanations } from "./measureExplanations.js";

/** One wording for each statistic and each kind of picture: how to read it, and what it does not say. */
export const explanations = { ...gradeExplanations, ...measureExplanations, ...dutyExplanations } as const;

export type ExplanationId = keyof typeof explanations;

/** The ids of all explanations, those of grades first. */
export const explanationIds = Object.keys(explanations) as readonly ExplanationId[];

/** The explanation of an id. */
export const explanationOf = (id: ExplanationId): Explanation => explanations[id];
