/** What a reader is warned of: one wording per warning, shown above the figure it concerns or on every page. */
export const warnings = {
  smallNumbers: "Small numbers: a change of one or two cases moves this figure a great deal.",
  fewOfficers: "Few officers: one officer more or fewer moves this figure a great deal.",
  manyComparisons:
    "Many comparisons: of twenty intervals one is expected to leave the compared figure out by chance alone.",
  otherCaseload: "Another force: no caseload of your force is held, so the one that is held is shown.",
  mixedAges: "Mixed ages: forces were inspected at different times, so these judgements are not of one date.",
  notComparable:
    "Not comparable: grades of these rounds stand side by side and show neither a rise nor a fall.",
  withCare: "Compare with care: these rounds differ in ways that may explain a change of grade.",
  lowCoverage:
    "Low coverage: judgements are known for some forces only, so these counts are not the national picture.",
  conflict: "Conflict: two sources disagree, and both figures are shown.",
  localConflict:
    "Conflict: a local statement and what Peelboard holds disagree; Peelboard keeps what it holds, and both are shown.",
  localDiffers:
    "Local figures differ from what Peelboard holds of the same period: an earlier edition, a revision or another way of counting may be why.",
  derivedFigure: "Derived figure: worked out from counts that a source states, not stated by it.",
  noResponseHeld:
    "No response held: that we hold none does not say that none was published, so no report is called late for it.",
  registerEnds:
    "Register ends earlier: reports published after the latest one held are not in it, so more may be due than it shows.",
  closingNotKnown:
    "Closing not known: few sources say when a finding was closed, so a finding listed here may have been dealt with long ago.",
  toldAsMade:
    "Told as made: a judgement that was changed is listed with what it was and what it became, and is called neither better nor worse.",
  oldFigure:
    "Old figure: its period ended more than three years before the day told of, so it says little of how things stand.",
  placedByPeriod:
    "Placed by period: the day on which a figure was published is not held, so a figure counts from the end of its period and may have come out later.",
  trialLimits: "Trial limits: fewer than 12 points, so the limits may still move.",
  carriedOver: "Carried over: not inspected in this round, so the grade is that of an earlier one.",
  gradesReckoned:
    "Grades are not numbers: this statement reckons with them, and a mean or a sum of ordered words says nothing: count the forces at each grade instead.",
  unknownNotBelow:
    "Unknown is not below: “3 of 5” counts the five areas whose grade is known, and forces with the same count stand in no order.",
  notALeagueTable: "Not a league table: forces with the same grade are not ranked.",
  notAnOfficialStatistic:
    "Peelboard is not an official statistic and is not made by HMICFRS, a police force or the Home Office.",
  licence: "Contains public sector information licensed under the Open Government Licence v3.0.",
} as const satisfies Readonly<Record<string, string>>;

export type WarningId = keyof typeof warnings;
