import { type ClientRequest, type IncomingMessage, request as requestHttp } from "node:http";
import { request as requestHttps } from "node:https";
import { FetchFault } from "./fetchFault.ts";
import type { FetchLimits, FetchTrust } from "./fetchLimits.ts";
import { guardedLookup, isPrivateAddress } from "./privateAddress.ts";

/** The head of an answer, with its body still to be read. */
export interface WebAnswer {
  readonly status: number;
  readonly body: IncomingMessage;
  /** Where the last redirect led. */
  readonly address: string;
}

export interface WebRequest {
  readonly address: string;
  readonly headers: Readonly<Record<string, string>>;
  /** Whether the address itself may lie in a private network, as an office's own may; a public one never leads there. */
  readonly mayBePrivate: boolean;
  readonly limits: FetchLimits;
  readonly trust: FetchTrust;
  /** Ends the request, whatever it is doing. */
  readonly signal: AbortSignal;
  /** Called before every request, with its host: there the pause between two requests is kept. */
  readonly beforeRequest: (host: string) => Promise<void>;
}

const redirecting = new Set([301, 302, 303, 307, 308]);

/** Who asks, so that a publisher can tell us from others. */
export const userAgent = "Peelboard (refresh of published tables)";

/**
 * Asks for an address and follows where it leads: over https alone, at most five times, never in a circle, and never from a
 * public address into a private network. Sends no cookies and goes through no proxy.
 * @throws FetchFault
 */
export async function webAnswer(asked: WebRequest): Promise<WebAnswer> {
  const seen = new Set<string>();
  let mayBePrivate = asked.mayBePrivate;
  let address = asked.address;
  for (;;) {
    const url = allowedUrl(address, asked, seen.size === 0 ? null : asked.address);
    seen.add(url.href);
    await asked.beforeRequest(url.host);
    const body = await headOf(url, mayBePrivate, asked);
    const status = body.statusCode ?? 0;
    if (!redirecting.has(status)) return { status, body, address: url.href };
    mayBePrivate &&= isPrivateAddress(body.socket.remoteAddress ?? "");
    const location = body.headers.location ?? "";
    // What the redirect's own page says is of no use.
    body.destroy();
    address = location !== "" && URL.canParse(location, url) ? new URL(location, url).href : "";
    if (address === "")
      throw new FetchFault(
        `${url.href}: the server says that the file has moved (${status}) but not where to; look for its new address on the publisher's page`,
      );
    if (seen.has(address))
      throw new FetchFault(
        `${asked.address}: the server's redirects go in a circle (at ${address}); try again later, or look for the file's new address`,
      );
    if (seen.size > asked.limits.redirects)
      throw new FetchFault(
        `${asked.address}: redirected more than ${asked.limits.redirects} times; look for the file's new address on the publisher's page`,
      );
  }
}

const isLoopback = (host: string): boolean => host === "127.0.0.1" || host === "localhost";

function allowedUrl(address: string, { trust }: WebRequest, redirectedFrom: string | null): URL {
  const url = new URL(address);
  const isTest = trust.isLoopbackAllowed === true && isLoopback(url.hostname);
  if (url.protocol !== "https:" && !(isTest && url.protocol === "http:"))
    throw new FetchFault(
      redirectedFrom === null
        ? `${address} is not an https address; nothing was asked of it`
        : `${redirectedFrom}: the server leads on to ${address}, which is not https; it was not followed, since what comes from there could have been changed on its way`,
    );
  // An address that carries a name and password would send them in clear to whoever redirected here.
  url.username = "";
  url.password = "";
  url.hash = "";
  return url;
}

function headOf(url: URL, mayBePrivate: boolean, asked: WebRequest): Promise<IncomingMessage> {
  const { headers, limits, trust, signal } = asked;
  const isRefused = (found: string): boolean =>
    !mayBePrivate &&
    isPrivateAddress(found) &&
    !(trust.isLoopbackAllowed === true && /^(127\.|::1$)/.test(found));
  const host = url.hostname.replace(/^\[|\]$/g, "");
  if (isRefused(host)) throw privateFault(url, asked.address);
  return new Promise((resolve, reject) => {
    const send = url.protocol === "https:" ? requestHttps : requestHttp;
    const request: ClientRequest = send(
      url,
      {
        headers: { "user-agent": userAgent, accept: "*/*", "accept-encoding": "identity", ...headers },
        lookup: guardedLookup(isRefused),
        // A connection of its own each time: none is left open when the command ends.
        agent: false,
        signal,
        ...(trust.certificate === undefined ? {} : { ca: trust.certificate }),
      },
      (response) => {
        clearTimeout(tooLate);
        resolve(response);
      },
    );
    const tooLate = setTimeout(
      () =>
        request.destroy(
          new FetchFault(
            `${url.href}: no answer within ${limits.answerMs / 1_000} seconds; try again later`,
            { isPassing: true },
          ),
        ),
      limits.answerMs,
    );
    request.on("error", (cause: NodeJS.ErrnoException) => {
      clearTimeout(tooLate);
      if (cause instanceof FetchFault) reject(cause);
      else if (cause.code === "EPRIVATE") reject(privateFault(url, asked.address));
      else reject(connectionFault(url.href, cause));
    });
    request.end();
  });
}

const privateFault = (url: URL, asked: string): FetchFault =>
  new FetchFault(
    url.href === asked
      ? `${asked} lies in a private network, where no published file is; an office's own address belongs into data/local/sources.json`
      : `${asked}: the server leads on to ${url.href}, which lies in a private network; it was not followed`,
  );

const passing = new Set([
  "ECONNRESET",
  "ECONNREFUSED",
  "ETIMEDOUT",
  "EPIPE",
  "EAI_AGAIN",
  "ENETUNREACH",
  "EHOSTUNREACH",
]);

/** A connection that failed, in words; those of the network may pass, those of a certificate or a name do not. */
export function connectionFault(address: string, cause: NodeJS.ErrnoException): FetchFault {
  const code = cause.code ?? "";
  if (code === "ENOTFOUND")
    return new FetchFault(`${address}: no such host; check the address, and whether this machine is online`, {
      cause,
    });
  if (/CERT|SELF_SIGNED|UNABLE_TO|ALTNAME/.test(code))
    return new FetchFault(
      `${address}: the server's certificate is not to be trusted (${code}); nothing was fetched. Ask whoever runs your network whether it looks into https, and fetch the file by hand: npx peelboard add FILE`,
      { cause },
    );
  return new FetchFault(
    `${address}: the connection failed (${code === "" ? cause.message : code}); check whether this machine is online (a proxy is not used), and try again later`,
    { isPassing: passing.has(code), cause },
  );
}
