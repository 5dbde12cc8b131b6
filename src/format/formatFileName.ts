import { slug } from "./slug.js";

/** The name of a downloaded file, without its ending: what it shows and the day of its data. */
export function formatFileName(headline: string, releasedOn: string): string {
  const name = slug(headline, 80);
  return [name === "" ? "peelboard" : name, ...(releasedOn === "" ? [] : [releasedOn])].join("-");
}
