/** A reader of files that a stranger may have made, with files that it reads. */
export interface FuzzReader {
  /** As the count is printed: "csv". */
  readonly name: string;
  /** How many inputs it gets. */
  readonly inputs: number;
  /** Sound files, each of which it reads. The folder is the thread's own, where files that stand beside them are put. */
  readonly seeds: (folder: string) => readonly Uint8Array[] | Promise<readonly Uint8Array[]>;
  /**
   * Reads the bytes, or ends in an error that tells a person what is wrong (`SourceFaults` and what `refuses` says).
   * What it gives back it looks through itself: anything that should not be is thrown as an Error.
   * @param folder the thread's own, empty at first, for readers that take a path.
   */
  readonly read: (bytes: Uint8Array, folder: string) => Promise<void>;
  /** Whether an error is one of the reader's refusals, beside SourceFaults. */
  readonly refuses?: (error: unknown) => boolean;
  /** Parts of an archive are changed too, and the archive made whole again around them. */
  readonly isArchive?: boolean;
}
