/** What one force's grades are beside another's, over the areas in which both have one; the keys are those of `partialOrder`. */
export const relationWords = {
  "at least as good": "At least as good in every area, and better in one or more",
  level: "The same grade in every area",
  neither: "Neither: better in some areas and worse in others",
  "no better": "No better in any area, and worse in one or more",
} as const;

export type RelationWord = keyof typeof relationWords;
