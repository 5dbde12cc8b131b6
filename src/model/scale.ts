/**
 * The grade scales of the inspectorate and of the Home Office's Police Performance Assessments, best grade first.
 * Grades are ordinal: they may be ranked within their own scale and never averaged or compared across scales.
 * @see https://hmicfrs.justiceinspectorates.gov.uk/peel-assessments/what-is-peel/
 */
export const scales = {
  hmic4: ["Excellent", "Good", "Fair", "Poor"],
  ppa4: ["Excellent", "Good", "Fair", "Poor"],
  peel4: ["Outstanding", "Good", "Requires improvement", "Inadequate"],
  peel5: ["Outstanding", "Good", "Adequate", "Requires improvement", "Inadequate"],
} as const;

export type ScaleId = keyof typeof scales;
export type GradeOf<S extends ScaleId> = (typeof scales)[S][number];
export type Grade = GradeOf<ScaleId>;

const letters: Readonly<Record<Grade, string>> = {
  Outstanding: "O",
  Excellent: "E",
  Good: "G",
  Adequate: "A",
  Fair: "F",
  "Requires improvement": "RI",
  Poor: "P",
  Inadequate: "I",
};

/** The short mark that stands beside the colour of a grade, so that colour is never the only sign. */
export const gradeLetter = (grade: Grade): string => letters[grade];

/** Whether `text` is spelled exactly as a grade of the scale. */
export function isGradeOf<S extends ScaleId>(scale: S, text: string): text is GradeOf<S> {
  return (scales[scale] as readonly string[]).includes(text);
}

/**
 * The rank of a grade within its scale: 1 for the best.
 * @throws RangeError when the grade is not of the scale.
 */
export function gradeRank<S extends ScaleId>(scale: S, grade: GradeOf<S>): number {
  const index = (scales[scale] as readonly string[]).indexOf(grade);
  if (index < 0)
    throw new RangeError(`"${grade}" is not a grade of ${scale}; expected ${scales[scale].join(", ")}`);
  return index + 1;
}

/**
 * Orders two grades of one scale: below zero when `a` is the better, zero when they are equal.
 * Grades of two scales are a type error here and throw when the types were not checked.
 */
export function compareGrades<S extends ScaleId>(scale: S, a: GradeOf<S>, b: GradeOf<S>): number {
  return gradeRank(scale, a) - gradeRank(scale, b);
}
