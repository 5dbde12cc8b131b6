import { type ResultChart, rowsCounted } from "../model/resultChart.js";

const readable = (name: string): string => name.replaceAll("_", " ");

/** What the chart of a result shows: "Number of rows for each question, split by grade". */
export function chartWords({ x, y, split }: ResultChart): string {
  const figure = y === rowsCounted ? "number of rows" : readable(y);
  const words = `${figure} for each ${readable(x)}${split === "" ? "" : `, split by ${readable(split)}`}`;
  return words.charAt(0).toUpperCase() + words.slice(1);
}
