import { formatDate } from "../../src/format/formatDate.ts";
import { localWord } from "../../src/format/localWords.ts";
import type { Block, PackDocument, Table } from "../document.ts";
import { heading, paragraph } from "./blocks.ts";
import { documentOf, wordsOf } from "./documentOf.ts";
import type { Comment, PackContext, Section, SectionContent } from "./section.ts";

export interface PackContent<Context extends PackContext> {
  readonly title: string;
  readonly subtitle: string;
  readonly layout: PackDocument["layout"];
  /** Each section under its slug, in the order of the pack. */
  readonly sections: readonly (readonly [slug: string, section: Section<Context>])[];
}

/** Who wrote a comment, and when. */
export const byline = ({ author, written_on }: Comment): string =>
  written_on === null ? author : `${author}, ${formatDate(written_on)}`;

/** What the office wrote on a section, told apart from what the figures say. */
export function commentBlocks(comments: PackContext["comments"], slug: string): readonly Block[] {
  const comment = comments.get(slug);
  if (comment === undefined) return [];
  return [
    heading(2, `comment-${slug}`, "Commentary"),
    paragraph(`Written by ${byline(comment)}.`, { role: "source" }),
    ...comment.blocks,
  ];
}

/** What the cover says of a pack with figures of the office's own. */
const localOnCover = {
  term: "Local figures",
  text: "Some figures are marked “(local)”: the office supplied them. They are not part of Peelboard, are in no national count, and their sources are listed apart.",
};

/** Whether a block marks a figure as the office's own; the office's own words mark none. */
const tellsLocal = (block: Block): boolean =>
  !("role" in block && block.role === "comment") &&
  wordsOf(block).some((text) => text.includes(`(${localWord})`));

const annexId = "figures-as-tables";

function annexOf(contents: readonly SectionContent[]): readonly Block[] {
  const tables: readonly Table[] = contents.flatMap(({ annex = [] }) => annex);
  if (tables.length === 0) return [];
  return [
    heading(1, annexId, "Annex: the figures of each chart"),
    paragraph("Every chart above is drawn from one of these tables."),
    ...tables,
  ];
}

/**
 * A pack from its sections: those that the parameters name, each followed by what the office wrote on it, then the tables of
 * the charts. What is unfinished makes the pack a draft.
 * @throws DocumentError when the contents contradict themselves.
 */
export function packDocument<Context extends PackContext>(
  { title, subtitle, layout, sections }: PackContent<Context>,
  context: Context,
): PackDocument {
  const wanted = new Set(context.parameters.sections);
  const chosen = sections.filter(([slug]) => wanted.size === 0 || wanted.has(slug));
  const contents = chosen.map(([slug, section]) => ({ slug, ...section(context) }));
  const unfinished = [...new Set(contents.flatMap((content) => content.unfinished ?? []))];
  const { letterhead, parameters, choices, running, origin } = context;
  const blocks = [
    ...contents.flatMap(({ slug, blocks: own, hasComments = false }) => [
      ...own,
      ...(hasComments ? [] : commentBlocks(context.comments, slug)),
    ]),
    ...annexOf(contents),
  ];
  const [head, foot] = running;
  return documentOf({
    title,
    subtitle,
    layout,
    letterhead,
    as_at: parameters.as_at,
    unfinished,
    running: [head, unfinished.length === 0 ? foot : `Draft · ${foot}`],
    choices: blocks.some(tellsLocal) ? [...choices, localOnCover] : choices,
    blocks,
    origin,
  });
}
