import type { Gathering } from "../gathering.ts";
import { gradeOf } from "../gradeWords.ts";
import type { Block } from "../text/block.ts";
import { plain } from "../text/plainText.ts";
import { asRow } from "./asRow.ts";
import { type Counts, countsUnder, isGradeHeader } from "./countsUnder.ts";
import { proposeCounts } from "./proposeCounts.ts";
import { openingOf, type Section } from "./sections.ts";

const isDistributionTitle = (block: Block): boolean => plain(block.text) === "national grade distribution";
const gradeLine = /^grade\b[ |:]*(.*)$/;
export const isGradeLine = (block: Block): boolean =>
  gradeLine.test(plain(block.text)) && plain(block.text).length < 40;

const isDirectionLine = (block: Block): boolean =>
  /^direction of travel\b/.test(plain(block.text)) && plain(block.text).length < 40;

/** Judgements whose section gave the grade, and whose section gave the distribution. */
export interface SectionsRead {
  readonly grades: ReadonlySet<string>;
  readonly distributions: ReadonlySet<string>;
}

/** Reads grade and national distribution at the head of each section, and reports those that stand under no known one. */
export function readSections(
  blocks: readonly Block[],
  sections: readonly Section[],
  force_id: string | null,
  gathered: Gathering,
): SectionsRead {
  const grades = new Set<string>();
  const distributions = new Set<string>();
  const claimed = new Set<Block>();
  for (const section of sections) {
    const head = openingOf(blocks, section);
    const line = head.find(isGradeLine);
    if (line !== undefined) {
      claimed.add(line);
      if (readGrade(line, head[head.indexOf(line) + 1], section.judgement, force_id, gathered))
        grades.add(section.judgement);
    }
    for (const block of head.filter(isDirectionLine))
      gathered.miss(block, {
        expected: `a grade of ${section.judgement} alone: the inspection of 2007 gave its own judgements no direction of travel`,
        found: block.text,
        advice: "look at the page; the direction was not read",
      });
    const title = head.findIndex(isDistributionTitle);
    const titled = head[title];
    if (titled === undefined) continue;
    claimed.add(titled);
    const [header, row] = head.slice(title + 1);
    if (
      proposeCounts(
        gathered,
        row ?? titled,
        section.judgement,
        distribution(header, row),
        "its section",
        `in the section on ${section.judgement}`,
      )
    )
      distributions.add(section.judgement);
  }
  for (const block of blocks.filter(
    (block) => (isGradeLine(block) || isDistributionTitle(block)) && !claimed.has(block),
  ))
    if (!isInSummary(blocks, block))
      gathered.miss(block, {
        expected:
          "a grade or distribution at the head of a section named by a judgement of the 2007 inspection",
        found: `${block.text}, below "${block.heading ?? "no heading"}"`,
        advice: "the heading of the section is not known, so the figure was given to no judgement",
      });
  return { grades, distributions };
}

/** "Neighbourhood Policing | Grade" and the like are headers of the force's summary. */
const isInSummary = (blocks: readonly Block[], block: Block): boolean =>
  /^force summary/.test(plain(block.heading ?? "")) && blocks.includes(block);

function distribution(header: Block | undefined, row: Block | undefined): Counts {
  if (header === undefined || row === undefined || !isGradeHeader(header) || asRow(row) === null)
    return {
      problem: `no header of grades with a row of figures below it, but: ${[header, row].map((block) => block?.text.slice(0, 80) ?? "nothing").join(" / ")}`,
      advice: "look at the page; the table may be split across a page break or set in another form",
    };
  if (header.leaf !== row.leaf)
    return {
      problem: "a page break stands between the header and the figures",
      advice:
        "look at the page whether the figures belong to this header; the national summary gives the same figures",
    };
  return countsUnder(header, row, 0);
}

function readGrade(
  line: Block,
  next: Block | undefined,
  judgement: string,
  force_id: string | null,
  gathered: Gathering,
): boolean {
  const said = gradeLine.exec(plain(line.text))?.[1] ?? "";
  const isApart = said === "" && next !== undefined && next.leaf === line.leaf;
  const grade = gradeOf("hmic4", isApart ? next.text : said);
  if (grade === null) {
    gathered.miss(line, {
      expected: `the grade of ${judgement}: Excellent, Good, Fair or Poor`,
      found: said === "" ? (next?.text ?? "nothing") : said,
      advice: "look at the page; no grade was read",
    });
    return false;
  }
  if (force_id === null) return false;
  gathered.propose(line, {
    kind: "grade",
    force_id,
    round: "2007",
    item: judgement,
    label: grade,
    confidence: isApart ? "likely" : "stated",
  });
  return true;
}
