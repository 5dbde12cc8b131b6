import type { Choices, Fields } from "../components/choices.js";
import type { ViewOptions } from "./viewOptions.js";

/**
 * A page as a function of its data, what the reader chose and the width. It is drawn at build time with the defaults, and
 * in the browser by the same function when the address says otherwise or the reader chooses.
 */
export interface Page<Data, F extends Fields> {
  /** What the address may hold, with defaults. The reader's force is not among them: it is `options.force_id`. */
  readonly fields: F;
  /** The page's content. Controls stand in a form of class "controls", a child of what is returned. */
  readonly draw: (data: Data, choices: Choices<F>, options: ViewOptions) => HTMLElement;
}

/** A page of which the reader chooses nothing but the force. */
export const pageOf = <Data>(
  draw: (data: Data, options: ViewOptions) => HTMLElement,
): Page<Data, Record<never, string>> => ({
  fields: {},
  draw: (data, _, options) => draw(data, options),
});
