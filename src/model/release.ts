/** Which release of the data is shown. */
export interface Release {
  /** ISO date by which a release is named. */
  readonly release: string;
  /** Publication day of the latest report held; null where no day is known. */
  readonly as_at: string | null;
}
