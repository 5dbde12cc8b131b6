import { readdir } from "node:fs/promises";
import { join, relative, sep } from "node:path";

/** The files of a built site, in a fixed order, as paths within it with forward slashes. */
export async function siteFiles(directory: string): Promise<readonly string[]> {
  const entries = await readdir(directory, { recursive: true, withFileTypes: true });
  return entries
    .filter((entry) => entry.isFile())
    .map((entry) => relative(directory, join(entry.parentPath, entry.name)).split(sep).join("/"))
    .sort();
}

/**
 * The pages among them. Framework's folders begin with an underscore; an HTML file there, or of a pack, is a file to fetch and
 * not a page.
 */
export async function sitePages(directory: string): Promise<readonly string[]> {
  return (await siteFiles(directory)).filter((path) => path.endsWith(".html") && !/^(_|packs\/)/.test(path));
}
