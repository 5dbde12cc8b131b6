import { readFileSync } from "node:fs";
import type { PackDocument } from "../../document.ts";
import { accentColours } from "./accent.ts";

/** A sheet without its comments. */
const sheetAt = (path: string): string =>
  readFileSync(new URL(path, import.meta.url), "utf8")
    .replaceAll(/\/\*[\s\S]*?\*\//g, "")
    .replaceAll(/\n\s*\n/g, "\n")
    .trim();

/** The sheet of all packs, on the tokens of the site; paper is white whatever the reader's screen is. */
const packSheet = [
  sheetAt("../../../src/style/tokens.css").replaceAll(
    "@media (prefers-color-scheme: dark)",
    "@media screen and (prefers-color-scheme: dark)",
  ),
  sheetAt("./pack.css"),
].join("\n");

/** A text as a string of CSS that can end neither itself nor the style element. */
const cssString = (text: string): string =>
  `"${text
    .replaceAll(/\p{Cc}/gu, " ")
    .replaceAll(/["\\<>]/g, (mark) => `\\${mark.charCodeAt(0).toString(16)} `)}"`;

/** The style sheet of one pack: the office's colour, and what is printed on every page. */
export function sheetOf({ letterhead, running }: PackDocument): string {
  const { light, dark, tint } = accentColours(letterhead.accent);
  const [head, foot] = running;
  return `${packSheet}
@media screen {
  :root { --accent: ${light}; --accent-tint: ${tint}; }
}
@media screen and (prefers-color-scheme: dark) {
  :root { --accent: ${dark}; --accent-tint: #1d3346; }
}
@media print {
  :root { --accent: ${light}; --accent-tint: ${tint}; }
}
@page {
  @top-left { content: ${cssString(head)}; }
  @bottom-left { content: ${cssString(foot)}; }
  @bottom-right { content: "Page " counter(page) " of " counter(pages); }
}`;
}
