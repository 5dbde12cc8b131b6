/** What a reader is warned of: one wording per warning, shown above the figure it concerns or on every page. */
export const warnings = {
  smallNumbers: "Small numbers: a change of one or two cases moves this figure a great deal.",
  fewOfficers: "Few officers: one officer more or fewer moves this figure a great deal.",
  mixedAges: "Mixed ages: forces were inspected at different times, so these judgements are not of one date.",
  notComparable:
    "Not comparable: grades of these rounds stand side by side and show neither a rise nor a fall.",
  withCare: "Compare with care: these rounds differ in ways that may explain a change of grade.",
  lowCoverage:
    "Low coverage: judgements are known for some forces only, so these counts are not the national picture.",
  conflict: "Conflict: two sources disagree, and both figures are shown.",
  derivedFigure: "Derived figure: worked out from counts that a source states, not stated by it.",
  trialLimits: "Trial limits: fewer than 12 points, so the limits may still move.",
  carriedOver: "Carried over: not inspected in this round, so the grade is that of an earlier one.",
  notALeagueTable: "Not a league table: forces with the same grade are not ranked.",
  notAnOfficialStatistic:
    "Peelboard is not an official statistic and is not made by HMICFRS, a police force or the Home Office.",
  licence: "Contains public sector information licensed under the Open Government Licence v3.0.",
} as const satisfies Readonly<Record<string, string>>;

export type WarningId = keyof typeof warnings;
