import { JSDOM } from "jsdom";

export const document = new JSDOM("").window.document;

/** Options of a chart under test; `title` keeps the ids of two charts apart. */
export const options = (width: number, title = "A title") => ({
  document,
  width,
  title,
  description: "What the chart shows, in words.",
});

/** The chart as a stored picture: one element a line, so that a change reads as a change. */
export const picture = (chart: Element): string =>
  `${chart.outerHTML
    .replace("<svg ", '<svg xmlns="http://www.w3.org/2000/svg" ')
    .replaceAll(' xmlns="http://www.w3.org/2000/svg" xmlns', " xmlns")
    .replaceAll("><", ">\n<")}\n`;

export const texts = (chart: Element): (string | null)[] =>
  [...chart.querySelectorAll("text")].map(({ textContent }) => textContent);

export const numberOf = (element: Element | undefined | null, name: string): number =>
  Number(element?.getAttribute(name) ?? Number.NaN);
