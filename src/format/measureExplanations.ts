import type { Explanation } from "./explanation.js";

/** How to read what is made of counts, rates and series, and who is compared. */
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
  "dobson-interval": {
    name: "Interval of a weighted sum (Dobson)",
    reads: [
      "The line through a mark shows how far chance alone may have moved a sum in which some events count for more than others.",
      "It is a 95% interval. The more unequal the weights, the longer the line.",
    ],
    doesNotSay: [
      "Whether the weights are right. They are taken as given.",
      "Anything for fewer than ten events: no interval is given then.",
    ],
    method: "dobson-interval",
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
      "Each dot is a force, in the order of its figure. A line through it, where there is one, is its 95% interval.",
      "The vertical line is the national figure. The force that is looked at, if any, stands out.",
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
