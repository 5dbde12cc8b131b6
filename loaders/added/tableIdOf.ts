import { createHash } from "node:crypto";

const words = (text: string, length: number): string =>
  text
    .normalize("NFKD")
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, "-")
    .slice(0, length)
    .replace(/^-+|-+$/g, "");

/**
 * The id of a table: the same layout, title and edition give the same, and others another, whatever their letters.
 * "Police workforce" of 30 September 2018 becomes `police-workforce-30-september-2018-` and six digits of a hash.
 */
export function tableIdOf({
  layout,
  title,
  edition,
}: {
  readonly layout: string;
  readonly title: string;
  readonly edition: string | null;
}): string {
  const hash = createHash("sha256")
    .update(JSON.stringify([layout, title, edition]))
    .digest("hex");
  return [words(title, 48), words(edition ?? "", 32), hash.slice(0, 6)]
    .filter((part) => part !== "")
    .join("-");
}
