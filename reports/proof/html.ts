import type { Proof } from "../document.ts";
import { contentFaults } from "./html/contents.ts";
import { figureFaults } from "./html/figures.ts";
import { type Page, readPage } from "./html/page.ts";
import { safetyFaults } from "./html/safety.ts";
import { tableFaults } from "./html/tables.ts";

function* headFaults({ source, elements }: Page): Generator<string> {
  if (!/^<!doctype html>/i.test(source)) yield "the file does not begin with its doctype";
  const language = elements.find(({ tag }) => tag === "html")?.node.getAttribute("lang");
  if (language !== "en-GB") yield `the language is "${language ?? "not stated"}"; expected en-GB`;
  const metas = elements.filter(({ tag }) => tag === "meta").map(({ node }) => node);
  if (!metas.some((meta) => meta.getAttribute("charset") === "utf-8"))
    yield "the character set is not stated";
  if (!metas.some((meta) => meta.getAttribute("name") === "viewport")) yield "the viewport is not stated";
  const policy = metas
    .find((meta) => meta.getAttribute("http-equiv") === "Content-Security-Policy")
    ?.getAttribute("content");
  if (!policy?.startsWith("default-src 'none'")) yield "no policy forbids what a page could fetch";
}

/** Reads a pack in HTML again, and compares it with its document; looks for whatever could act, fetch or lead nowhere. */
export const proveHtml: Proof = async (bytes, document) => {
  const page = readPage(new TextDecoder("utf-8", { fatal: true }).decode(bytes));
  return [
    ...headFaults(page),
    ...safetyFaults(page),
    ...contentFaults(page, document),
    ...tableFaults(page, document),
    ...figureFaults(page, document),
  ];
};
