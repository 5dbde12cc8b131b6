import { createHash } from "node:crypto";
import { existsSync } from "node:fs";
import { mkdir, readdir, readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { type Fetched, type FetchRequest, fetchFile } from "../../../loaders/refresh/fetchFile.ts";
import { partPlace } from "../../../loaders/refresh/partFile.ts";
import { type TemporaryFolder, temporaryFolder } from "../temporaryFolder.ts";
import { cutOff, type Manner, startServer, type TestServer, wellBehaved } from "./misbehavingServer.ts";

const body = Buffer.from(
  `force,officers\n${Array.from({ length: 2_000 }, (_, index) => `force ${index},${index * 7}`).join("\n")}\n`,
);
const sha256 = createHash("sha256").update(body).digest("hex");
const etag = '"first"';
const good = wellBehaved(() => ({ body, etag }));

let folder: TemporaryFolder;
let server: TestServer;
let waits: number[];
let said: string[];
const servers: TestServer[] = [];

beforeEach(async () => {
  folder = await temporaryFolder();
  waits = [];
  said = [];
});
afterEach(async () => {
  await Promise.all(servers.splice(0).map((started) => started.close()));
  await folder.remove();
});

async function serve(manner: Manner, options: { readonly isSecure?: boolean } = {}): Promise<TestServer> {
  server = await startServer(manner, options);
  servers.push(server);
  return server;
}

const limits: FetchRequest["limits"] = {
  answerMs: 3_000,
  stallMs: 3_000,
  totalMs: 5_000,
  pauseMs: 0,
  backOffMs: 1_000,
  longestWaitMs: 60_000,
  tries: 3,
  allTries: 8,
  redirects: 5,
};

const fetchIt = (changes: Partial<FetchRequest> = {}): Promise<Fetched> =>
  fetchFile({
    source_id: "test/officers",
    address: `${server.origin}/files/officers.csv`,
    forms: ["csv"],
    mostBytes: 1_000_000,
    sha256: null,
    known: null,
    mayBePrivate: false,
    isCheck: false,
    folder: join(folder.path, ".fetching"),
    limits,
    trust: { isLoopbackAllowed: true },
    // What would be waited is written down, not waited.
    wait: async (ms) => void waits.push(ms),
    beforeRequest: async () => undefined,
    log: (line) => void said.push(line),
    ...changes,
  });

async function whole(changes: Partial<FetchRequest> = {}): Promise<Buffer> {
  const fetched = await fetchIt(changes);
  if (fetched.kind !== "fetched") throw new Error(`expected a file, found ${fetched.kind}`);
  return readFile(fetched.path);
}

/** Files of half-fetched parts that are left. */
const parts = async (): Promise<readonly string[]> =>
  existsSync(join(folder.path, ".fetching"))
    ? (await readdir(join(folder.path, ".fetching"))).filter((name) => /\.(part|decoded)$/.test(name))
    : [];

/** Where the bytes of a half-fetched file lie. */
const part = (): string => partPlace(join(folder.path, ".fetching"), "test/officers").path;

const refused = async (changes: Partial<FetchRequest> = {}): Promise<string> => {
  const error = await fetchIt(changes).then(
    () => new Error("it was fetched"),
    (cause: unknown) => cause,
  );
  return error instanceof Error ? error.message : String(error);
};

describe("fetchFile(request) from a server that behaves", () => {
  it("fetches the bytes, their hash and what the server says of them", async () => {
    await serve(good);
    const fetched = await fetchIt();
    expect(fetched).toMatchObject({ kind: "fetched", sha256, bytes: body.length, etag, last_modified: null });
    if (fetched.kind === "fetched") {
      expect(fetched.path).toMatch(/officers\.csv$/);
      expect((await readFile(fetched.path)).equals(body)).toBe(true);
    }
    expect(await parts()).toEqual([]);
  });

  it("says who asks, asks for no encoding and sends no cookie", async () => {
    await serve(good);
    await fetchIt();
    const headers = server.requests[0]?.headers ?? {};
    expect(headers["user-agent"]).toContain("Peelboard");
    expect(headers["accept-encoding"]).toBe("identity");
    expect(headers).not.toHaveProperty("cookie");
  });

  it("goes through no proxy that the environment names", async () => {
    await serve(good);
    const before = process.env.HTTP_PROXY;
    process.env.HTTP_PROXY = "http://127.0.0.1:1";
    try {
      expect((await whole()).equals(body)).toBe(true);
    } finally {
      if (before === undefined) delete process.env.HTTP_PROXY;
      else process.env.HTTP_PROXY = before;
    }
  });

  it("fetches nothing that has not changed (304)", async () => {
    await serve(good);
    expect(await fetchIt({ known: { etag, last_modified: null } })).toEqual({ kind: "unchanged" });
  });

  it("sends back the date it was given, where there is no ETag", async () => {
    const date = "Wed, 28 Jan 2026 09:30:00 GMT";
    await serve((request, response) =>
      response.writeHead(request.headers["if-modified-since"] === date ? 304 : 200).end(),
    );
    expect(await fetchIt({ known: { etag: null, last_modified: date } })).toEqual({ kind: "unchanged" });
  });

  it("with isCheck reads only the head of the answer and writes nothing", async () => {
    await serve(good);
    expect(await fetchIt({ isCheck: true })).toEqual({ kind: "offered", bytes: body.length });
    expect(existsSync(join(folder.path, ".fetching"))).toBe(false);
  });

  it("speaks https with a server whose certificate is trusted, and with no other", async () => {
    await serve(good, { isSecure: true });
    const trust = { isLoopbackAllowed: true, certificate: server.certificate };
    expect((await whole({ trust })).equals(body)).toBe(true);
    expect(await refused()).toMatch(
      /certificate is not to be trusted \(.*SELF_SIGNED.*\); nothing was fetched/,
    );
    expect(waits).toEqual([]);
  });
});

describe("fetchFile(request) from a server that is slow or breaks off", () => {
  it("takes a file that comes in drops", async () => {
    await serve((_, response) => {
      response.writeHead(200, { etag, "content-length": body.length });
      const drop = (from: number): void => {
        if (from >= body.length) response.end();
        else response.write(body.subarray(from, from + 8_000), () => setTimeout(drop, 15, from + 8_000));
      };
      drop(0);
    });
    expect((await whole()).equals(body)).toBe(true);
  });

  it("gives up on a server that never answers, after three tries with longer and longer waits", async () => {
    await serve(() => undefined);
    expect(await refused({ limits: { ...limits, answerMs: 40 } })).toMatch(
      /no answer within 0.04 seconds; try again/,
    );
    expect(waits).toEqual([1_000, 2_000]);
  });

  it("goes on behind what came when the answer stalls", async () => {
    await serve((request, response, number) => {
      if (number > 1) return good(request, response, number);
      response.writeHead(200, { etag, "content-length": body.length });
      response.write(body.subarray(0, 5_000));
    });
    expect((await whole({ limits: { ...limits, stallMs: 120 } })).equals(body)).toBe(true);
    expect(server.requests[1]?.headers).toMatchObject({ range: "bytes=5000-", "if-range": etag });
    expect(said.join()).toContain("nothing came for 0.12 seconds");
  });

  it("goes on behind what came when the connection is cut off, and asks for the rest alone", async () => {
    await serve((request, response, number) =>
      number === 1
        ? cutOff(response, { body, etag, bytes: 9_000, part: part() })
        : good(request, response, number),
    );
    expect((await whole()).equals(body)).toBe(true);
    expect(server.requests[1]?.headers.range).toBe("bytes=9000-");
  });

  it("goes on in a later run", async () => {
    await serve((_, response) => cutOff(response, { body, etag, bytes: 9_000, part: part() }));
    expect(await refused({ limits: { ...limits, tries: 1, allTries: 1 } })).toMatch(
      /cut off after 9000 bytes; run refresh again/,
    );
    await server.close();
    const { port } = new URL(server.origin);
    expect(await parts()).toHaveLength(1);
    // The same address on another port is another address: the part is not gone on with.
    await serve(good);
    expect(new URL(server.origin).port).not.toBe(port);
    expect((await whole()).equals(body)).toBe(true);
    expect(server.requests[0]?.headers).not.toHaveProperty("range");
  });

  it("goes on in a later run of the same address, behind what an earlier one left", async () => {
    let isCut = true;
    await serve((request, response, number) =>
      isCut ? cutOff(response, { body, etag, bytes: 9_000, part: part() }) : good(request, response, number),
    );
    await refused({ limits: { ...limits, tries: 1, allTries: 1 } });
    isCut = false;
    expect((await whole()).equals(body)).toBe(true);
    expect(server.requests.at(-1)?.headers.range).toBe("bytes=9000-");
  });

  it("starts over when the server ignores Range", async () => {
    await serve((request, response, number) => {
      if (number === 1) return cutOff(response, { body, etag, bytes: 9_000, part: part() });
      expect(request.headers.range).toBe("bytes=9000-");
      response.writeHead(200, { etag, "content-length": body.length }).end(body);
    });
    expect((await whole()).equals(body)).toBe(true);
    expect(server.requests).toHaveLength(2);
  });

  it("starts over when the file changed meanwhile, and never joins two editions", async () => {
    const later = Buffer.from(body.toString().replaceAll("force 1", "FORCE 1"));
    await serve((request, response, number) =>
      number === 1
        ? cutOff(response, { body, etag, bytes: 9_000, part: part() })
        : wellBehaved(() => ({ body: later, etag: '"second"' }))(request, response, number),
    );
    expect((await whole()).equals(later)).toBe(true);
  });

  it("starts over when a server sends the rest of another edition in spite of If-Range", async () => {
    const later = Buffer.from(body.toString().toUpperCase());
    await serve((request, response, number) => {
      if (number === 1) return cutOff(response, { body, etag, bytes: 9_000, part: part() });
      const headers = { etag: '"second"', "content-type": "text/csv" };
      if (request.headers.range === undefined)
        response.writeHead(200, { ...headers, "content-length": later.length }).end(later);
      else
        response
          .writeHead(206, { ...headers, "content-range": `bytes 9000-${later.length - 1}/${later.length}` })
          .end(later.subarray(9_000));
    });
    expect((await whole()).equals(later)).toBe(true);
    expect(said.join()).toContain("the file changed on the server");
  });

  it("starts over when the server has no such rest (416)", async () => {
    await serve((request, response, number) => {
      if (number === 1) cutOff(response, { body, etag, bytes: 9_000, part: part() });
      else if (request.headers.range !== undefined) response.writeHead(416).end();
      else good(request, response, number);
    });
    expect((await whole()).equals(body)).toBe(true);
  });

  it("does not go on behind a part whose server gives no strong mark of the file", async () => {
    await serve((request, response, number) =>
      number === 1
        ? cutOff(response, { body, etag: 'W/"weak"', bytes: 9_000, part: part() })
        : good(request, response, number),
    );
    expect((await whole()).equals(body)).toBe(true);
    expect(server.requests[1]?.headers).not.toHaveProperty("range");
  });

  it("ends when the time for the whole file is up, whatever comes", async () => {
    await serve((_, response) => {
      response.writeHead(200, { etag, "content-length": body.length });
      const drop = setInterval(() => response.write("x"), 10);
      response.on("close", () => clearInterval(drop));
    });
    expect(await refused({ limits: { ...limits, totalMs: 150 } })).toMatch(/not fetched within/);
    expect(server.requests).toHaveLength(1);
  });

  it("tries no more than eight times, though each brings a little", async () => {
    await serve((_, response, number) =>
      cutOff(response, { body, etag: `"${number}"`, bytes: 100 + number, part: part() }),
    );
    expect(await refused()).toContain("cut off");
    expect(server.requests).toHaveLength(8);
  });
});

describe("fetchFile(request) from a server that is in trouble", () => {
  it("tries again after a 500", async () => {
    await serve((request, response, number) =>
      number === 1 ? response.writeHead(500).end("oops") : good(request, response, number),
    );
    expect((await whole()).equals(body)).toBe(true);
    expect(said).toEqual([expect.stringContaining("500 Internal Server Error")]);
  });

  it("waits as long as a 429 asks it to", async () => {
    await serve((request, response, number) =>
      number === 1 ? response.writeHead(429, { "retry-after": "7" }).end() : good(request, response, number),
    );
    expect((await whole()).equals(body)).toBe(true);
    expect(waits).toEqual([7_000]);
  });

  it("waits until the date that a 503 names, by the server's own clock", async () => {
    await serve((request, response, number) => {
      if (number > 1) return good(request, response, number);
      response
        .writeHead(503, {
          date: "Wed, 28 Jan 2026 09:30:00 GMT",
          "retry-after": "Wed, 28 Jan 2026 09:30:20 GMT",
        })
        .end();
    });
    expect((await whole()).equals(body)).toBe(true);
    expect(waits).toEqual([20_000]);
  });

  it("does not wait an hour because a server says so", async () => {
    await serve((_, response) => response.writeHead(429, { "retry-after": "3600" }).end());
    expect(await refused()).toMatch(/left alone for 3600 seconds, longer than refresh waits/);
    expect(waits).toEqual([]);
  });

  it("does not ask again for what is not there", async () => {
    await serve((_, response) => response.writeHead(404).end());
    expect(await refused()).toMatch(/no such file \(404 Not Found\); look for its new address/);
    expect(server.requests).toHaveLength(1);
  });

  it("says what to do when programs are turned away", async () => {
    await serve((_, response) => response.writeHead(403).end());
    expect(await refused()).toContain("npx peelboard add FILE");
  });

  it("tells a port where nobody listens", async () => {
    await serve(good);
    await server.close();
    expect(await refused()).toMatch(
      /connection failed \(ECONNREFUSED\); check whether this machine is online/,
    );
  });

  it("tells an answer that is no HTTP", async () => {
    await serve((request) => void request.socket.end("SSH-2.0-OpenSSH_9.2\r\n"));
    expect(await refused()).toMatch(/connection failed \(HPE_/);
  });
});

describe("fetchFile(request) from a server that leads astray", () => {
  it("follows a redirect", async () => {
    await serve((request, response, number) =>
      number === 1
        ? response.writeHead(301, { location: "/new.csv" }).end()
        : good(request, response, number),
    );
    expect((await whole()).equals(body)).toBe(true);
    expect(server.requests.map(({ url }) => url)).toEqual(["/files/officers.csv", "/new.csv"]);
  });

  it.each<readonly [string, (number: number) => string, RegExp]>([
    ["in a circle", (number) => (number % 2 === 1 ? "/b" : "/files/officers.csv"), /go in a circle/],
    ["on and on", (number) => `/${number}`, /redirected more than 5 times/],
    ["to nowhere", () => "", /not where to/],
    [
      "to http on another host",
      () => "http://files.example.org/a.csv",
      /which is not https; it was not followed/,
    ],
    ["to a file of this machine", () => "file:///etc/passwd", /which is not https/],
    [
      "into a private network",
      () => "https://192.168.0.1/a.csv",
      /lies in a private network; it was not followed/,
    ],
    [
      "into a private network, disguised",
      () => "https://[::ffff:10.0.0.1]/a.csv",
      /lies in a private network/,
    ],
    ["to the metadata of a cloud", () => "https://169.254.169.254/latest", /lies in a private network/],
  ])("does not follow it %s", async (_, location, message) => {
    await serve((_request, response, number) =>
      response.writeHead(302, { location: location(number) }).end(),
    );
    expect(await refused()).toMatch(message);
  });

  it("asks nothing of an address in a private network, unless it is of the office's own list", async () => {
    await serve(good);
    const own = `${server.origin}/a.csv`;
    expect(await refused({ address: "https://192.168.7.7/a.csv" })).toMatch(
      /lies in a private network, where no published file is/,
    );
    expect((await whole({ address: own, mayBePrivate: true })).equals(body)).toBe(true);
  });

  it("asks http of nobody but a test's own server", async () => {
    await serve(good);
    expect(await refused({ trust: {} })).toMatch(/is not an https address; nothing was asked of it/);
    expect(server.requests).toHaveLength(0);
  });
});

describe("fetchFile(request) from a server that sends something else", () => {
  const send =
    (bytes: Buffer | string, type = "application/octet-stream"): Manner =>
    (_, response) =>
      response
        .writeHead(200, { "content-type": type, "content-length": Buffer.byteLength(bytes) })
        .end(bytes);

  it.each<readonly [string, Buffer | string, string, RegExp]>([
    [
      "a page by its type",
      "force,officers\n",
      "text/html; charset=utf-8",
      /sends "text\/html; charset=utf-8", expected a table \(csv\)/,
    ],
    [
      "a page by its bytes",
      "\ufeff  <!DOCTYPE html><html>",
      "text/csv",
      /what came is a web page; expected CSV/,
    ],
    ["JSON", '{"error":"gone"}', "text/plain", /what came is JSON/],
    ["a PDF", "%PDF-1.7\n", "binary/octet-stream", /what came is a PDF/],
    [
      "a spreadsheet",
      Buffer.from("504b03041400000000000000", "hex"),
      "text/csv",
      /what came is a zip or an XLSX file/,
    ],
    ["an old Excel file", Buffer.from("d0cf11e0a1b11ae100", "hex"), "text/csv", /an old Excel file/],
    ["a compressed file", gzipSync(body), "text/csv", /what came is a gzip file/],
    ["nothing", "", "text/csv", /what came is empty/],
    ["noise", Buffer.from([1, 0, 2, 0, 3]), "text/csv", /no table that is known/],
  ])("refuses %s and keeps nothing of it", async (_, bytes, type, message) => {
    await serve(send(bytes, type));
    expect(await refused()).toMatch(message);
    expect(await parts()).toEqual([]);
    expect(server.requests).toHaveLength(1);
  });

  it("tells an ODS by its first entry, and does not take it for an XLSX", async () => {
    const ods = Buffer.concat([
      Buffer.from("504b030414000000000000000000000000000000000000000000080000".padEnd(60, "0"), "hex"),
      Buffer.from("mimetypeapplication/vnd.oasis.opendocument.spreadsheet"),
    ]);
    await serve(send(ods, "application/vnd.oasis.opendocument.spreadsheet"));
    expect((await whole({ forms: ["ods"] })).equals(ods)).toBe(true);
    expect(await refused({ forms: ["xlsx"] })).toMatch(/what came is an ODS file; expected XLSX/);
  });

  it("refuses a file that says it is too large before a byte of it is kept", async () => {
    await serve(good);
    expect(await refused({ mostBytes: 1_000 })).toMatch(
      /larger than the 1 kB \(most_bytes: 1000\).*nothing of it was kept/,
    );
    expect(await parts()).toEqual([]);
  });

  it("stops a file that grows beyond its limit without saying so", async () => {
    let sent = 0;
    await serve((_, response) => {
      response.writeHead(200, { "content-type": "text/csv" });
      const more = (): void => {
        sent += 65_536;
        if (response.writable && sent < 2 ** 28) response.write(Buffer.alloc(65_536, "a,b\n"), more);
      };
      more();
    });
    expect(await refused({ mostBytes: 300_000 })).toMatch(/larger than the 300 kB/);
    expect(await parts()).toEqual([]);
    expect(sent).toBeLessThan(2 ** 25);
  });

  it("refuses bytes of another checksum", async () => {
    await serve(good);
    expect(await refused({ sha256: "0".repeat(64) })).toMatch(
      new RegExp(`checksum is ${sha256}, expected 0{64}; nothing of it was kept`),
    );
    expect(await parts()).toEqual([]);
    expect((await whole({ sha256 })).equals(body)).toBe(true);
  });

  it("does not take a body without a stated end for a whole file", async () => {
    await serve((request) => {
      request.socket.end(
        `HTTP/1.1 200 OK\r\nContent-Type: text/csv\r\nConnection: close\r\n\r\n${body.subarray(0, 500)}`,
      );
    });
    expect(await refused()).toMatch(/does not say how long the file is/);
  });

  it("undoes a gzip encoding that nobody asked for, within the limit of bytes", async () => {
    await serve((_, response) =>
      response.writeHead(200, { "content-encoding": "gzip", etag }).end(gzipSync(body)),
    );
    expect((await whole()).equals(body)).toBe(true);
    expect(await refused({ mostBytes: body.length - 1 })).toMatch(/larger than/);
    expect(await parts()).toEqual([]);
  });

  it("stops a bomb of such an encoding", async () => {
    const bomb = gzipSync(Buffer.alloc(2 ** 26));
    await serve((_, response) => response.writeHead(200, { "content-encoding": "gzip" }).end(bomb));
    expect(await refused({ mostBytes: 1_000_000 })).toMatch(/larger than the 1 MB/);
  });

  it("leaves a .gz as it is that is served as encoded", async () => {
    const packed = gzipSync(body);
    await serve((_, response) => response.writeHead(200, { "content-encoding": "gzip" }).end(packed));
    expect((await whole({ forms: ["gz"] })).equals(packed)).toBe(true);
  });

  it.each([
    ["an encoding that it is not", "gzip", /says that the file is encoded as gzip, and it is not/],
    ["an encoding that is unknown", "compress", /encoded as "compress", which cannot be read/],
  ])("refuses %s", async (_, encoding, message) => {
    await serve((_request, response) => response.writeHead(200, { "content-encoding": encoding }).end(body));
    expect(await refused()).toMatch(message);
  });

  it("keeps the file in its folder whatever name the address gives it", async () => {
    await serve(good);
    const names: string[] = [];
    for (const path of ["/..%2f..%2fetc%2fpasswd", "/%00.csv", "/", "/con%0a.ods", "/%ff%fe.csv", "/.csv"]) {
      const fetched = await fetchIt({ address: `${server.origin}${path}` });
      if (fetched.kind === "fetched") names.push(fetched.path.slice(folder.path.length));
    }
    expect(names).toHaveLength(6);
    for (const name of names)
      expect(name).toMatch(/^\/\.fetching\/fetched\/test-officers-[0-9a-f]{8}\/[\w-][\w.-]*\.csv$/);
  });
});

describe("a part that somebody changed", () => {
  it.each(["{", "null", '{"address":1}', ""])(
    "is not gone on with when its description is %j",
    async (text) => {
      await serve(good);
      const place = partPlace(join(folder.path, ".fetching"), "test/officers");
      await mkdir(join(folder.path, ".fetching"));
      await writeFile(place.path, "something else");
      await writeFile(place.description, text);
      expect((await whole()).equals(body)).toBe(true);
      expect(server.requests[0]?.headers).not.toHaveProperty("range");
    },
  );
});
