/** What a reader is told of a statistic or a picture, in plain words. */
export interface Explanation {
  /** A short heading. */
  readonly name: string;
  /** How to read it: sentences. */
  readonly reads: readonly string[];
  /** What it does not say: sentences, or the ends of "It does not say ...". */
  readonly doesNotSay: readonly string[];
  /** The id of its section on the methods page. */
  readonly method: string;
}
