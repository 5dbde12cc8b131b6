import { warnings } from "../../../src/format/warnings.ts";
import type { Heading, Letterhead, PackDocument } from "../../document.ts";
import { contentsId } from "./blocks.ts";
import { type Child, type Markup, nested, tag } from "./markup.ts";
import { directionOf, inwardLink, words } from "./words.ts";

function logoMarkup(logo: Letterhead["logo"]): Markup | null {
  if (logo === null) return null;
  const type = logo.type === "svg" ? "image/svg+xml" : "image/png";
  const data = Buffer.from(logo.bytes).toString("base64");
  return tag("img", { class: "logo", src: `data:${type};base64,${data}`, alt: logo.alt });
}

const draftMarkup = (unfinished: readonly string[]): Markup =>
  tag(
    "div",
    { class: "draft" },
    nested(
      tag("p", {}, tag("b", { class: "note-lead" }, "Draft."), " Not yet filled in:"),
      tag(
        "ul",
        {},
        unfinished.map((field) => tag("li", { dir: directionOf(field) }, words(field))),
      ),
    ),
  );

/** Whose paper it is, what it is called, what was chosen and what is missing. */
export function coverMarkup({
  letterhead,
  title,
  subtitle,
  unfinished,
  choices,
  layout,
}: PackDocument): Markup {
  const { body, officeHolder, logo } = letterhead;
  return tag(
    "header",
    { class: `cover cover-${layout}` },
    nested(
      logoMarkup(logo),
      tag("p", { class: "body" }, words(body)),
      officeHolder === null || officeHolder === body
        ? null
        : tag("p", { class: "holder" }, words(officeHolder)),
      tag("h1", { dir: directionOf(title) }, words(title)),
      tag("p", { class: "cover-subtitle", dir: directionOf(subtitle) }, words(subtitle)),
      unfinished.length === 0 ? null : draftMarkup(unfinished),
      choices.length === 0
        ? null
        : tag(
            "dl",
            { class: "facts" },
            nested(
              ...choices.map(({ term, text }) =>
                tag(
                  "div",
                  {},
                  tag("dt", {}, words(term)),
                  tag("dd", { dir: directionOf(text) }, words(text)),
                ),
              ),
            ),
          ),
    ),
  );
}

/** Headings of the first two levels, each second one under its first. */
function entriesOf(headings: readonly Heading[]): Child {
  const sections: { readonly heading: Heading; readonly parts: Heading[] }[] = [];
  for (const heading of headings) {
    const last = sections.at(-1);
    if (heading.level === 1 || last === undefined) sections.push({ heading, parts: [] });
    else if (heading.level === 2) last.parts.push(heading);
  }
  const link = ({ id, text }: Heading): Markup => inwardLink(id, words(text));
  return nested(
    ...sections.map(({ heading, parts }) =>
      tag(
        "li",
        {},
        link(heading),
        parts.length === 0
          ? null
          : tag(
              "ul",
              {},
              parts.map((part) => tag("li", {}, link(part))),
            ),
      ),
    ),
  );
}

/** Links to the sections. */
export const contentsMarkup = ({ blocks, layout }: PackDocument): Markup =>
  tag(
    "nav",
    { id: contentsId, class: `contents contents-${layout}`, "aria-labelledby": "pack-contents-title" },
    nested(
      tag("h2", { id: "pack-contents-title" }, "Contents"),
      tag("ul", {}, entriesOf(blocks.filter((block): block is Heading => block.kind === "heading"))),
    ),
  );

/** What stands on every page of the other formats, and the licence. */
export const footMarkup = ({ running, origin }: PackDocument): Markup =>
  tag(
    "footer",
    { class: "foot" },
    nested(
      ...running.map((line) => tag("p", { class: "running", dir: directionOf(line) }, words(line))),
      tag("p", {}, warnings.notAnOfficialStatistic, " ", warnings.licence),
      tag(
        "p",
        {},
        `Made by Peelboard ${origin.code_version} from the warehouse ${origin.warehouse_sha256.slice(0, 12)}.`,
      ),
    ),
  );
