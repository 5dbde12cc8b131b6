import type { Explanation } from "./explanation.js";

/** How to read what is made of counts, rates and dates. */
export const measureExplanations = {
  "wilson-interval": {
    name: "Interval of a share (Wilson)",
    reads: [
      "The line through a mark shows how far chance alone may have moved a share of so many cases.",
      "Fewer cases make a longer line. It is a 95% interval: about 19 of 20 such lines hold the underlying share.",
    ],
    doesNotSay: [
      "Whether the cases were counted well. It covers chance, not errors of recording.",
      "That two forces are alike because their lines overlap.",
      "Anything about grades. All 43 forces are graded, so a count of forces has no interval.",
    ],
    method: "wilson-interval",
  },
  "byar-interval": {
    name: "Interval of a count or rate (Byar)",
    reads: [
      "The line through a mark shows how far chance alone may have moved a count of events, or the rate made from it.",
      "It is a 95% interval, used from 10 events upwards. Below 10 the exact interval is used instead.",
    ],
    doesNotSay: [
      "Whether the events were recorded well or alike in all forces.",
      "That events come singly. Where one incident brings many records, the true line is longer.",
    ],
    method: "byar-interval",
  },
  "exact-poisson-interval": {
    name: "Interval of a small count (exact Poisson)",
    reads: [
      "The line through a mark shows how far chance alone may have moved a count of fewer than 10 events.",
      "With so few events the line is long, and longer upwards than downwards.",
    ],
    doesNotSay: [
      "That a count of nought means that nothing can happen. Its upper end is above nought.",
      "Whether the events were recorded well or alike in all forces.",
    ],
    method: "exact-poisson-interval",
  },
  "funnel-plot": {
    name: "Funnel plot",
    reads: [
      "Each dot is a force: how many cases it has along the bottom, its share or rate up the side.",
      "The middle line is the figure for all forces together. Between the inner lines lie about 95 of 100 forces that differ from it by chance alone, and between the outer lines about 998 of 1,000.",
      "A dot beyond an outer line is worth a question: chance alone seldom puts one there.",
    ],
    doesNotSay: [
      "Why a force is out of line. People, places, recording and policing can all be the reason.",
      "Whether out of line is good or bad. That depends on the measure.",
      "An order among the dots inside the funnel.",
    ],
    method: "funnel-plot",
  },
  "over-dispersion": {
    name: "More spread than chance gives (over-dispersion)",
    reads: [
      "Forces often differ more than chance alone explains, because their areas differ. The limits can be widened for that.",
      "Each funnel says whether its limits are widened and how large φ is. Chance alone gives a φ of about 1.",
    ],
    doesNotSay: [
      "What makes the forces differ.",
      "That a force inside the wider limits has nothing to explain. It is only not unusual among forces that differ this much.",
    ],
    method: "over-dispersion",
  },
  "xmr-chart": {
    name: "Series with limits (XmR chart)",
    reads: [
      "The middle line is the mean. Values between the outer lines vary as this series usually does.",
      "A marked point breaks one of four rules: outside a limit; seven in a row rising or falling; seven in a row on one side of the mean; two of three near a limit.",
      "With fewer than 12 points the limits are trial limits and may still move.",
    ],
    doesNotSay: [
      "What caused a marked point. It says where to look.",
      "That the usual level is good enough. A steady series can be steadily poor.",
      "Anything about grades: an XmR chart is never drawn of them.",
    ],
    method: "xmr-chart",
  },
  "trend-marker": {
    name: "Trend marker",
    reads: [
      "Rising or falling means that the order of the yearly values would come about by chance less than once in twenty times.",
      "It needs at least five years in a row on one basis. Otherwise it says “too few points”.",
    ],
    doesNotSay: [
      "Whether the direction is good. The measure’s own note says which way is better, if either is.",
      "How fast the figure changes, or that the change will go on.",
    ],
    method: "trend-marker",
  },
  "ranked-dots": {
    name: "Dots in the order of the figure",
    reads: [
      "Each dot is a force, in the order of its figure. A line through it is its 95% interval.",
      "The vertical line is the national figure. Your force, if you chose one, stands out.",
    ],
    doesNotSay: [
      "A league table. Forces whose lines overlap much have no order that can be relied on.",
      "Who does better. A higher figure may reflect the area, the demand or how it is recorded.",
    ],
    method: "ranked-dots",
  },
  "small-multiples": {
    name: "A small chart for each force",
    reads: [
      "One small chart for each force, all with the same scales, so that heights can be compared.",
      "A gap in a line means that a figure is missing or that its basis changed.",
    ],
    doesNotSay: [
      "That forces with lines of one shape have one cause in common.",
      "Anything across a break: figures on both sides of it count different things.",
    ],
    method: "small-multiples",
  },
  caseload: {
    name: "Caseload per officer",
    reads: [
      "Cases per officer are the cases of an area over its officers.",
      "Reviews per officer weigh the cases by how often the policy has them reviewed: very high risk six times a year, high three times, medium twice.",
      "The figure of the force is all its cases over all its officers.",
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
  together: {
    name: "Which measures may stand together",
    reads: [
      "Two measures share a scale only if both are rates on the same base, or both count or score in one unit.",
      "Only years in which both are held, by the same classification, are drawn.",
    ],
    doesNotSay: [
      "That one measure moves the other. Lines that run alike may have nothing to do with each other.",
    ],
    method: "together",
  },
  peers: {
    name: "Who is compared",
    reads: [
      "The comparison says who the peers are, how they were chosen and how many have figures to compare.",
      "Forces of similar size lie within the stated distance of your force. Most similar groups are the published ones of the stated date.",
    ],
    doesNotSay: [
      "That peers are alike in all that matters. They are alike in what they were chosen by.",
      "That the choice works both ways: your force may not be in the group of a force that is in yours.",
    ],
    method: "peers",
  },
} as const satisfies Readonly<Record<string, Explanation>>;
