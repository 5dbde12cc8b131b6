import { dateIn } from "../dateWords.ts";
import type { DocumentFacts } from "../documentFacts.ts";
import type { ForceFinder } from "../forceNamed.ts";
import type { Gathering } from "../gathering.ts";
import type { Block } from "../text/block.ts";
import { plain } from "../text/plainText.ts";
import { readBaseline } from "./baseline.ts";
import { readCaseload } from "./caseload.ts";
import { readForceSummary } from "./forceSummary.ts";
import { judgements2007 } from "./judgements.ts";
import { readNationalSummary } from "./nationalSummary.ts";
import { readRecommendations } from "./recommendations.ts";
import { readSections } from "./sectionFigures.ts";
import { sectionsOf } from "./sections.ts";

/** Blocks in which the title page is looked for. */
const titlePage = 15;

/** Whether the text is a report of the HMIC inspections of 2007, by its own headings. */
export const isReport2007 = (blocks: readonly Block[]): boolean => {
  const marks = [
    /^national grade distribution$/,
    /^national summary of judge?ments/,
    /^force summary of judge?ments/,
  ];
  const headings = blocks.filter(({ kind }) => kind !== "row").map(({ text }) => plain(text));
  const isOfHmic = blocks.some(({ text }) => /\bHMIC\b(?!FRS)|Inspectorate of Constabulary/.test(text));
  return isOfHmic && marks.filter((mark) => headings.some((text) => mark.test(text))).length >= 1;
};

/** Reads grades, national distributions, recommendations, caseload and the baseline of a 2007 report. */
export function readReport2007(
  blocks: readonly Block[],
  finder: ForceFinder,
  gathered: Gathering,
): DocumentFacts {
  const head = blocks.slice(0, titlePage);
  const nameBlock = head.find(({ text }) => finder.soleForce(text) !== null);
  const force_id = nameBlock === undefined ? null : finder.soleForce(nameBlock.text);
  const published_on = head.map(({ text }) => dateIn(text)).find((date) => date !== null) ?? null;
  const sections = sectionsOf(blocks);
  const inNational = readNationalSummary(blocks, gathered);
  const { grades, distributions } = readSections(blocks, sections, force_id, gathered);
  if (force_id === null) {
    gathered.miss(head[1] ?? null, {
      expected: "the name of a force on the title page",
      found: head.map(({ text }) => text).join(" / "),
      advice:
        "its grades, recommendations and caseload were not proposed; if the force is named, add the spelling to data/sources/peelboard/force_aliases.csv and read the report again",
    });
  } else {
    const inForce = readForceSummary(blocks, force_id, gathered);
    readBaseline(blocks, force_id, Number(published_on?.slice(0, 4) ?? 2007), gathered);
    readRecommendations(blocks, sections, force_id, gathered);
    readCaseload(blocks, force_id, "2007", gathered);
    reportMissing(grades, "grade at the head of its section", gathered);
    reportMissing(inForce, "row in the force summary", gathered);
  }
  reportMissing(distributions, "national distribution in its section", gathered);
  reportMissing(inNational, "row in the national summary", gathered);
  const titled = head.find(({ text }) => /inspection report/i.test(text))?.text ?? null;
  return {
    title:
      titled !== null && nameBlock !== undefined && finder.soleForce(titled) === null
        ? `${titled}: ${nameBlock.text}`
        : titled,
    published_on,
    force_id,
  };
}

/** The six judgements were made of every force: what is not read is not there, or was not understood. */
function reportMissing(read: ReadonlySet<string>, what: string, gathered: Gathering): void {
  const missing = judgements2007.filter((judgement) => !read.has(judgement));
  if (missing.length > 0)
    gathered.miss(null, {
      expected: `${what} for each of the six judgements of 2007`,
      found: `not read for ${missing.join(", ")}`,
      advice: "look in the report whether the section or row is missing; nothing was filled in",
    });
}
