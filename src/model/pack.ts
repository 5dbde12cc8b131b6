import type { PeerChoice } from "./peerSet.js";

/** The packs that can be made, in the order in which they are listed. */
export const packNames = ["conference", "panel", "response", "overview"] as const;
export type PackName = (typeof packNames)[number];

export const packFormats = ["pdf", "docx", "xlsx", "ods", "html", "md"] as const;
export type PackFormat = (typeof packFormats)[number];

/** Who a pack is for: what is written for the office alone is left out of a public one. */
export const audiences = ["public", "office"] as const;
export type Audience = (typeof audiences)[number];

/**
 * Everything that decides what a pack says, beside the warehouse and the office's own files. The names are those of the
 * site's addresses (`force`, `peers`, `peer`, `tolerance`, `as-at`, `since`), so that one object drives screen and pack.
 */
export interface PackParameters {
  readonly pack: PackName;
  /** Null for the national overview. */
  readonly force_id: string | null;
  /** The comparator: the peers that the force is set beside. */
  readonly peers: PeerChoice;
  /** Slugs of the inspection rounds told of; none means every round that had begun by the as-at day. */
  readonly rounds: readonly string[];
  /** ISO date: the pack tells what had been published by the end of this day. */
  readonly as_at: string;
  /** ISO date of the last pack; null where the office has none. */
  readonly since: string | null;
  readonly audience: Audience;
  /** Slugs of the sections wanted, in the order of the pack; none means all. */
  readonly sections: readonly string[];
  /** The inspection that a response answers; null for the latest of the force at the as-at day. */
  readonly report_id: string | null;
  /** Folder of the commentary: "2019-07"; null for none. */
  readonly meeting: string | null;
}
