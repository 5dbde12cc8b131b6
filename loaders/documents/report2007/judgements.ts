import { plain } from "../text/plainText.ts";
import type { NamedItem } from "../vocabularyIn.ts";

/** The judgements of the 2007 inspection, as sources label them. */
export const judgements2007 = [
  "Neighbourhood policing",
  "Performance management",
  "Child abuse",
  "Domestic violence",
  "Public protection",
  "Missing persons",
] as const;

/** Rows of the summary tables that stand above judgements and hold none of their own. */
const groups = ["protecting vulnerable people"];

/** The judgement that a row or heading names: "Protecting Vulnerable People – Child Abuse" is Child abuse. */
export function judgementNamed(text: string): string | null {
  const words = plain(text).replace(/^protecting vulnerable people ?[-:] ?/, "");
  return judgements2007.find((judgement) => plain(judgement) === words) ?? null;
}

export const isGroup = (text: string): boolean => groups.includes(plain(text));

/** Areas of the baseline assessments of 2005 and 2006, as far as reports name them. */
export const baselineAreas: readonly NamedItem[] = [
  "Managing critical incidents and major crime",
  "Tackling serious and organised criminality",
  "Training, development and organisational learning",
  "Protecting vulnerable people",
  "Fairness and equality in service delivery",
  "Neighbourhood policing and problem solving",
  "Customer service and accessibility",
  "Professional standards",
  "Volume crime reduction",
  "Volume crime investigation",
  "Improving forensic performance",
  "Criminal justice processes",
  "Reducing anti-social behaviour",
  "Contact management",
  "Providing specialist operational support",
  "Strategic roads policing",
  "Human resource management",
  "Race and diversity",
  "Managing financial and physical resources",
  "Information management",
  "National Intelligence Model",
  "Leadership and direction",
  "Performance management and continuous improvement",
].map((item) => ({ says: item, item }));
