import type { Explanation } from "./explanation.js";

/** How to read what is made of duties and of caseloads. */
export const dutyExplanations = {
  caseload: {
    name: "Caseload per officer",
    reads: [
      "Cases per officer are the cases of an area over its officers.",
      "Reviews per officer weigh the cases by how often the policy has them reviewed: very high risk six times a year, high three times, medium twice.",
      "The figure of the force is all its cases over all its officers.",
      "The line through a mark is its 95% interval. Where it holds the figure of the force, the two are not told apart.",
    ],
    doesNotSay: ["How much work was done, or how well.", "How hard a case is within its level of risk."],
    method: "caseload",
  },
  "officers-needed": {
    name: "Officers needed",
    reads: [
      "How many officers would bring an area’s cases or reviews per officer down to the figure of the force today.",
      "It keeps the cases as they are and changes nothing but the officers of this area.",
    ],
    doesNotSay: [
      "That the figure of the force is the right one. It is a yardstick and no standard.",
      "Where officers would come from. If they come from another area, that area’s load grows.",
    ],
    method: "officers-needed",
  },
  "statutory-period": {
    name: "The 56-day period",
    reads: [
      "The local policing body must publish its comments within 56 days, and publication day is day 1. So the last day is publication day + 55.",
      "Days left and days late are counted to the date shown. On the last day, 0 days are left.",
    ],
    doesNotSay: [
      "Whether the comments are good, or whether what they promise was done.",
      "That nothing was published where we hold no response. We may not have found it.",
    ],
    method: "statutory-period",
  },
  "finding-age": {
    name: "Age of a finding",
    reads: [
      "Full months from the day on which the report was published to the day shown.",
      "“About” means that only the month of publication is known.",
    ],
    doesNotSay: [
      "That a finding is still open. It says that no source we hold calls it closed.",
      "Whether anything was done about it meanwhile.",
    ],
    method: "finding-age",
  },
} as const satisfies Readonly<Record<string, Explanation>>;
