import { createHash } from "node:crypto";
import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import { paths } from "./paths.ts";

/** Hash over the code of some folders of the project, names and contents: what was made by one code has one hash. */
export async function codeHash(folders: readonly string[]): Promise<string> {
  const hash = createHash("sha256");
  for (const folder of folders) {
    const files = (await readdir(join(paths.root, folder), { recursive: true }))
      .filter((file) => /[.](ts|js|css|sql|yml|typ)$/.test(file))
      .toSorted();
    for (const file of files)
      hash.update(file.replaceAll("\\", "/")).update(await readFile(join(paths.root, folder, file)));
  }
  return hash.digest("hex");
}
