/** Something wrong in a built site: where, what, and what mends it. */
export interface SiteFault {
  readonly file: string;
  readonly what: string;
  readonly remedy: string;
}

/** A site that was built but must not be published. */
export class SiteError extends Error {
  override readonly name = "SiteError";
}

/** Faults as lines to read, one a fault. */
export function describeFaults(faults: readonly SiteFault[]): string {
  return faults.map(({ file, what, remedy }) => `${file}: ${what}. ${remedy}.`).join("\n");
}
