import { type ComponentOptions, element } from "./element.js";

/** The address, if it is one of the web; anything else (a script, a file) is no link. */
export function webAddress(address: string | null): string | null {
  if (address === null || !URL.canParse(address)) return null;
  const { protocol, href } = new URL(address);
  return protocol === "http:" || protocol === "https:" ? href : null;
}

/** A link to a source's page, or its text alone where the source has no address on the web. */
export function sourceLink(text: string, address: string | null, { document }: ComponentOptions): Node {
  const href = webAddress(address);
  return href === null
    ? document.createTextNode(text)
    : element(document, "a", { href, rel: "noopener noreferrer" }, text);
}
