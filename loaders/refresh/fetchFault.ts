/** A fetch that did not succeed; the message says what happened and what to do. */
export class FetchFault extends Error {
  override readonly name = "FetchFault";
  /** Whether the same request may succeed a moment later. */
  readonly isPassing: boolean;
  /** How long the server asked to be left alone, in milliseconds; null where it said nothing. */
  readonly waitMs: number | null;

  constructor(
    message: string,
    options: { readonly isPassing?: boolean; readonly waitMs?: number | null; readonly cause?: unknown } = {},
  ) {
    super(message, options.cause === undefined ? {} : { cause: options.cause });
    this.isPassing = options.isPassing ?? false;
    this.waitMs = options.waitMs ?? null;
  }
}
