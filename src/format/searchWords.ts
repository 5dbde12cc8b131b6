import type { SearchEntry } from "../model/searchEntry.js";
import { explanationIds, explanationOf } from "./explanations.js";

/** What else people call what a text names: abbreviations, and today's word for yesterday's. */
const otherWords: readonly (readonly [RegExp, string])[] = [
  [/domestic violence/i, "domestic abuse DA"],
  [/child (abuse|protection)/i, "children safeguarding"],
  [/serious (and )?organised/i, "SOC"],
  [/anti-social behaviour/i, "ASB antisocial"],
  [/sexual offender|under MAPPA/i, "RSO sex offenders MAPPA"],
  [/community support officers/i, "PCSO"],
  [/full-time equivalent/i, "FTE"],
  [/area for improvement/i, "AFI"],
  [/vulnerable/i, "vulnerability"],
  [/interval/i, "confidence interval error bar uncertainty"],
  [/funnel/i, "outlier control limits"],
  [/XmR/i, "SPC statistical process control"],
  [/sign test/i, "p value significance"],
  [/trend/i, "Mann-Kendall"],
  [/56-day/i, "statutory deadline section 55 police act response"],
  [/who is compared/i, "peers similar forces most similar group MSG MSF"],
  [/at least as good/i, "partial order better worse"],
];

/** The words by which a text should be found besides its own. */
export const wordsFor = (text: string): string =>
  otherWords
    .filter(([pattern]) => pattern.test(text))
    .map(([, words]) => words)
    .join(" ");

const page = (title: string, address: string, detail: string, words = ""): SearchEntry => ({
  kind: "page",
  title,
  detail,
  words,
  address,
  weight: 1,
});

/** The pages of the site, with what a reader may look for on them. */
export const pageEntries: readonly SearchEntry[] = [
  page(
    "National picture",
    "",
    "How forces were graded, area by area",
    "home PEEL distribution England Wales",
  ),
  page("Forces", "forces", "The 43 police forces", "list region"),
  page(
    "Compare",
    "compare",
    "Forces beside each other, area by area",
    "matrix tile map tartan rug peers grades inadequate",
  ),
  page(
    "Movement",
    "movement",
    "From one round to another",
    "improved declined unchanged change from-to matrix history Engage",
  ),
  page(
    "Measures",
    "measures",
    "Workforce, arrests, crime severity and more",
    "rates outliers rank chart figures",
  ),
  page(
    "Caseload",
    "caseload",
    "Cases and reviews per officer",
    "registered sexual offenders RSO officers needed MAPPA Cumbria",
  ),
  page(
    "Responses",
    "responses",
    "What is due and late",
    "deadline 56 days recommendations AFI cause of concern calendar ics",
  ),
  page("What changed", "changes", "Between two days", "new since last pack news updates"),
  page("Explore", "explore", "Ask the warehouse in SQL", "DuckDB query database table download"),
  page(
    "Data",
    "data",
    "Tables, sources, licences, conflicts",
    "download CSV Parquet DuckDB dictionary missing coverage",
  ),
  page(
    "Your own data",
    "own-data",
    "Tables you added, your office’s files and targets",
    "local add template read embargo conflict upload import refused",
  ),
  page("Methods", "methods", "How the figures are made", "formula statistics about deviations"),
];

/** The sections of the methods page that explain a statistic or a picture. */
export const methodEntries: readonly SearchEntry[] = explanationIds.map((id) => {
  const { name, reads, method } = explanationOf(id);
  return {
    kind: "method",
    title: name,
    detail: reads[0] ?? "",
    words: id.replaceAll("-", " "),
    address: `methods#${method}`,
    weight: 1,
  };
});
