/** What a reader says of the document itself. */
export interface DocumentFacts {
  readonly title: string | null;
  /** As much of an ISO date as is stated. */
  readonly published_on: string | null;
  readonly force_id: string | null;
}
