import { execFileSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, statSync } from "node:fs";
import { createServer, type IncomingMessage, type RequestListener, type ServerResponse } from "node:http";
import { createServer as createSecureServer } from "node:https";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";

/** What the server does with a request; the number counts the requests from 1. */
export type Manner = (request: IncomingMessage, response: ServerResponse, number: number) => void;

export interface SeenRequest {
  readonly url: string;
  readonly headers: IncomingMessage["headers"];
}

export interface TestServer {
  /** "http://127.0.0.1:40123", without a slash. */
  readonly origin: string;
  readonly requests: readonly SeenRequest[];
  /** Of the server over https. */
  readonly certificate: string;
  close(): Promise<void>;
}

/** A real server on this machine that behaves as the test wants it to. */
export async function startServer(
  manner: Manner,
  { isSecure = false }: { readonly isSecure?: boolean } = {},
): Promise<TestServer> {
  const requests: SeenRequest[] = [];
  const listener: RequestListener = (request, response) => {
    requests.push({ url: request.url ?? "", headers: request.headers });
    // A client that gives up is part of the game.
    response.on("error", () => undefined);
    manner(request, response, requests.length);
  };
  const { key, cert } = isSecure ? selfSigned() : { key: "", cert: "" };
  const server = isSecure ? createSecureServer({ key, cert }, listener) : createServer(listener);
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const { port } = server.address() as AddressInfo;
  return {
    origin: `${isSecure ? "https" : "http"}://127.0.0.1:${port}`,
    requests,
    certificate: cert,
    close: async () => {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}

let made: { readonly key: string; readonly cert: string } | null = null;

/** A certificate for 127.0.0.1 that nobody but the test trusts. */
function selfSigned(): { readonly key: string; readonly cert: string } {
  if (made !== null) return made;
  const folder = mkdtempSync(join(tmpdir(), "peelboard-certificate-"));
  try {
    const [key, cert] = [join(folder, "key.pem"), join(folder, "cert.pem")];
    execFileSync(
      "openssl",
      [
        ...[
          "req",
          "-x509",
          "-newkey",
          "ec",
          "-pkeyopt",
          "ec_paramgen_curve:prime256v1",
          "-nodes",
          "-days",
          "2",
        ],
        ...["-subj", "/CN=127.0.0.1", "-addext", "subjectAltName=IP:127.0.0.1"],
        ...["-keyout", key, "-out", cert],
      ],
      { stdio: "ignore" },
    );
    made = { key: readFileSync(key, "utf8"), cert: readFileSync(cert, "utf8") };
    return made;
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/** A server that knows Range, If-Range, If-None-Match and ETags, as the good ones do. */
export const wellBehaved =
  (content: () => { readonly body: Buffer; readonly etag: string }, type = "text/csv"): Manner =>
  (request, response) => {
    const { body, etag } = content();
    const headers = { etag, "content-type": type };
    if (request.headers["if-none-match"] === etag) {
      response.writeHead(304, headers).end();
      return;
    }
    const start = Number(/^bytes=(\d+)-$/.exec(request.headers.range ?? "")?.[1] ?? Number.NaN);
    if (Number.isInteger(start) && request.headers["if-range"] === etag) {
      const rest = body.subarray(start);
      response
        .writeHead(206, {
          ...headers,
          "content-length": rest.length,
          "content-range": `bytes ${start}-${body.length - 1}/${body.length}`,
        })
        .end(rest);
      return;
    }
    response.writeHead(200, { ...headers, "content-length": body.length }).end(body);
  };

/**
 * Sends the head and the first bytes, and cuts the connection once the client has written them down: cut any earlier, a busy
 * machine may not have read them yet.
 */
export function cutOff(
  response: ServerResponse,
  {
    body,
    etag,
    bytes,
    part,
  }: { readonly body: Buffer; readonly etag: string; readonly bytes: number; readonly part: string },
): void {
  response.writeHead(200, { etag, "content-type": "text/csv", "content-length": body.length });
  response.write(body.subarray(0, bytes));
  const sizeNow = (): number => statSync(part, { throwIfNoEntry: false })?.size ?? 0;
  const cut = setInterval(() => {
    if (sizeNow() !== bytes && !response.destroyed) return;
    clearInterval(cut);
    response.destroy();
  }, 5);
}
