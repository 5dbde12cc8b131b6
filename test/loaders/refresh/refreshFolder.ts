import { createHash } from "node:crypto";
import { mkdir, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";

const csv = "a,b\n1,2\n";

/** A data folder with two embedded sources, of which one has an address, and what the office lists. */
export async function refreshFolder(
  data: string,
  { fetch, own }: { readonly fetch?: object; readonly own?: unknown },
): Promise<void> {
  const write = async (path: string, text: string): Promise<void> => {
    await mkdir(dirname(join(data, path)), { recursive: true });
    await writeFile(join(data, path), text);
  };
  const entry = {
    publisher: "Home Office",
    address: null,
    published_on: "2019-07-18",
    retrieved_on: null,
    entered_on: "2026-11-21",
    licence: "Open Government Licence v3.0",
    note: "",
    sha256: createHash("sha256").update(csv).digest("hex"),
  };
  const sources = [
    {
      path: "home-office/officers.csv",
      title: "Officers",
      ...entry,
      ...(fetch === undefined ? {} : { fetch }),
    },
    { path: "ons/people.csv", title: "People", ...entry, published_on: null, retrieved_on: "2026-10-01" },
  ];
  for (const { path } of sources) await write(`sources/${path}`, csv);
  await write("sources.json", JSON.stringify({ release: "2026-11-21", sources }));
  if (own !== undefined)
    await write("local/sources.json", typeof own === "string" ? own : JSON.stringify(own));
}

/** An entry of the office's own list. */
export const ownEntry = (id: string, address: string, changes: object = {}): object => ({
  id,
  title: `Table ${id}`,
  publisher: "The office",
  fetch: { address, forms: ["csv"], most_bytes: 100_000, ...changes },
});
