import { warnings } from "../../src/format/warnings.ts";
import type { PackDocument, Renderer } from "../document.ts";
import { apart, blocksOf, factLine, listOf, plain, quoted } from "./markdown/blocks.ts";
import { escaped, strong } from "./markdown/inline.ts";

/**
 * Where the pack comes from, in a comment at the very end. Front matter would be shown as a rule and a heading by systems that
 * do not know it, on top of the first page; a comment is shown by none that takes HTML, and where HTML is shown as text it
 * stands below everything else. Nothing in the JSON can end the comment.
 */
const originComment = ({ origin }: PackDocument): string =>
  `<!-- peelboard-origin\n${JSON.stringify(origin, null, 2)
    .replaceAll(/[<>]/g, (mark) => `\\u00${mark.charCodeAt(0).toString(16)}`)
    .replaceAll("--", "-\\u002d")}\n-->`;

function coverOf({ letterhead, title, subtitle, choices, unfinished, running }: PackDocument): string {
  const { body, officeHolder } = letterhead;
  return apart(
    `# ${escaped(title).trim()}`,
    plain(subtitle),
    unfinished.length === 0
      ? null
      : quoted(`${strong("Draft.")} Not yet filled in:\n\n${listOf(unfinished.map(escaped), false, false)}`),
    strong(body),
    officeHolder === null || officeHolder === body ? null : plain(officeHolder),
    choices.length === 0
      ? null
      : listOf(
          choices.map(({ term, text }) => factLine(term, escaped(text))),
          false,
          false,
        ),
    ...running.map(plain),
  );
}

/**
 * A pack as Markdown for committee systems: CommonMark and pipe tables, no HTML but the origin's comment, charts in words.
 * Every character of text shows as itself. UTF-8, lines end with \n.
 * @throws Error that names the figure whose table is missing.
 */
export const renderMarkdown: Renderer = async (document) =>
  new TextEncoder().encode(
    `${apart(
      coverOf(document),
      blocksOf(document),
      plain(`${warnings.notAnOfficialStatistic} ${warnings.licence}`),
      originComment(document),
    )}\n`,
  );
