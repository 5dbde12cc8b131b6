import { mkdir, readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { usualLimits } from "../../../loaders/refresh/fetchLimits.ts";
import { knownStatus } from "../../../loaders/refresh/knownStatus.ts";
import { refresh } from "../../../loaders/refresh/refresh.ts";
import { openWarehouse } from "../../../loaders/warehouse.ts";
import { copySources } from "../copiedSources.ts";
import { type TemporaryFolder, temporaryFolder } from "../temporaryFolder.ts";
import { type Manner, startServer, type TestServer, wellBehaved } from "./misbehavingServer.ts";
import { ownEntry } from "./refreshFolder.ts";

const source = "local/fetched/officers";
let folder: TemporaryFolder;
let data: string;
let warehouse: string;
let server: TestServer;
let manner: Manner;
let said: string[] = [];

beforeAll(async () => {
  folder = await temporaryFolder();
  data = join(folder.path, "data");
  await copySources(data);
  warehouse = join(data, "warehouse");
  server = await startServer((request, response, number) => manner(request, response, number), {
    isSecure: true,
  });
  await mkdir(join(data, "local"), { recursive: true });
  await writeFile(
    join(data, "local/sources.json"),
    JSON.stringify({ sources: [ownEntry("officers", `${server.origin}/officers.csv`)] }),
  );
}, 60_000);
afterAll(async () => {
  await server.close();
  await folder.remove();
});

/** A table in the layout of the Home Office's open data on the police workforce; the names of forces and figures are what counts. */
const workforce = (officers: Readonly<Record<string, number>>): string =>
  [
    "date,geocode,force_name,worker_type,headcount,fte",
    ...Object.entries(officers).map(
      ([force, count]) => `2022-03-01,,${force},police officer,${count},${count}`,
    ),
    "",
  ].join("\n");
const first = { Cumbria: 1_316, Kent: 4_026, Essex: 3_648 };

const serve = (text: string): void => {
  manner = wellBehaved(() => ({
    body: Buffer.from(text),
    etag: JSON.stringify(Buffer.from(text).toString("base64")),
  }));
};
const run = () => {
  said = [];
  return refresh({
    data,
    asked: [source],
    today: "2026-11-21",
    now: () => "2026-11-21T09:30:00.000Z",
    log: (line) => void said.push(line),
    limits: { ...usualLimits, pauseMs: 0, tries: 1 },
    trust: { isLoopbackAllowed: true, certificate: server.certificate },
  });
};

async function kentNow(): Promise<readonly unknown[]> {
  const opened = await openWarehouse(join(warehouse, "peelboard.duckdb"), { readOnly: true });
  try {
    return await opened.rows(
      "select value from fact_local_figure where area_id = 'kent' and measure_id = 'police-officer-headcount' and source_id like 'local/published/%'",
    );
  } finally {
    opened.close();
  }
}

describe("refresh with the real readers and the real warehouse", () => {
  it("loads what it fetched, tells what a new file changes, and keeps it all when the next is broken", async () => {
    serve(workforce(first));
    expect(await run(), said.join("\n")).toMatchObject([{ source_id: source, result: "new edition" }]);
    expect(await kentNow()).toEqual([{ value: 4_026 }]);

    serve(workforce({ Kent: 4_100, Essex: first.Essex, Norfolk: 1_700 }));
    expect(await run()).toMatchObject([{ result: "new edition" }]);
    expect(said.join("\n")).toContain("rows: 2 added, 2 changed, 2 gone, 2 the same");
    expect(said.join("\n")).toMatch(/Kent, Police officers, headcount, .*: 4,026 before, 4,100 now/);
    expect(await kentNow()).toEqual([{ value: 4_100 }]);

    const manifest = await readFile(join(warehouse, "manifest.json"), "utf8");
    for (const [broken, message] of [
      [workforce({ Kent: 1 }).replace("worker_type", "kind"), /new layout/],
      [workforce({ Mordor: 1 }), /Mordor/],
      ["<html><title>Maintenance</title>", /a web page/],
    ] as const) {
      serve(broken);
      const [result] = await run();
      expect(result).toMatchObject({ result: "failed", message: expect.stringMatching(message) });
      expect(await readFile(join(warehouse, "manifest.json"), "utf8")).toBe(manifest);
      expect(await kentNow()).toEqual([{ value: 4_100 }]);
    }

    const { sources, failures, warehouse: age, files } = await knownStatus(data, warehouse);
    expect(age).toMatchObject({ state: "up to date", is_private: false });
    expect(sources.find(({ source_id }) => source_id === source)).toMatchObject({
      title: "Local: Table officers",
      last_result: "failed",
      retrieved_on: "2026-11-21",
    });
    expect(failures).toMatchObject([{ verb: "refresh", file: "officers.csv" }]);
    expect(files).toMatchObject([{ state: "loaded" }]);
  }, 120_000);
});
