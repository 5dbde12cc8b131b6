import { existsSync, readFileSync } from "node:fs";
import { createServer, type RequestListener, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { join } from "node:path";
import compression from "compression";
import sirv from "sirv";

export interface ServeOptions {
  readonly directory: string;
  /** The port wanted; 0 takes any free one. When it is taken, the next free one is used and said. */
  readonly port: number;
  readonly host?: string;
  readonly log?: (line: string) => void;
}

export interface ServedSite {
  /** Where the site answers, without a slash at the end. */
  readonly address: string;
  readonly close: () => Promise<void>;
}

const portsTried = 20;

/** Types that the file server does not know by their ending. */
const contentTypes: Readonly<Record<string, string>> = {
  ".arrow": "application/vnd.apache.arrow.file",
  ".parquet": "application/vnd.apache.parquet",
  ".duckdb": "application/octet-stream",
  ".docx": "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
  ".xlsx": "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
  ".ods": "application/vnd.oasis.opendocument.spreadsheet",
};

/** /forces/ is /forces: a page's relative links only work without the slash at the end. */
function withoutTrailingSlash(address: string): string | null {
  const { pathname, search } = new URL(address, "http://site");
  if (pathname === "/" || !pathname.endsWith("/")) return null;
  return `/${pathname.replace(/^\/+|\/+$/g, "")}${search}`;
}

/** Text is sent compressed; the SQL engine of the Explore page is a third of its size when compressed, but once a visit is not worth the wait. */
const compress = compression({
  filter: (request, response) =>
    !request.url.endsWith(".wasm") && compression.filter(request as never, response as never),
});

/** Answers with the files of the folder, read at each request, so that a site built anew is served at once. */
function siteListener(directory: string): RequestListener {
  const files = sirv(directory, {
    dev: true,
    etag: true,
    extensions: ["html"],
    setHeaders(response, pathname) {
      const type = contentTypes[/\.\w+$/.exec(pathname)?.[0] ?? ""];
      if (type !== undefined) response.setHeader("Content-Type", type);
    },
  });
  return (request, response) => {
    if (request.method !== "GET" && request.method !== "HEAD") {
      response.writeHead(405, { Allow: "GET, HEAD" }).end();
      return;
    }
    const location = withoutTrailingSlash((request.url ?? "/").replace(/^\/+/, "/"));
    if (location !== null) {
      response.writeHead(308, { Location: location }).end();
      return;
    }
    const notFound = (): void => {
      const page = join(directory, "404.html");
      response.writeHead(404, { "Content-Type": "text/html;charset=utf-8" });
      response.end(existsSync(page) ? readFileSync(page) : "There is no page at this address.");
    };
    compress(request as never, response as never, () => files(request, response, notFound));
  };
}

function listen(server: Server, port: number, host: string): Promise<boolean> {
  return new Promise((resolve, reject) => {
    const failed = (error: NodeJS.ErrnoException): void => {
      if (error.code === "EADDRINUSE") resolve(false);
      else reject(error);
    };
    server.once("error", failed);
    server.listen(port, host, () => {
      server.off("error", failed);
      resolve(true);
    });
  });
}

/**
 * Serves a built site until it is closed, and says where.
 * @throws Error when the folder holds no site, or when no port of those tried is free.
 */
export async function serveSite({
  directory,
  port,
  host = "127.0.0.1",
  log = console.log,
}: ServeOptions): Promise<ServedSite> {
  if (!existsSync(join(directory, "index.html")))
    throw new Error(`There is no site in ${directory}: run "npx peelboard build" first.`);
  const server = createServer(siteListener(directory));
  for (let tried = port; tried < port + portsTried; tried++) {
    if (!(await listen(server, tried, host))) {
      log(`Port ${tried} is taken; trying ${tried + 1}.`);
      continue;
    }
    const address = `http://${host.includes(":") ? `[${host}]` : host}:${(server.address() as AddressInfo).port}`;
    log(`Peelboard is at ${address}`);
    return {
      address,
      close: () =>
        new Promise((resolve, reject) => {
          server.close((error) => (error ? reject(error) : resolve()));
          server.closeAllConnections();
        }),
    };
  }
  throw new Error(`No port from ${port} to ${port + portsTried - 1} is free: choose another with --port.`);
}
