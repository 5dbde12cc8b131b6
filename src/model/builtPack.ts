import type { PackFormat, PackName } from "./pack.js";

export interface BuiltPackFile {
  readonly name: string;
  readonly format: PackFormat;
  readonly bytes: number;
  /** In hexadecimal. */
  readonly sha256: string;
}

/** A pack that the site offers for download. */
export interface BuiltPack {
  /** Name of its folder, below "packs" in the site. */
  readonly folder: string;
  readonly pack: PackName;
  /** Null for a pack of all forces. */
  readonly force_id: string | null;
  readonly title: string;
  /** ISO date: it tells what had been published by the end of this day. */
  readonly as_at: string;
  /** At least one, in the order of the formats. */
  readonly files: readonly BuiltPackFile[];
}
