import { slug } from "./slug.js";

/** A name that was cut ends in no word that waits for another. */
const dangling = /(-(a|and|as|at|by|each|for|from|in|is|of|on|or|per|the|to|were|which|with))+$/;

export interface FileNameOptions {
  /** ISO date of the data, or an empty text. */
  readonly releasedOn: string;
  /** The reader's force: of one figure each force has a file of its own. */
  readonly force_id?: string | null;
}

/** The name of a downloaded file, without its ending: the reader's force, what it shows and the day of its data. */
export function formatFileName(subject: string, { releasedOn, force_id = null }: FileNameOptions): string {
  const whole = slug(subject, 500);
  const cut = slug(subject, 96);
  const name = cut === whole ? whole : cut.replace(dangling, "");
  const isNamed = force_id === null || `-${whole}-`.includes(`-${force_id}-`);
  return [
    ...(isNamed ? [] : [force_id]),
    name === "" ? "peelboard" : name,
    ...(releasedOn === "" ? [] : [releasedOn]),
  ].join("-");
}
