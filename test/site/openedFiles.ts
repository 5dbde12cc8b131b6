import { readFile } from "node:fs/promises";
import { JSDOM } from "jsdom";
import type { Locator, Page } from "playwright-core";
import { cellText } from "../../src/components/cellText.ts";
import { formatDate } from "../../src/format/formatDate.ts";

export interface SavedFile {
  readonly name: string;
  readonly bytes: Uint8Array<ArrayBuffer>;
  readonly text: string;
}

/** The file that a press hands to the reader. */
export async function saved(page: Page, button: Locator): Promise<SavedFile> {
  const coming = page.waitForEvent("download");
  await button.click();
  const download = await coming;
  const bytes = new Uint8Array(await readFile(await download.path()));
  return { name: download.suggestedFilename(), bytes, text: new TextDecoder().decode(bytes) };
}

export interface OpenedPicture {
  readonly width: number;
  readonly height: number;
  /** All of its text, lines joined with spaces. */
  readonly text: string;
  /** Texts that stick out of the picture. */
  readonly clipped: readonly string[];
  /** Whatever would be fetched from elsewhere, or run. */
  readonly foreign: readonly string[];
}

/** An SVG file as a browser draws it when it stands alone. */
export async function openSvg(page: Page, text: string): Promise<OpenedPicture> {
  const { document } = new JSDOM(text, { contentType: "image/svg+xml" }).window;
  const foreign = [...document.querySelectorAll("*")].flatMap((part) =>
    [
      /^(script|image|foreignObject|link|iframe)$/.test(part.localName) ? part.localName : "",
      ...[...part.attributes]
        .filter(({ name, value }) => /^on|href$|^src$/.test(name) || /url\((?!["']?#)|var\(/.test(value))
        .map(({ name, value }) => `${name}=${value}`),
      part.localName === "style" && /@import|url\(/.test(part.textContent ?? "") ? "style" : "",
    ].filter((found) => found !== ""),
  );
  const alone = await page.context().newPage();
  await alone.setContent(`<body style="margin:0">${text.replace(/^<\?xml.*\?>/, "")}</body>`);
  const drawn = await alone.evaluate(() => {
    const frame = document.querySelector("svg")?.getBoundingClientRect() ?? new DOMRect();
    const sticksOut = (box: DOMRect): boolean =>
      box.width > 0 &&
      (box.left < -1 || box.top < -1 || box.right > frame.right + 1 || box.bottom > frame.bottom + 1);
    const texts = [...document.querySelectorAll("svg text")];
    return {
      width: frame.width,
      height: frame.height,
      text: texts.map(({ textContent }) => textContent).join(" "),
      clipped: texts
        .filter((part) => sticksOut(part.getBoundingClientRect()))
        .map(({ textContent }) => textContent ?? ""),
    };
  });
  await alone.close();
  return { ...drawn, foreign };
}

/** A PNG file decoded: its size, and how many colours stand in it. */
export const openPng = (page: Page, { bytes }: SavedFile) =>
  page.evaluate(async (base64) => {
    const data = Uint8Array.from(atob(base64), (byte) => byte.charCodeAt(0));
    const bitmap = await createImageBitmap(new Blob([data], { type: "image/png" }));
    const canvas = new OffscreenCanvas(bitmap.width, bitmap.height);
    const context = canvas.getContext("2d");
    context?.drawImage(bitmap, 0, 0);
    const pixels = new Uint32Array(
      context?.getImageData(0, 0, bitmap.width, bitmap.height).data.buffer ?? new ArrayBuffer(0),
    );
    const [corner] = pixels;
    let inked = 0;
    const colours = new Set<number>();
    for (let at = 0; at < pixels.length; at += 7) {
      colours.add(pixels[at] ?? 0);
      if (pixels[at] !== corner) inked++;
    }
    return {
      width: bitmap.width,
      height: bitmap.height,
      colours: colours.size,
      inkedShare: (inked * 7) / pixels.length,
    };
  }, Buffer.from(bytes).toString("base64"));

/** The body of a table as the page shows it, and its headings, read without the code that writes files. */
export async function shownTable(table: Locator): Promise<readonly (readonly string[])[]> {
  const html = await table.evaluate((shown) => shown.outerHTML);
  const rows = [...new JSDOM(html).window.document.querySelectorAll("tr")];
  return rows.map((row) => [...row.children].map((cell) => cellText(cell)));
}

/** Whether a field of a file says what a cell shows: the same text, the day in ISO form, or the number before it was rounded. */
export function saysTheSame(field: string, shown: string): boolean {
  if (field === shown || field === `'${shown}`) return true;
  if (/^\d{4}-\d{2}-\d{2}$/.test(field)) return formatDate(field) === shown;
  if (field === "" || Number.isNaN(Number(field))) return false;
  return [...shown.matchAll(/[−-]?\d[\d,]*(?:\.(\d+))?(%?)/g)].some(([whole, decimals = "", percent]) => {
    const number = Number(whole.replaceAll(/[,%]/g, "").replace("−", "-"));
    const size = percent === "" ? 1 : 100;
    return Math.abs(number - Number(field) * size) <= 0.51 / 10 ** decimals.length;
  });
}
