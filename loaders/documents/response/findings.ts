import type { Gathering } from "../gathering.ts";
import type { ProposalKind } from "../proposal.ts";
import type { Block } from "../text/block.ts";
import { plain } from "../text/plainText.ts";
import type { InspectionPart } from "./inspections.ts";

type FindingKind = Extract<ProposalKind, "recommendation" | "area for improvement" | "cause of concern">;

const headings: readonly (readonly [RegExp, FindingKind])[] = [
  [/^(?:key |summary of |the )?recommendations?(?: made)?$/, "recommendation"],
  [/^(?:key |summary of |the )?areas? for improvements?(?: \(?afis?\)?)?$/, "area for improvement"],
  [/^causes? (?:of|for) concerns?$/, "cause of concern"],
];
const single = /^(recommendation|area for improvement|afi|cause of concern) (\d{1,2})\b\s*[:.–-]?\s*(.*)$/i;
const numberedItem = /^(\d{1,2})[.)]\s+(.{10,})$/;
const asks =
  /^(?:we recommend|(?:by|within) .{3,40}, |(?:the )?(?:force|constabulary|chief constables?)\b.{0,60}\bshould\b)/i;
const toAll =
  /\b(?:chief constables|all (?:police )?forces|police forces|home office|college of policing|national police chiefs)\b/i;

/** Reads recommendations, areas for improvement and causes of concern. @returns how many recommendations were read. */
export function readFindings(part: InspectionPart, force_id: string | null, gathered: Gathering): number {
  let recommendations = 0;
  const { blocks, title } = part;
  const propose = (
    block: Block,
    kind: FindingKind,
    label: string,
    number: number | null,
    lead: string,
  ): void => {
    if (kind === "recommendation") recommendations += 1;
    const subject = subjectOf(lead, blocks) ?? title;
    gathered.propose(
      block,
      {
        kind,
        force_id: toAll.test(label) && !/\bthe (?:force|constabulary)\b/i.test(label) ? null : force_id,
        item: subject,
        label,
        number,
        confidence: block.kind === "bullet" || number !== null ? "stated" : "likely",
        doubts: title === null ? ["The document does not name the inspection that this belongs to"] : [],
        ...(title === null ? {} : { within: `in the response to "${title}"` }),
      },
      label,
    );
  };
  blocks.forEach((block, index) => {
    const kind =
      block.kind === "bullet" || block.kind === "row"
        ? undefined
        : headings.find(([heading]) => heading.test(plain(block.text)))?.[1];
    if (kind === undefined) {
      readSingle(block, blocks[index + 1], (kindOfOne, label, number) =>
        propose(block, kindOfOne, label, number, ""),
      );
      return;
    }
    const rest = blocks.slice(index + 1);
    const end = rest.findIndex((next) => next.kind === "heading" && !isListItem(next));
    const below = rest.slice(0, end < 0 ? rest.length : end);
    const items = below.filter(
      (item, at) => isListItem(item) && !isTitleOnly(at === 0 ? block : (below[at - 1] ?? block)),
    );
    const lead = below.find((next) => !isListItem(next))?.text ?? "";
    if (/^that the (?:panel|board|committee|commissioner)\b/i.test(below[0]?.text ?? "")) {
      gathered.miss(block, {
        expected: "recommendations of an inspection",
        found: below[0]?.text ?? "",
        advice: "this one is asked of the meeting that the paper was written for; it was left out",
      });
      return;
    }
    if (items.length === 0 && !below.some(({ text }) => single.test(text)))
      gathered.miss(block, {
        expected: `a list below "${block.text}"`,
        found: lead === "" ? "nothing" : lead,
        advice: "read the section and enter what it asks by hand",
      });
    for (const item of items) {
      const [, number, label] = numberedItem.exec(item.text) ?? [];
      propose(item, kind, label ?? item.text, number === undefined ? null : Number(number), lead);
    }
  });
  return recommendations;
}

/** "Recommendation 3" alone: the words below it are read with its number. */
const isTitleOnly = (block: Block): boolean =>
  single.test(block.text) && (single.exec(block.text)?.[3] ?? "").length < 10;

const isListItem = (block: Block): boolean =>
  block.kind === "bullet" ||
  (block.kind !== "row" && (numberedItem.test(block.text) || asks.test(block.text)));

/** "Recommendation 3" with its words after it or in the paragraph below. */
function readSingle(
  block: Block,
  next: Block | undefined,
  take: (kind: FindingKind, label: string, number: number) => void,
): void {
  const match = block.kind === "row" ? null : single.exec(block.text);
  if (match === null) return;
  const said = (match[1] ?? "").toLowerCase();
  const kind = said.startsWith("rec")
    ? "recommendation"
    : said.startsWith("cause")
      ? "cause of concern"
      : "area for improvement";
  const label = (match[3] ?? "").length >= 10 ? match[3] : next?.kind === "paragraph" ? next.text : undefined;
  if (label !== undefined) take(kind, label, Number(match[2]));
}

/** The pillar that the lead names, or what a thematic report is about; null where neither is said. */
function subjectOf(lead: string, blocks: readonly Block[]): string | null {
  const pillar = /\b(effectiveness|efficiency|legitimacy) pillar\b/i.exec(lead)?.[1];
  const thematic = blocks
    .map(({ text }) => /\bthematic ([a-z][a-z -]{3,40}?) report\b/i.exec(text)?.[1])
    .find((found) => found !== undefined);
  const subject = pillar ?? thematic;
  return subject === undefined ? null : subject.charAt(0).toUpperCase() + subject.slice(1).toLowerCase();
}
