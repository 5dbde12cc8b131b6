import { basename } from "node:path";

const longestName = 120;
const strange = /[^\p{L}\p{N}._ ()-]+/gu;

/** A name that a file may have in the store: no way out of the folder, no hidden file, nothing that a shell reads as an option. */
export const isStoredName = (name: string): boolean =>
  name.length <= longestName && /^[\p{L}\p{N}_][\p{L}\p{N}._ ()-]*$/u.test(name) && !reserved.has(name);

/** What stands beside the file in its folder. */
const reserved: ReadonlySet<string> = new Set(["added.json", "figures.parquet"]);

/** The name under which a file is kept, like the one it came with: "../../ends\n.csv" becomes "ends_.csv". */
export function storedName(path: string): string {
  const name = basename(path.replaceAll("\\", "/")).normalize("NFC").replace(strange, "_");
  const ending = /(\.[A-Za-z0-9]{1,8}){0,2}$/.exec(name)?.[0] ?? "";
  const stem = name
    .slice(0, name.length - ending.length)
    .replace(/^[. ()-]+/, "")
    .slice(0, longestName - ending.length);
  const kept = `${stem === "" ? "file" : stem}${ending}`;
  return isStoredName(kept) ? kept : `file-${kept}`.slice(0, longestName);
}
