/** What can be found, in the order in which a tie is settled. */
export const entryKinds = [
  "page",
  "force",
  "question",
  "round",
  "measure",
  "method",
  "finding",
  "report",
] as const;
export type EntryKind = (typeof entryKinds)[number];

/** One thing that the search of the site finds. */
export interface SearchEntry {
  readonly kind: EntryKind;
  readonly title: string;
  /** What tells it from others of a like name. */
  readonly detail: string;
  /** Other names that it is looked for by; shown nowhere. */
  readonly words: string;
  /** Where it leads, from the site's root, with the state of the view: "compare?round=peel-2023-25". */
  readonly address: string;
  /** How much likelier than its like it is meant: a question of today before one of 2006, a rate before one of its parts. */
  readonly weight: number;
}
