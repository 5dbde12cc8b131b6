import type { List, Nodes, PhrasingContent } from "mdast";
import { fromMarkdown } from "mdast-util-from-markdown";
import type { Block, Heading, Run } from "../document.ts";
import { type Definitions, definitionsOf } from "./markdownLinks.ts";
import { type Inline, joined, runsOf } from "./markdownRuns.ts";

/** Something in a text that a pack cannot print, and where. */
export interface MarkdownFault {
  readonly offset: number;
  readonly message: string;
}

export interface MarkdownOptions {
  /** Every heading has this level: a comment stands below the headings of the pack. */
  readonly level: Heading["level"];
  /** Ids of headings begin with it. */
  readonly id: string;
  /** What is printed for a text of the file: references in it are filled in. */
  readonly say: (text: string) => string;
}

const isBlank = (runs: readonly Run[]): boolean => runs.every(({ text }) => text.trim() === "");

const comment = (runs: readonly Run[]): Block => ({ kind: "paragraph", role: "comment", runs: joined(runs) });

/** Quotation marks around what is quoted, which no format sets apart. */
function quoted(blocks: readonly Block[]): readonly Block[] {
  const isParagraph = (block: Block) => block.kind === "paragraph";
  const [first, last] = [blocks.findIndex(isParagraph), blocks.findLastIndex(isParagraph)];
  return blocks.map((block, place) => {
    if (block.kind !== "paragraph") return block;
    const [opening, closing] = [
      place === first ? [{ text: "“" }] : [],
      place === last ? [{ text: "”" }] : [],
    ];
    return { ...block, runs: joined([...opening, ...block.runs, ...closing]) };
  });
}

const tableRule = /^\s*\|?\s*:?-{2,}:?\s*(\|\s*:?-{2,}:?\s*)+\|?\s*$/m;

/** The letters of a list within a list: a to z, then aa. */
const letter = (place: number): string =>
  (place >= 26 ? letter(Math.floor(place / 26) - 1) : "") + String.fromCharCode(97 + (place % 26));

const mostSigns = 2000;

/** What a person would hardly write and a reader of Markdown takes minutes over. */
function knotIn(text: string): MarkdownFault | null {
  const deep = /^[ \t]*(?:>[ \t]*){20}|^[ \t]{400}/m.exec(text);
  if (deep !== null)
    return { offset: deep.index, message: "this is set in too deeply; at most 20 levels are read" };
  for (const { index, 0: part } of text.matchAll(/(?:.+(?:\r\n|\r|\n|$))+/g)) {
    const signs = part.length < mostSigns ? 0 : (part.match(/[*_[\]`<!&]/g)?.length ?? 0);
    if (signs > mostSigns)
      return {
        offset: index,
        message: `a paragraph with ${signs} signs such as * _ [ and \`; at most ${mostSigns} are read`,
      };
  }
  return null;
}

/**
 * The blocks of a Markdown text, every word of it kept: HTML, and links to anywhere but https, http and mailto, are shown as
 * the text they are. Faults are what cannot be shown: pictures and tables.
 */
export function markdownBlocks(
  text: string,
  { level, id, say }: MarkdownOptions,
): { readonly blocks: readonly Block[]; readonly faults: readonly MarkdownFault[] } {
  const faults: MarkdownFault[] = [];
  const refuse = (node: Nodes, message: string): void =>
    void faults.push({ offset: node.position?.start.offset ?? 0, message });
  const sourceOf = (node: Nodes): string =>
    text.slice(node.position?.start.offset ?? 0, node.position?.end.offset ?? 0);
  const knot = knotIn(text);
  if (knot !== null) return { blocks: [], faults: [knot] };
  const root = fromMarkdown(text);
  const definitions: Definitions = definitionsOf(root);
  const inline: Inline = { say, refuse, sourceOf, definitions };
  const lines = (nodes: readonly PhrasingContent[]): readonly (readonly Run[])[] =>
    runsOf(nodes, inline).filter((runs) => !isBlank(runs));
  let headings = 0;

  /** What stands before the items of a list, where they are not counted from 1: "2019. That year" is no list. */
  const numbersOf = (node: List): readonly string[] | null => {
    if (node.ordered !== true) return null;
    const numbers = node.children.map((item) => /^\d+/.exec(sourceOf(item).trimStart())?.[0] ?? "");
    const isCounted = numbers.every((number, place) => Number(number) === place + 1);
    return isCounted || numbers.every((number) => number === "1")
      ? null
      : numbers.map((number) => `${number}. `);
  };

  /** All of an item as one stretch of text; a list within it runs on as (a), (b). */
  const itemRuns = (node: Nodes): readonly Run[] => {
    if (node.type === "list")
      return node.children.flatMap((item, place) => [
        { text: `${place === 0 ? "" : " "}(${letter(place)}) ` },
        ...itemRuns(item),
      ]);
    const parts =
      node.type === "paragraph" || node.type === "heading"
        ? lines(node.children)
        : "children" in node
          ? node.children.map(itemRuns)
          : blocksOf(node).flatMap((block) => (block.kind === "paragraph" ? [block.runs] : []));
    return parts.flatMap((runs, place) => (place === 0 ? runs : [{ text: " " }, ...runs]));
  };

  const plainText = (value: string, isByLine: boolean): readonly Block[] =>
    value
      .split(isByLine ? /\r\n|\r|\n/ : /(?:\r\n|\r|\n)\s*(?:\r\n|\r|\n)/)
      .filter((part) => part.trim() !== "")
      .map((part) => comment([{ text: say(part.replaceAll(/\s*[\r\n]\s*/g, " ")) }]));

  const blocksOf = (node: Nodes): readonly Block[] => {
    switch (node.type) {
      case "paragraph":
        if (tableRule.test(sourceOf(node)))
          refuse(
            node,
            "a table, which comments cannot hold; write it as a list, or point to a table of the pack",
          );
        return lines(node.children).map(comment);
      case "heading": {
        const words = runsOf(node.children, inline)
          .flat()
          .map((run) => run.text)
          .join("")
          .trim();
        return words === "" ? [] : [{ kind: "heading", level, id: `${id}-${++headings}`, text: words }];
      }
      case "list": {
        const items = node.children.map(itemRuns);
        const numbers = numbersOf(node);
        if (numbers !== null)
          return items.map((runs, place) => comment([{ text: numbers[place] ?? "" }, ...runs]));
        const filled = items.filter((runs) => !isBlank(runs)).map(joined);
        return filled.length === 0
          ? []
          : [{ kind: "list", role: "comment", isOrdered: node.ordered === true, items: filled }];
      }
      case "blockquote":
        return quoted(node.children.flatMap(blocksOf));
      case "html":
        return plainText(node.value, false);
      case "code":
        // What is set in by accident is running text; what stands in a fence keeps its lines.
        return plainText(node.value, /^[`~]/.test(sourceOf(node)));
      case "definition":
        return definitions.isUsed(node) ? [] : plainText(sourceOf(node), false);
      case "thematicBreak":
        return [];
      default:
        return "children" in node ? node.children.flatMap(blocksOf) : [];
    }
  };

  const blocks = blocksOf(root);
  return { blocks, faults };
}
