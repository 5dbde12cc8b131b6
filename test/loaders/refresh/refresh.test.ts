import { existsSync } from "node:fs";
import { mkdir, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { readFailures } from "../../../loaders/refresh/failures.ts";
import { usualLimits } from "../../../loaders/refresh/fetchLimits.ts";
import { type RefreshOptions, refresh } from "../../../loaders/refresh/refresh.ts";
import type { RefreshResult } from "../../../loaders/refresh/refreshSource.ts";
import { readRefreshState } from "../../../loaders/refresh/refreshState.ts";
import { type TemporaryFolder, temporaryFolder } from "../temporaryFolder.ts";
import { type Manner, startServer, type TestServer, wellBehaved } from "./misbehavingServer.ts";
import { ownEntry, refreshFolder } from "./refreshFolder.ts";
import { publishedFile, simpleAdd } from "./simpleAdd.ts";

const today = "2026-11-21";
const first = publishedFile([
  ["kent", 3_870],
  ["essex", 3_200],
  ["norfolk", 1_600],
]);
const later = publishedFile([
  ["kent", 3_872],
  ["essex", 3_200],
  ["suffolk", 1_200],
]);

let folder: TemporaryFolder;
let data: string;
let server: TestServer;
let said: string[];
let waits: number[];
/** What the server does now; tests change it between two refreshes. */
let manner: Manner;

beforeEach(async () => {
  folder = await temporaryFolder();
  data = folder.path;
  said = [];
  waits = [];
  manner = serving(first);
  server = await startServer((request, response, number) => manner(request, response, number), {
    isSecure: true,
  });
  await refreshFolder(data, { fetch: plan() });
});
afterEach(async () => {
  await server.close();
  await folder.remove();
});

const serving = (body: Buffer, etag = `"${body.toString("base64").slice(-12)}"`): Manner =>
  wellBehaved(() => ({ body, etag }));
const plan = (changes: object = {}): object => ({
  address: `${server.origin}/officers.csv`,
  forms: ["csv"],
  most_bytes: 100_000,
  ...changes,
});

const run = (changes: Partial<RefreshOptions> = {}): Promise<readonly RefreshResult[]> =>
  refresh({
    data,
    today,
    now: () => "2026-11-21T09:30:00.000Z",
    log: (line) => void said.push(line),
    limits: { ...usualLimits, answerMs: 400, pauseMs: 0, tries: 2 },
    wait: async (ms) => void waits.push(ms),
    add: simpleAdd(data, today),
    trust: { isLoopbackAllowed: true, certificate: server.certificate },
    ...changes,
  });

/** Every file of the added tables, by its path and content. */
async function store(): Promise<ReadonlyMap<string, string>> {
  const published = join(data, "local/published");
  if (!existsSync(published)) return new Map();
  const entries = await readdir(published, { recursive: true, withFileTypes: true });
  const files = entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name));
  return new Map(
    await Promise.all(
      files.toSorted().map(async (path) => [path, (await readFile(path)).toString("base64")] as const),
    ),
  );
}

const officers = "home-office/officers";
const stateNow = async () => (await readRefreshState(data)).get(officers);

describe("refresh({ data, … })", () => {
  it("fetches over https, adds the table and says that it is the first edition", async () => {
    expect(await run()).toMatchObject([{ source_id: officers, result: "new edition" }]);
    expect(said.join("\n")).toContain("first edition fetched: March 2020, 3 figures");
    expect((await store()).size).toBe(3);
    expect(await stateNow()).toMatchObject({
      last_tried_at: "2026-11-21T09:30:00.000Z",
      last_result: "new edition",
      held: { fetched_on: today, layout: "officers", edition: "March 2020", published_on: "2020-07-30" },
    });
  });

  it("asks whether the file changed, and leaves everything when it did not", async () => {
    await run();
    const before = await store();
    said = [];
    expect(await run()).toMatchObject([{ result: "unchanged" }]);
    expect(server.requests[1]?.headers["if-none-match"]).toBe(
      server.requests[1] && `"${first.toString("base64").slice(-12)}"`,
    );
    expect(await store()).toEqual(before);
    expect((await stateNow())?.held?.edition).toBe("March 2020");
  });

  it("takes the same bytes under another ETag for the same file, and remembers the new ETag", async () => {
    await run();
    manner = serving(first, '"moved to another machine"');
    expect(await run()).toMatchObject([{ result: "unchanged" }]);
    expect((await stateNow())?.held?.etag).toBe('"moved to another machine"');
  });

  it("prints the rows that a new file adds, changes and takes away", async () => {
    await run();
    said = [];
    manner = serving(later);
    expect(await run()).toMatchObject([{ result: "new edition" }]);
    expect(said.map((line) => line.trim())).toEqual(
      expect.arrayContaining([
        "edition: March 2020 before, March 2020 now",
        "rows: 1 added, 1 changed, 1 gone, 1 the same",
        "kent, Officers, 2020: 3,870 before, 3,872 now",
      ]),
    );
  });

  it("says when another edition came in another layout, and leaves the former one beside it", async () => {
    await run();
    said = [];
    manner = serving(publishedFile([["kent", 3_900]], { edition: "March 2021", layout: "officers-2021" }));
    await run();
    const text = said.join("\n");
    expect(text).toContain("edition: March 2020 before, March 2021 now");
    expect(text).toContain("new layout: read by officers before, by officers-2021 now");
    expect(text).toMatch(
      /the former edition stays beside it; to take it out: npx peelboard remove officers-\w{6}/,
    );
    expect(await readdir(join(data, "local/published"))).toHaveLength(2);
  });

  it("says when the first file is not in the layout that was expected", async () => {
    await refreshFolder(data, { fetch: plan({ layout: "workforce" }) });
    await run();
    expect(said.join("\n")).toContain("new layout: read by officers, where workforce was expected");
  });

  it("fetches again what the user took out of the store, and what is forced", async () => {
    await run();
    await rm(join(data, "local/published"), { recursive: true });
    await run();
    expect((await store()).size).toBe(3);
    expect(await run({ isForced: true })).toMatchObject([{ result: "unchanged" }]);
    for (const { headers } of server.requests) expect(headers).not.toHaveProperty("if-none-match");
  });

  it("with isCheck tells what is there and changes nothing at all", async () => {
    expect(await run({ isCheck: true })).toMatchObject([
      { result: "offered", message: expect.stringContaining(`npx peelboard refresh ${officers}`) },
    ]);
    expect(existsSync(join(data, "local/refresh.json"))).toBe(false);
    expect(existsSync(join(data, "local/.fetching"))).toBe(false);
    await run();
    expect(await run({ isCheck: true })).toMatchObject([{ result: "unchanged" }]);
    manner = serving(later);
    expect(await run({ isCheck: true })).toMatchObject([{ result: "offered" }]);
    manner = (_, response) => response.writeHead(404).end();
    expect(await run({ isCheck: true })).toMatchObject([{ result: "failed" }]);
    expect(await stateNow()).toMatchObject({ last_result: "new edition" });
    expect(await readFailures(data)).toEqual([]);
  });
});

describe("refresh when something goes wrong", () => {
  const page: Manner = (_, response) =>
    response.writeHead(200, { "content-type": "text/html" }).end("<html>");
  it.each<readonly [string, Manner, RegExp]>([
    ["the file is gone", (_, response) => response.writeHead(404).end(), /no such file \(404 Not Found\)/],
    ["the server breaks", (_, response) => response.writeHead(500).end(), /500 Internal Server Error/],
    ["a page comes in its place", page, /sends "text\/html"/],
    [
      "it leads to http",
      (_, response) => response.writeHead(302, { location: "http://a.example.org/" }).end(),
      /not https/,
    ],
    ["it is too large", serving(Buffer.alloc(200_000, "a,b\n")), /larger than/],
    ["it never answers", () => undefined, /no answer within/],
    ["a figure is faulty", serving(publishedFile([["kent", -1]])), /negative count: "-1"/],
    [
      "its layout is unknown",
      serving(publishedFile([["kent", 1]], { layout: "strange" })),
      /new layout: no layout describes this table/,
    ],
  ])("keeps what was in use when %s, says so and notes it", async (_, broken, message) => {
    await run();
    const before = await store();
    said = [];
    manner = broken;
    const [result] = await run();
    expect(result).toMatchObject({ result: "failed", message: expect.stringMatching(message) });
    expect(said.join("\n")).toContain("What was in use before stays in use.");
    expect(await store()).toEqual(before);
    expect(await stateNow()).toMatchObject({ last_result: "failed", held: { edition: "March 2020" } });
    expect(await readFailures(data)).toMatchObject([{ verb: "refresh", file: "officers.csv" }]);
    manner = serving(later);
    expect(await run()).toMatchObject([{ result: "new edition" }]);
    expect(await readFailures(data)).toEqual([]);
  });

  it("keeps a fetched file that could not be used for a look, outside the store", async () => {
    manner = serving(publishedFile([["kent", 1]], { layout: "strange" }));
    const [result] = await run();
    const named = /data\/(local\/\.fetching\/refused\/\S+\.csv)/.exec(result?.message ?? "")?.[1] ?? "";
    expect(await readFile(join(data, named), "utf8")).toContain("strange");
    expect(await store()).toEqual(new Map());
  });

  it("notes every fault of a fetched file with its row", async () => {
    manner = serving(
      publishedFile([
        ["kent", -1],
        ["essex", 2],
        ["norfolk", -3],
      ]),
    );
    await run();
    const [failure] = await readFailures(data);
    expect(failure).toMatchObject({ faults: 2 });
    expect(failure?.lines[1]).toContain(
      'negative count: "-3" (officers.csv, row 4, column value; expected 0 or more)',
    );
  });

  it("goes on with the others when one fails, in order, with a pause between two requests to one host", async () => {
    await refreshFolder(data, {
      fetch: plan(),
      own: {
        sources: [ownEntry("gone", `${server.origin}/gone`), ownEntry("kept", `${server.origin}/kept`)],
      },
    });
    manner = (request, response, number) =>
      request.url === "/gone" ? response.writeHead(404).end() : serving(first)(request, response, number);
    const results = await run({ limits: { ...usualLimits, pauseMs: 60_000 } });
    expect(results.map(({ source_id, result }) => `${source_id} ${result}`)).toEqual([
      `${officers} new edition`,
      "local/fetched/gone failed",
      "local/fetched/kept new edition",
    ]);
    expect(waits).toHaveLength(2);
    for (const wait of waits) expect(wait).toBeGreaterThan(50_000);
  });

  it("refuses a second refresh while one runs", async () => {
    let release: (() => void) | undefined;
    manner = (request, response, number) => {
      release = () => serving(first)(request, response, number);
    };
    const running = run({ limits: { ...usualLimits } });
    while (release === undefined) await new Promise((resolve) => setTimeout(resolve, 5));
    await expect(run()).rejects.toThrow(/another refresh is running/);
    release();
    expect(await running).toMatchObject([{ result: "new edition" }]);
  });

  it.each(["{", "[]", '{"sources":{"home-office/officers":{"held":{}}}}'])(
    "sets a refresh.json of %j aside, says so and fetches anew",
    async (text) => {
      await mkdir(join(data, "local"));
      await writeFile(join(data, "local/refresh.json"), text);
      expect(await run()).toMatchObject([{ result: "new edition" }]);
      expect(said.join("\n")).toContain("refresh.broken.json");
      expect(await readFile(join(data, "local/refresh.broken.json"), "utf8")).toBe(text);
    },
  );

  it.each<readonly [string, RegExp]>([
    [
      "home-office/oficers",
      /no source is called "home-office\/oficers"; did you mean home-office\/officers\?/,
    ],
    ["people", /ons\/people cannot be fetched: no address of its file is known.*--template/],
  ])("says what to do when asked for %s", async (name, message) => {
    await expect(run({ asked: [name] })).rejects.toThrow(message);
  });

  it("takes the last part of an id, or the file's name, for the source", async () => {
    expect(await run({ asked: ["officers", "officers.csv"] })).toHaveLength(1);
  });
});
