/** What must go with a figure when it leaves the page: without it, the figure cannot be read or traced. */
export interface FigureFacts {
  /** What the figure shows, as a sentence; of a table alone, its caption. */
  readonly headline: string;
  /** Measure, place and period; empty for a table alone. */
  readonly subtitle: string;
  /** The warnings that stand above it. */
  readonly warnings: readonly string[];
  /** What the measure is, and what it does not say. */
  readonly notes: readonly string[];
  /** "Source: HMICFRS, ..."; none where each row of the table names its own. */
  readonly sources: readonly string[];
  /** The day of the latest report and of the data, as the page states them. */
  readonly release: string;
  /** What the reader chose: "Round: PEEL 2017". */
  readonly choices: readonly string[];
  /** The address that shows this figure again. */
  readonly address: string;
}
