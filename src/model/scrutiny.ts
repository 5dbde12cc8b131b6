/** The rules by which a question for scrutiny is asked, in the order of the questions. */
export const scrutinyRuleIds = [
  "low grade",
  "half hold a better grade",
  "grade declined",
  "grade changed",
  "judgement old",
  "judgement not found",
  "sources disagree",
  "enhanced monitoring",
  "outside funnel limits",
  "series signal",
  "caseload above force",
  "figure old",
  "finding old",
  "finding without assurance",
  "response due",
  "no response held",
  "response late",
] as const;
export type ScrutinyRuleId = (typeof scrutinyRuleIds)[number];

/** At what a rule asks; every threshold is printed beside its rule. */
export const scrutinyThresholds = {
  /** Forces with a known grade below which a share of them says little: half of 43. */
  knownForces: 22,
  /** Share of the forces with a known grade that hold a better one. */
  betterShare: 0.5,
  /** Years from which a judgement or a figure is old. */
  oldYears: 3,
  /** Years from which a finding that is not known to be closed is old. */
  findingYears: 1,
  /** Days before the last day from which a response is due soon. */
  responseDays: 30,
} as const;
