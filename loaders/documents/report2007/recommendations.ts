import type { Gathering } from "../gathering.ts";
import type { Block } from "../text/block.ts";
import { isSameText, plain } from "../text/plainText.ts";
import { judgementNamed } from "./judgements.ts";
import type { Section } from "./sections.ts";

interface Recommendation {
  readonly number: number;
  readonly label: string;
  readonly block: Block;
  /** The judgement or the group whose heading it stands under; null where that is none. */
  readonly item: string | null;
}

const title = /^recommendation (\d{1,2})\b(?:\s*[:.–-]\s*(.{10,}))?$/i;

/** Reads recommendations by number, in the sections and in the list at the end, and compares the two. */
export function readRecommendations(
  blocks: readonly Block[],
  sections: readonly Section[],
  force_id: string,
  gathered: Gathering,
): void {
  const list = blocks.findLastIndex(
    (block, index) =>
      block.kind === "heading" &&
      plain(block.text) === "recommendations" &&
      blocks.slice(index + 1, index + 5).some(({ text }) => title.test(text)),
  );
  const inSections: Recommendation[] = [];
  const inList: Recommendation[] = [];
  blocks.forEach((block, index) => {
    const match = block.kind === "row" ? null : title.exec(block.text);
    if (match === null) return;
    const isListed = list >= 0 && index > list;
    const section = sections.find(({ start, end }) => index > start && index < end);
    const label = match[2] ?? labelBelow(blocks, index);
    const number = Number(match[1]);
    if (label === null) {
      gathered.miss(block, {
        expected: `the words of recommendation ${number} below its number`,
        found: blocks[index + 1]?.text ?? "nothing",
        advice: "look at the page and enter the recommendation by hand",
      });
      return;
    }
    const item = isListed ? (judgementNamed(block.heading ?? "") ?? null) : (section?.judgement ?? null);
    (isListed ? inList : inSections).push({ number, label, block, item });
  });
  proposeAll(inSections, inList, list >= 0, force_id, gathered);
}

/** The paragraph below a number, with the bullets that it leads to. */
function labelBelow(blocks: readonly Block[], index: number): string | null {
  const first = blocks[index + 1];
  if (first === undefined || first.kind !== "paragraph" || title.test(first.text)) return null;
  if (!first.text.endsWith(":")) return first.text;
  const rest = blocks.slice(index + 2);
  const end = rest.findIndex(({ kind }) => kind !== "bullet");
  return [first, ...rest.slice(0, end < 0 ? rest.length : end)].map(({ text }) => text).join(" ");
}

function proposeAll(
  inSections: readonly Recommendation[],
  inList: readonly Recommendation[],
  hasList: boolean,
  force_id: string,
  gathered: Gathering,
): void {
  for (const { number, label, block, item } of [...inSections, ...inList]) {
    const isListed = inList.some((other) => other.block === block);
    const others = (isListed ? inSections : inList).filter((other) => other.number === number);
    const doubts = [
      ...(hasList && others.length === 0
        ? [
            isListed
              ? "No section of the report states it"
              : "The list of recommendations at the end does not hold it",
          ]
        : []),
      ...others
        .filter((other) => !isSameText(other.label, label))
        .map(
          (other) =>
            `${isListed ? "The section" : "The list at the end"} words it otherwise: ${other.label.slice(0, 150)}`,
        ),
    ];
    gathered.propose(
      block,
      {
        kind: "recommendation",
        force_id,
        round: "2007",
        item: isListed ? (inSections.find((other) => other.number === number)?.item ?? item) : item,
        label,
        number,
        confidence: doubts.length === 0 ? "stated" : "likely",
        doubts,
      },
      label,
    );
  }
  const numbers = [...inSections, ...inList].map(({ number }) => number);
  for (let number = 1; number < Math.max(0, ...numbers); number++)
    if (!numbers.includes(number))
      gathered.miss(null, {
        expected: `recommendation ${number}`,
        found: `recommendations ${[...new Set(numbers)].join(", ")}`,
        advice: "look for it in the report and enter it by hand",
      });
}
