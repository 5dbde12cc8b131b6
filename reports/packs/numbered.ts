import type { Paragraph } from "../document.ts";
import { paragraph, type Words } from "./blocks.ts";

/** Paragraphs of one part of a committee paper with their numbers: "3.1", "3.2". */
export const numbered = (part: number, paragraphs: readonly Words[]): readonly Paragraph[] =>
  paragraphs.map((words, index) => paragraph(words, { number: `${part}.${index + 1}` }));
