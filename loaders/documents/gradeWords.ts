import { type Direction, directions } from "../../src/model/direction.ts";
import { type ScaleId, scales } from "../../src/model/scale.ts";
import { plain } from "./text/plainText.ts";

/** The grade of the scale that a text is, however it is set; "requiring improvement" is a grade too. Null for any other text. */
export function gradeOf(scale: ScaleId, text: string): string | null {
  const word = plain(text).replace(/^["']+|["']+$/g, "");
  const named = word === "requiring improvement" ? "requires improvement" : word;
  return scales[scale].find((grade) => grade.toLowerCase() === named) ?? null;
}

/** The direction of travel that a word is; null for any other word. */
export const directionOf = (text: string): Direction | null =>
  directions.find((direction) => direction.toLowerCase() === plain(text)) ?? null;

/** Words that look like a grade, of any scale of any inspectorate: what stands where a grade should is told by them. */
const gradeLike =
  /^["']*(?:outstanding|excellent|good|very good|adequate|fair|satisfactory|acceptable|sufficient|poor|weak|inadequate|unsatisfactory|requir(?:es|ing) improvement|needs improvement|meet(?:s|ing) (?:the )?standard|exceed(?:s|ing) (?:the )?standard)["']*$/;

/** Whether a text is a grade of some scale. */
export const isGradeLike = (text: string): boolean => gradeLike.test(plain(text));
