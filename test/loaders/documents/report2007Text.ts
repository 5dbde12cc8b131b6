/** Judgement, its section's heading, the force's grade, and forces at Excellent, Good, Fair and Poor. */
export const judgements = [
  ["Neighbourhood Policing", "Neighbourhood Policing", "Fair", [4, 20, 17, 2]],
  ["Performance management", "Performance Management", "Good", [5, 25, 12, 1]],
  ["Child abuse", "Protecting Vulnerable People – Child Abuse", "Good", [2, 18, 22, 1]],
  ["Domestic violence", "Protecting Vulnerable People – Domestic Violence", "Poor", [0, 14, 26, 3]],
  ["Public protection", "Protecting Vulnerable People – Public Protection", "Fair", [3, 15, 24, 1]],
  ["Missing persons", "Protecting Vulnerable People – Missing Persons", "Excellent", [1, 22, 20, 0]],
] as const;

const section = ([, heading, grade, counts]: (typeof judgements)[number]): string =>
  [
    heading,
    `GRADE\t${grade.toUpperCase()}\n-------\t------`,
    "National grade distribution",
    `Excellent\tGood\tFair\tPoor\n${counts.join("\t")}`,
    "National contextual factors",
    "Every force was asked the same questions about this subject in the year of the inspection.",
    "Areas for improvement",
    "The force could look again at how often it reads its own plans and who is told of the result.",
  ].join("\n\n");

/** A report in the form of 2007, written for these tests: an invented inspection of Norfolk. */
export const report2007 = (): string =>
  [
    "HMIC Inspection Report",
    "Norfolk Constabulary",
    "October 2007",
    "Contents",
    judgements.map(([, heading]) => heading).join("\n\n"),
    "Recommendations",
    "Force developments since 2006",
    "In the HMIC Baseline Assessment undertaken in 2006, Norfolk Constabulary was assessed as Fair with a direction of travel of Improved in the areas of contact management and",
    "October 2007",
    "training, development and organisational learning. Both will be looked at again.",
    "Findings",
    "National summary of judgements",
    `\tExcellent\tGood\tFair\tPoor\n${judgements.map(([name, , , counts]) => `${name}\t${counts.join("\t")}`).join("\n")}`,
    "Force summary of judgements",
    judgements.map(([name, , grade]) => `${name}\t${grade}`).join("\n"),
    "October 2007",
    judgements.slice(0, 5).map(section).join("\n\n"),
    "RECOMMENDATION 1",
    "The force should write down who decides how often an offender is visited.",
    "- East BCU with three permanent PPOs: 7 very high-risk offenders, 31 high-risk offenders, 40 medium-risk offenders and 12 low-risk offenders.",
    "- Coast BCU with one permanent PPO: no very high-risk offenders, 9 high-risk offenders, 11 medium-risk offenders and 5 low-risk offenders.",
    "October 2007",
    judgements.slice(5).map(section).join("\n\n"),
    "Recommendations",
    "Protecting vulnerable people",
    "Recommendation 1",
    "The force should write down who decides how often an offender is visited.",
    "Appendix: Glossary of Terms and Abbreviations",
  ].join("\n\n");

/** The report with one passage in the place of another. @throws Error when the passage is not in it exactly as often as expected. */
export function changed(from: string, to: string, which: "first" | "last" | "all" = "all"): string {
  const text = report2007();
  if (!text.includes(from)) throw new Error(`the report does not hold ${JSON.stringify(from)}`);
  if (which === "all") return text.replaceAll(from, to);
  const at = which === "first" ? text.indexOf(from) : text.lastIndexOf(from);
  return text.slice(0, at) + to + text.slice(at + from.length);
}
