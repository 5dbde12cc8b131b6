/**
 * The direction of travel that the assessments up to 2007 stated beside a grade: a judgement of its own, never worked out
 * from grades.
 */
export const directions = ["Improved", "Stable", "Deteriorated"] as const;
export type Direction = (typeof directions)[number];

/** Police Performance Assessments, the HMIC baseline assessment, and the inspection of 2007 that assessed areas of it anew. */
const frameworks: readonly string[] = ["ppa", "hmic-baseline", "hmic-2007"];

/** Whether the assessments of a framework stated a direction of travel. */
export const hasDirection = (framework_id: string): boolean => frameworks.includes(framework_id);

/** Whether two statements of one grade's direction go together: one that states none contradicts nothing. */
export const directionsAgree = (a: string | null, b: string | null): boolean =>
  a === null || b === null || a === b;
