import type { PackDocument, Renderer } from "../document.ts";
import { sectionsMarkup } from "./html/blocks.ts";
import { contentsMarkup, coverMarkup, footMarkup } from "./html/cover.ts";
import { Markup, nested, tag } from "./html/markup.ts";
import { sheetOf } from "./html/sheet.ts";

const mainId = "pack-main";

/** Nothing is fetched and nothing runs, whatever the file holds. */
const policy =
  "default-src 'none'; style-src 'unsafe-inline'; img-src data:; base-uri 'none'; form-action 'none'";

/** JSON that can end neither its script element nor, by opening a comment, hide that end. */
const originMarkup = ({ origin }: PackDocument): Markup =>
  new Markup(
    `<script type="application/json" id="peelboard-origin">\n${JSON.stringify(origin, null, 2).replaceAll(
      /[<>&\u2028\u2029]/g,
      (mark) => `\\u${mark.charCodeAt(0).toString(16).padStart(4, "0")}`,
    )}\n</script>`,
  );

const headMarkup = (document: PackDocument): Markup => {
  const { title, letterhead, unfinished } = document;
  return tag(
    "head",
    {},
    nested(
      tag("meta", { charset: "utf-8" }),
      tag("meta", { "http-equiv": "Content-Security-Policy", content: policy }),
      tag("meta", { name: "viewport", content: "width=device-width, initial-scale=1" }),
      tag("meta", { name: "color-scheme", content: "light dark" }),
      tag("meta", { name: "author", content: letterhead.body }),
      tag("meta", { name: "generator", content: `Peelboard ${document.origin.code_version}` }),
      tag("title", {}, `${title}${unfinished.length > 0 ? " (draft)" : ""} – ${letterhead.body}`),
      tag("style", {}, new Markup(`\n${sheetOf(document)}\n`)),
    ),
  );
};

/**
 * A pack as one HTML file that needs no network and no script: it may be opened from a memory stick, read on a phone or
 * printed. UTF-8.
 * @throws Error that names the figure when a drawing cannot be put into a page, or its table is missing.
 */
export const renderHtml: Renderer = async (document) => {
  const sections = document.blocks.filter((block) => block.kind === "heading" && block.level === 1);
  const hasContents = sections.length > 1;
  const page = tag(
    "html",
    { lang: "en-GB" },
    nested(
      headMarkup(document),
      tag(
        "body",
        { class: hasContents ? "has-contents" : null },
        nested(
          tag("a", { class: "skip-link", href: `#${mainId}` }, "Skip to the content"),
          coverMarkup(document),
          hasContents ? contentsMarkup(document) : null,
          tag("main", { id: mainId, tabindex: -1 }, nested(sectionsMarkup(document, hasContents))),
          footMarkup(document),
          originMarkup(document),
        ),
      ),
    ),
  );
  return new TextEncoder().encode(`<!doctype html>\n${page.html}\n`);
};
