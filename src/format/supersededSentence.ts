import type { GradeRow } from "../model/gradeRow.js";
import { formatDate } from "./formatDate.js";

/** What a judgement was before it was changed: "Responding to the public, PEEL 2023-25, was Adequate until it was changed on 8 August 2024." */
export const supersededSentence = ({
  item_name,
  round_name,
  grade,
  valid_to,
}: Pick<GradeRow, "item_name" | "round_name" | "grade" | "valid_to">): string =>
  `${item_name}, ${round_name}, was ${grade} until it was changed on ${formatDate(valid_to)}.`;
