import { mkdir, readdir, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { readDescription } from "../../../loaders/added/storedTable.ts";
import { readFailures, recordFailure } from "../../../loaders/refresh/failures.ts";
import { officeListTemplate, officeSources } from "../../../loaders/refresh/officeSources.ts";
import {
  readRefreshState,
  type SourceState,
  writeSourceState,
} from "../../../loaders/refresh/refreshState.ts";
import { SourceFaults } from "../../../loaders/sources/fault.ts";
import type { FuzzReader } from "../fuzzReader.ts";

const sha256 = "a".repeat(64);
const at = "2026-11-21T12:00:00.000Z";

const failures = {
  failures: [
    { at, verb: "add", file: "f.csv", faults: 1, lines: ["unknown area"], places: ["unknown area (f.csv)"] },
    {
      at: "2026-11-20T12:00:00.000Z",
      verb: "load",
      file: "g.xlsx",
      faults: 2,
      lines: ["a", "b"],
      places: [],
    },
  ],
};
const state: SourceState = {
  last_tried_at: at,
  last_result: "new edition",
  last_message: "it was added",
  held: {
    address: "https://example.org/f.ods",
    etag: '"x"',
    last_modified: null,
    sha256,
    bytes: 12,
    fetched_on: "2026-11-21",
    added_id: "f",
    layout: "home-office-arrests",
    edition: "2017/18",
    published_on: "2018-10",
  },
};
const added = {
  id: "f",
  file: "f (1).ods",
  sha256,
  bytes: 12,
  added_on: "2026-11-21",
  address: null,
  licence: "Open Government Licence v3.0",
  layout: "home-office-arrests",
  title: "Arrests",
  publisher: "Home Office",
  edition: null,
  published_on: "2018-10",
  rowsRead: 3,
  figures: 2,
  totals: [
    {
      sheet: "a",
      row: 3,
      column: "b",
      label: "Total",
      stated: 4.5,
      summed: 4.5,
      agrees: true,
      withheld: null,
    },
  ],
  passedOver: [{ sheet: "a", row: null, reason: "contents", text: "", rows: 1 }],
  notes: [{ sheet: "a", mark: "1", text: "Late." }],
  figures_sha256: sha256,
};

const seedOf = (value: unknown) => (): readonly Uint8Array[] => [Buffer.from(JSON.stringify(value, null, 2))];

/** What these readers cannot read they tell of and go on without: it counts as refused. */
class Told extends Error {}
const refuses = (error: unknown): boolean => error instanceof Told && error.message !== "";

/** Puts the bytes into the folder of a user's own files, where nothing else lies. */
async function supply(folder: string, name: string, bytes: Uint8Array): Promise<void> {
  await rm(join(folder, "local"), { recursive: true, force: true });
  await mkdir(join(folder, "local"));
  await writeFile(join(folder, "local", name), bytes);
}

/** A file that could not be read lies beside the new one, byte for byte. */
async function checkKept(folder: string, wasRead: boolean): Promise<void> {
  const names = await readdir(join(folder, "local"));
  if (names.some((name) => name.includes(".broken")) === wasRead || names.length !== (wasRead ? 1 : 2))
    throw new Error(`the folder now holds ${names.join(", ")}`);
}

export const ownJson: readonly FuzzReader[] = [
  {
    name: "sources.json",
    inputs: 5_000,
    seeds: () => [Buffer.from(officeListTemplate.replaceAll("files.example", "files.example.org"))],
    read: async (bytes, folder) => {
      await supply(folder, "sources.json", bytes);
      for (const { source_id, fetch } of await officeSources(folder))
        if (!/^local\/fetched\/[a-z0-9-]+$/.test(source_id) || fetch?.address.startsWith("https://") !== true)
          throw new Error(`a source ${source_id} at ${fetch?.address}`);
    },
  },
  {
    name: "failures.json",
    inputs: 3_000,
    seeds: seedOf(failures),
    read: async (bytes, folder) => {
      await supply(folder, "failures.json", bytes);
      const told: string[] = [];
      const log = (line: string): void => void told.push(line);
      const before = await readFailures(folder, { log });
      await recordFailure(folder, { verb: "add", file: "new.csv", error: new Error("x"), at, log });
      await checkKept(folder, told.length === 0);
      const after = await readFailures(folder);
      const kept = before.filter(({ verb, file }) => verb !== "add" || file !== "new.csv");
      if (after.length !== Math.min(100, kept.length + 1)) throw new Error(`${after.length} failures kept`);
      if (told.length > 0) throw new Told(told[0]);
    },
    refuses,
  },
  {
    name: "refresh.json",
    inputs: 3_000,
    seeds: seedOf({ sources: { "local/fetched/f": state, "home-office/g": { ...state, held: null } } }),
    read: async (bytes, folder) => {
      await supply(folder, "refresh.json", bytes);
      const told: string[] = [];
      const log = (line: string): void => void told.push(line);
      const before = await readRefreshState(folder, log);
      await writeSourceState(folder, "new", state, log);
      await checkKept(folder, told.length === 0);
      const after = await readRefreshState(folder, log);
      if (JSON.stringify([...after]) !== JSON.stringify([...new Map(before).set("new", state)]))
        throw new Error("what was known of other sources is not kept");
      if (told.length > 0) throw new Told(told[0]);
    },
    refuses,
  },
  {
    name: "added.json",
    inputs: 5_000,
    seeds: seedOf(added),
    read: async (bytes, folder) => {
      await writeFile(join(folder, "added.json"), bytes);
      const read = await readDescription(folder, "local/published/f");
      if ("fault" in read) throw new SourceFaults([read.fault]);
      if (/[/\\\0]|^\.|^-/.test(read.table.file) || !/^[a-z0-9-]+$/.test(read.table.id))
        throw new Error(`a file ${read.table.file} in the folder ${read.table.id}`);
    },
  },
];
