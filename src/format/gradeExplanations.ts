import type { Explanation } from "./explanation.js";

/** How to read what is made of judgements: counts of forces, and what may be said between two rounds. */
export const gradeExplanations = {
  "grade-distribution": {
    name: "National distribution of grades",
    reads: [
      "Each part of a bar counts the forces at one grade, best grade first.",
      "There are 43 territorial forces and all are inspected, so the counts have no margin of error.",
      "Forces whose judgement we have not found are hatched. They stay among the 43.",
    ],
    doesNotSay: [
      "How far apart two grades are. Good is better than Adequate, but nobody knows by how much.",
      "How well forces do on average. Grades are counted and never averaged.",
      "That forces got better or worse. That depends on whether two rounds may be compared.",
    ],
    method: "grade-distribution",
  },
  position: {
    name: "A force beside the national picture",
    reads: [
      "Three counts: how many other forces hold a better grade, the same grade and a worse grade.",
      "The three counts and the force itself add up to the forces with a known grade.",
      "The strip has one cell for each force, in the order of grades, and marks this force’s grade.",
    ],
    doesNotSay: [
      "A rank. Forces with the same grade are not ordered among themselves.",
      "How a force does over all. The counts of different questions must not be added up.",
    ],
    method: "position",
  },
  "partial-order": {
    name: "Forces at least as good in every area",
    reads: [
      "Two forces are compared area by area, in the areas graded in both.",
      "A force is at least as good when its grade is the same or better in every one of these areas, and better in one or more.",
      "“Neither” means that each of the two is ahead somewhere. With fewer than three areas in common there is no comparison.",
    ],
    doesNotSay: [
      "Who is first. Two forces that are neither better nor worse are not tied: they have no order.",
      "Anything about areas that only one of the two was graded in. They take no part.",
    ],
    method: "partial-order",
  },
  "at-or-above": {
    name: "Areas at or above a grade",
    reads: [
      "For each force, how many areas have the chosen grade or a better one, of how many with a known grade.",
      "Forces with the same number are level, and their order among themselves is that of their names.",
    ],
    doesNotSay: [
      "Who is best. Two forces with the same number may have it in different areas.",
      "That an area without a known grade is below. It is not counted either way.",
    ],
    method: "at-or-above",
  },
  "grade-movement": {
    name: "From one round to another",
    reads: [
      "Rows are the grades of the earlier round and columns those of the later. Each cell counts the forces that went from one to the other.",
      "Only forces graded afresh in both rounds are counted. The others are named.",
      "Improved, unchanged and declined are counted only where the two rounds may be compared.",
      "A share is given only where five or more forces held the earlier grade.",
    ],
    doesNotSay: [
      "Why a grade changed. The questions and their emphasis may have changed as well as the force.",
      "Anything about carried-over grades. They repeat an earlier judgement, so they are no movement.",
    ],
    method: "grade-movement",
  },
  "sign-test": {
    name: "Sign test of improved against declined",
    reads: [
      "The question: if up and down were equally likely, how often would the split be at least as uneven as this one?",
      "A small p means seldom. Below 0.05 is less than once in twenty.",
      "Forces with an unchanged grade take no part.",
    ],
    doesNotSay: [
      "How large the change is, or what caused it.",
      "That nothing changed, when p is large. With few changes the test can show little.",
    ],
    method: "sign-test",
  },
  comparability: {
    name: "Whether two rounds may be compared",
    reads: [
      "Comparable: the inspectorate designed the two rounds to be compared.",
      "With care: they are of one series, but questions, criteria or the choice of what to inspect differed.",
      "Not comparable: the grades stand side by side and show neither a rise nor a fall.",
    ],
    doesNotSay: [
      "That the same word means the same. Good in one round and Good in another may answer different questions.",
      "That a lower grade is a fall. The inspectorate says that Good followed by Adequate is not by itself one.",
    ],
    method: "comparability",
  },
  coverage: {
    name: "How many judgements are known",
    reads: [
      "The bar shows how many of the forces have a judgement that we hold, and names those without.",
      "“Not found” is a gap in our sources. “Not graded” and “not inspected” are what the inspectorate did.",
    ],
    doesNotSay: [
      "What the missing judgements are. They are not filled in, and they count towards no grade.",
      "That the known forces are typical of the others.",
    ],
    method: "coverage",
  },
  changes: {
    name: "What changed between two days",
    reads: [
      "What was published or changed after the first day, up to and including the second.",
      "“Not certain” means that only the month or year is known, or that sources state different days.",
    ],
    doesNotSay: [
      "When something happened in a force. It says when it was published.",
      "That nothing else happened: what has no known date is counted apart, and what we do not hold is missing.",
    ],
    method: "changes",
  },
  "tile-map": {
    name: "Tile map of the forces",
    reads: [
      "One tile stands for each force, roughly where it lies. All tiles are of one size, so that no force looks more important because it is large.",
      "The letter and the colour of a tile say its grade, or its group of figures.",
    ],
    doesNotSay: [
      "Where a force’s boundary is, or which forces touch. Some tiles had to move to make room.",
      "How many people live there, or how wide the area is.",
    ],
    method: "tile-map",
  },
  "as-at": {
    name: "As at a date",
    reads: [
      "The picture as it stood on the day you choose: judgements published by then and not yet replaced.",
      "Beside each judgement stands its age on that day. Forces are inspected one after another, so ages differ.",
      "A grade that was changed later shows as it was.",
    ],
    doesNotSay: [
      "What was known inside the inspectorate on that day. Only publication counts.",
      "The day of every judgement. One whose day is not known is placed by the order in which rounds were published, which is our inference; where that does not settle it, it is not placed, and the figure says so.",
    ],
    method: "as-at",
  },
} as const satisfies Readonly<Record<string, Explanation>>;
