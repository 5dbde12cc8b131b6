import type { PackDocument } from "../../document.ts";
import type { PdfReading } from "./pdfReading.ts";
import { isSame, shortened, sought, take, textKey } from "./textKey.ts";

/** Whether a page holds a text, wherever on it. */
function holds(page: string, text: string): boolean {
  const { key, isMixed } = sought(text);
  return isMixed ? take({ key: page, isMixed }, key) !== null : page.includes(key);
}

/** What stands on every page. */
function* pageFaults({ pages }: PdfReading, document: PackDocument): Generator<string> {
  for (const [index, text] of pages.entries()) {
    const page = textKey(text);
    const wanted = [
      ...document.running,
      `Page ${index + 1} of ${pages.length}`,
      ...(document.unfinished.length > 0 ? ["Draft"] : []),
    ];
    for (const words of wanted)
      if (!holds(page, words)) yield `Page ${index + 1} does not say "${shortened(words)}".`;
  }
  const first = textKey(pages[0] ?? "");
  for (const words of [document.letterhead.body, document.title, document.subtitle])
    if (!holds(first, words)) yield `The first page does not say "${shortened(words)}".`;
}

/** What the file says of itself, and what assistive technology asks first. */
function* metadataFaults(reading: PdfReading, document: PackDocument): Generator<string> {
  if (!reading.isTagged) yield "The file is not tagged.";
  if (reading.standard !== "1") yield "The file does not claim PDF/UA-1.";
  if (reading.language !== "en-GB") yield `The language of the file is "${reading.language}", not "en-GB".`;
  if (!isSame(reading.title, document.title))
    yield `The title of the file is "${shortened(reading.title)}", not "${shortened(document.title)}".`;
  if (!isSame(reading.author, document.letterhead.body))
    yield `The author of the file is "${shortened(reading.author)}", not "${document.letterhead.body}".`;
  if (!reading.created.startsWith(`D:${document.as_at.replaceAll("-", "")}`))
    yield `The file says that it was made on "${reading.created}", not on ${document.as_at}.`;
}

/** Name of the attached file that says what the pack was made from. */
const originName = "peelboard-pack.json";

function* originFaults({ attachments }: PdfReading, { origin }: PackDocument): Generator<string> {
  const bytes = attachments.get(originName);
  if (bytes === undefined) yield `The file "${originName}" is not attached.`;
  else if (new TextDecoder().decode(bytes).trim() !== JSON.stringify(origin, null, 2))
    yield `The attached "${originName}" does not say what the pack was made from.`;
}

const allowed = /^(https?:\/\/|mailto:)/i;

/** A browser's way of writing an address, so that two ways of writing one are equal. */
const written = (address: string): string => (URL.canParse(address) ? new URL(address).href : address);

function* linkFaults({ links }: PdfReading, { blocks }: PackDocument): Generator<string> {
  for (const { page, address, leadsSomewhere } of links) {
    if (leadsSomewhere === false) yield `A link on page ${page} leads nowhere in the file.`;
    if (address !== null && !allowed.test(address))
      yield `A link on page ${page} leads to "${shortened(address)}", which is no address of the web or of mail.`;
  }
  const found = new Set(links.flatMap(({ address }) => (address === null ? [] : [written(address)])));
  const wanted = new Set<string>();
  JSON.stringify(blocks, (name, value: unknown) => {
    if (name === "address" && typeof value === "string" && allowed.test(value)) wanted.add(value);
    return value;
  });
  for (const address of wanted)
    if (!found.has(written(address))) yield `No link leads to "${shortened(address)}".`;
}

/** Running lines, metadata, attachment and links that are missing or wrong. */
export const fileFaults = (reading: PdfReading, document: PackDocument): readonly string[] => [
  ...pageFaults(reading, document),
  ...metadataFaults(reading, document),
  ...originFaults(reading, document),
  ...linkFaults(reading, document),
];
