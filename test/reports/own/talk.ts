import { PassThrough } from "node:stream";
import { stripVTControlCharacters } from "node:util";
import type { ReviewedRow } from "../../../loaders/documents/reviewedRow.ts";
import { type ReviewOptions, type ReviewResult, review } from "../../../reports/own/review.ts";
import type { ReviewItem } from "../../../reports/own/reviewItem.ts";

export interface Talk {
  readonly result: ReviewResult;
  /** All that was written to the terminal. */
  readonly said: string;
  /** What was kept, call by call. */
  readonly kept: readonly (readonly ReviewedRow[])[];
}

export interface TalkOptions extends Partial<Omit<ReviewOptions, "input" | "output" | "width">> {
  readonly width?: number;
  /** Ends the input after the last answer, as a terminal that is closed does. */
  readonly hangsUp?: boolean;
}

/**
 * Goes through a review as a person does: each answer is typed when a question stands at the end of what was said.
 * An answer may be a control character, such as Ctrl+C.
 */
export async function talk(
  items: readonly ReviewItem[],
  answers: readonly string[],
  { width = 80, hangsUp = false, ...options }: TalkOptions = {},
): Promise<Talk> {
  const input = new PassThrough();
  const output = new PassThrough();
  let said = "";
  let fresh = "";
  const waiting = [...answers];
  output.on("data", (words: Buffer) => {
    said += words.toString("utf8");
    fresh += words.toString("utf8");
    if (!stripVTControlCharacters(fresh).endsWith(": ")) return;
    fresh = "";
    const answer = waiting.shift();
    // A terminal shows what is typed; lines that are not edited in place are not echoed by the program.
    if (options.isPlain !== false) said += `${answer}\n`;
    if (answer !== undefined)
      setImmediate(() => input.write(answer.startsWith("\u0003") ? answer : `${answer}\n`));
    else if (hangsUp) setImmediate(() => input.end());
  });
  const held: ReviewedRow[] = [...(options.kept ?? [])];
  const kept: (readonly ReviewedRow[])[] = [];
  const result = await review(items, {
    input,
    output,
    width: () => width,
    hasColour: false,
    isPlain: true,
    by: "A. Analyst",
    today: "2026-11-21",
    kept: held,
    keep: async (rows) => {
      kept.push(rows);
      for (const row of rows) {
        const place = held.findIndex(({ proposal_id }) => proposal_id === row.proposal_id);
        held.splice(place < 0 ? held.length : place, place < 0 ? 0 : 1, row);
      }
      return [...held];
    },
    ...options,
  });
  if (waiting.length > 0) throw new Error(`nobody asked for ${JSON.stringify(waiting)}:\n${said}`);
  return { result, said, kept };
}
