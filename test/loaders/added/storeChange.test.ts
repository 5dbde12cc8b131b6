import { mkdir, readdir, readFile, rename, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { tableFolders } from "../../../loaders/added/store.ts";
import { holdStore } from "../../../loaders/added/storeChange.ts";
import { type TemporaryFolder, temporaryFolder } from "../temporaryFolder.ts";

let folder: TemporaryFolder;
let store: string;
beforeEach(async () => {
  folder = await temporaryFolder();
  store = join(folder.path, "local/published");
});
afterEach(() => folder.remove());

const put = async (path: string, text: string): Promise<string> => {
  await mkdir(path, { recursive: true });
  await writeFile(join(path, "says"), text);
  return path;
};
const textOf = (id: string): Promise<string> => readFile(join(store, id, "says"), "utf8");

describe("holdStore(data)", () => {
  it("puts tables in and takes others out, and leaves nothing else behind", async () => {
    await put(join(store, "old"), "old");
    await put(join(store, "table"), "first");
    const held = await holdStore(folder.path);
    const staged = await put(join(held.staging, "x"), "second");
    const seen = await held.change(
      { put: [{ id: "table", path: staged }], take: ["old"] },
      async (folders, keep) => {
        expect(folders).toEqual([{ id: "table", path: staged }]);
        expect(await textOf("table")).toBe("first");
        await keep();
        expect(await textOf("table")).toBe("second");
        return "done";
      },
    );
    await held.release();
    expect(seen).toBe("done");
    expect(await readdir(store)).toEqual(["table"]);
    expect(await textOf("table")).toBe("second");
  });

  it("puts everything back when the work fails, before it keeps and after", async () => {
    await put(join(store, "a"), "a before");
    await put(join(store, "b"), "b before");
    for (const isKept of [false, true]) {
      const held = await holdStore(folder.path);
      const tables = [
        { id: "a", path: await put(join(held.staging, "1"), "a after") },
        { id: "c", path: await put(join(held.staging, "2"), "c after") },
      ];
      await expect(
        held.change({ put: tables, take: ["b"] }, async (_, keep) => {
          if (isKept) await keep();
          throw new Error("a check failed");
        }),
      ).rejects.toThrow("a check failed");
      await held.release();
      expect((await readdir(store)).toSorted()).toEqual(["a", "b"]);
      expect([await textOf("a"), await textOf("b")]).toEqual(["a before", "b before"]);
    }
  });

  it("puts everything back when a table cannot be moved in", async () => {
    await put(join(store, "a"), "a before");
    const held = await holdStore(folder.path);
    const tables = [
      { id: "a", path: await put(join(held.staging, "1"), "a after") },
      { id: "b", path: join(held.staging, "there is none") },
    ];
    await expect(held.change({ put: tables, take: [] }, (_, keep) => keep())).rejects.toThrow("ENOENT");
    await held.release();
    expect(await readdir(store)).toEqual(["a"]);
    expect(await textOf("a")).toBe("a before");
  });

  it("is refused to a second one while the first holds it", async () => {
    const held = await holdStore(folder.path);
    await expect(holdStore(folder.path)).rejects.toThrow(/another add or remove is running \(process \d+\)/);
    await held.release();
    await (await holdStore(folder.path)).release();
  });

  it("clears what a killed one left, and brings back a table that waited for its successor", async () => {
    await put(join(store, ".adding-1/x"), "half read");
    await put(join(store, ".former-a"), "a");
    await put(join(store, "b"), "b after");
    await put(join(store, ".former-b"), "b before");
    await put(join(store, ".removed-c"), "c");
    await writeFile(join(store, ".lock"), "999999999 1");
    await writeFile(join(store, "notes.txt"), "of the user");
    await (await holdStore(folder.path)).release();
    expect((await readdir(store)).toSorted()).toEqual(["a", "b", "notes.txt"]);
    expect([await textOf("a"), await textOf("b")]).toEqual(["a", "b after"]);
  });
});

describe("tableFolders(data)", () => {
  it("finds a table where it waits, and neither strays nor links that lead out", async () => {
    await put(join(store, "b"), "b");
    await put(join(store, "a"), "a");
    await rename(join(store, "a"), join(store, ".former-a"));
    await put(join(store, ".former-b"), "b before");
    await put(join(store, "Not an id"), "");
    await put(join(store, "..."), "");
    await writeFile(join(store, "file"), "");
    expect(await tableFolders(folder.path)).toEqual([
      { id: "a", path: join(store, ".former-a") },
      { id: "b", path: join(store, "b") },
    ]);
  });

  it("finds none where nothing was added", async () => {
    expect(await tableFolders(folder.path)).toEqual([]);
  });
});
