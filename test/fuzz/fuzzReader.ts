/** A reader of files that a stranger may have made, with files that it reads. */
export interface FuzzReader {
  /** As the count is printed: "csv". */
  readonly name: string;
  /** How many inputs it gets. */
  readonly inputs: number;
  /** Sound files, each of which it reads. */
  readonly seeds: () => readonly Uint8Array[] | Promise<readonly Uint8Array[]>;
  /**
   * Reads the bytes, or ends in an error that tells a person what is wrong (`SourceFaults` and what `refuses` says).
   * What it gives back it looks through itself: anything that should not be is thrown as an Error.
   */
  readonly read: (bytes: Uint8Array) => Promise<void>;
  /** Whether an error is one of the reader's refusals, beside SourceFaults. */
  readonly refuses?: (error: unknown) => boolean;
  /** Parts of an archive are changed too, and the archive made whole again around them. */
  readonly isArchive?: boolean;
}
