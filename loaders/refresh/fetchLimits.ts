/** How long and how often a fetch tries; every wait has an end. */
export interface FetchLimits {
  /** From the request to the first line of the answer, in milliseconds. */
  readonly answerMs: number;
  /** Without a single byte, once the answer has begun. */
  readonly stallMs: number;
  /** For one file, all tries together. */
  readonly totalMs: number;
  /** Between two requests to the same host. */
  readonly pauseMs: number;
  /** Before the second try; doubled before each further one. */
  readonly backOffMs: number;
  /** The longest wait that a server may ask for with Retry-After. */
  readonly longestWaitMs: number;
  /** In a row that brought nothing. */
  readonly tries: number;
  /** In all, however much each brought. */
  readonly allTries: number;
  readonly redirects: number;
}

export const usualLimits: FetchLimits = {
  answerMs: 30_000,
  stallMs: 30_000,
  totalMs: 30 * 60_000,
  pauseMs: 1_000,
  backOffMs: 2_000,
  longestWaitMs: 120_000,
  tries: 4,
  allTries: 20,
  redirects: 5,
};

/** What tests alone may ask for: a server of their own on this machine, by http or with a certificate of their own. */
export interface FetchTrust {
  readonly isLoopbackAllowed?: boolean;
  readonly certificate?: string;
}
