import type { IncomingMessage } from "node:http";
import { hasKnownEnd, isKnownEncoding, tooLarge, wholeBytes, writeBody } from "./answerBody.ts";
import { FetchFault } from "./fetchFault.ts";
import type { FetchRequest } from "./fetchFile.ts";
import { isPageType } from "./fileForm.ts";
import {
  beginPart,
  dropPart,
  type Part,
  type PartPlace,
  readPart,
  resumeMark,
  type Validators,
} from "./partFile.ts";
import { type WebAnswer, webAnswer } from "./webAnswer.ts";

/** What one request brought: the whole file in its part, or that none is needed. */
export type Taken =
  | { readonly kind: "unchanged" }
  | { readonly kind: "offered"; readonly bytes: number | null }
  | ({ readonly kind: "whole"; readonly encoding: string; readonly address: string } & Validators);

/**
 * Asks once, going on behind what an earlier try left where the server vouches that the file is still the same.
 * @param progress counts the bytes that came, also when the request fails.
 * @throws FetchFault
 */
export async function takeAnswer(
  request: FetchRequest,
  place: PartPlace,
  signal: AbortSignal,
  progress: { bytes: number },
): Promise<Taken> {
  const part = request.isCheck ? null : await readPart(place, request.address);
  const answer = await webAnswer({ ...request, headers: headersOf(request, part), signal });
  try {
    const { status } = answer;
    if (status === 304 && request.known !== null) return { kind: "unchanged" };
    if (status === 416 && part !== null)
      return await restart(place, answer, "it no longer has the rest of the file");
    if (status === 206 && part !== null && !goesOn(answer, part))
      return await restart(place, answer, "the file changed on the server since its first part came");
    if (status !== 200 && (status !== 206 || part === null)) throw refusal(answer);
    const from = status === 206 && part !== null ? part.bytes : 0;
    const whole = wholeBytes(answer.body.headers, from);
    const encoding = encodingOf(answer.body);
    refuseHead(answer, request, encoding, whole);
    if (request.isCheck) return { kind: "offered", bytes: whole };
    const validators = from > 0 && part !== null ? part : validatorsOf(answer.body);
    if (from === 0)
      await beginPart(request.folder, place, { address: request.address, encoding, ...pick(validators) });
    await takeBody(answer, request, place, { from, progress, signal });
    return { kind: "whole", encoding, address: answer.address, ...pick(validators) };
  } finally {
    answer.body.destroy();
  }
}

const pick = ({ etag, last_modified }: Validators): Validators => ({ etag, last_modified });

function headersOf({ known }: FetchRequest, part: Part | null): Readonly<Record<string, string>> {
  const mark = part === null ? null : resumeMark(part);
  if (part !== null && mark !== null)
    return {
      range: `bytes=${part.bytes}-`,
      "if-range": mark,
      // The rest must come in the encoding of the beginning.
      ...(part.encoding === "" ? {} : { "accept-encoding": part.encoding }),
    };
  return {
    ...(known?.etag ? { "if-none-match": known.etag } : {}),
    ...(known?.last_modified ? { "if-modified-since": known.last_modified } : {}),
  };
}

/** Whether a partial answer is the rest of exactly what is there. */
function goesOn({ body }: WebAnswer, part: Part): boolean {
  const start = /^bytes (\d+)-/.exec(body.headers["content-range"] ?? "")?.[1];
  const { etag, last_modified } = validatorsOf(body);
  return (
    Number(start) === part.bytes &&
    (etag === null || part.etag === null || etag === part.etag) &&
    (last_modified === null || part.last_modified === null || last_modified === part.last_modified) &&
    encodingOf(body) === part.encoding
  );
}

async function restart(place: PartPlace, { address }: WebAnswer, why: string): Promise<never> {
  await dropPart(place);
  throw new FetchFault(`${address}: ${why}; it is fetched from the start`, { isPassing: true });
}

/** What can be told of a file before a byte of it is read. */
function refuseHead(answer: WebAnswer, request: FetchRequest, encoding: string, whole: number | null): void {
  const { address, body } = answer;
  const type = body.headers["content-type"] ?? "";
  if (isPageType(type))
    throw new FetchFault(
      `${address}: the server sends ${JSON.stringify(type.slice(0, 80))}, expected a table (${request.forms.join(", ")}); nothing of it was kept. Look at the address in a browser: the file may have moved`,
    );
  if (!isKnownEncoding(encoding))
    throw new FetchFault(
      `${address}: the file comes encoded as ${JSON.stringify(encoding.slice(0, 40))}, which cannot be read; fetch it by hand and run: npx peelboard add FILE`,
    );
  if (!hasKnownEnd(body) && request.sha256 === null)
    throw new FetchFault(
      `${address}: the server does not say how long the file is, so that a part of it could pass for the whole; fetch it by hand and run: npx peelboard add FILE`,
    );
  if (whole !== null && whole > request.mostBytes) throw tooLarge(address, request.mostBytes, whole);
}

async function takeBody(
  { address, body }: WebAnswer,
  request: FetchRequest,
  place: PartPlace,
  state: { readonly from: number; readonly progress: { bytes: number }; readonly signal: AbortSignal },
): Promise<void> {
  const { from, progress, signal } = state;
  try {
    await writeBody(body, {
      address,
      path: place.path,
      from,
      mostBytes: request.mostBytes,
      stallMs: request.limits.stallMs,
      progress,
      ended: () => (signal.reason instanceof FetchFault ? signal.reason : null),
    });
  } catch (error) {
    // What is too large will not become smaller: its beginning is of no use.
    if (error instanceof FetchFault && !error.isPassing && !signal.aborted) await dropPart(place);
    throw error;
  }
}

function refusal({ status, body, address }: WebAnswer): FetchFault {
  const words = `${status}${body.statusMessage ? ` ${body.statusMessage.replace(/[^\x20-\x7e]/g, "").slice(0, 60)}` : ""}`;
  if (status === 404 || status === 410)
    return new FetchFault(
      `${address}: the server has no such file (${words}); look for its new address on the publisher's page`,
    );
  if (status === 401 || status === 403)
    return new FetchFault(
      `${address}: the server does not give the file to a program (${words}); fetch it in a browser and run: npx peelboard add FILE`,
    );
  if (status === 429 || status === 408 || status >= 500)
    return new FetchFault(`${address}: the server cannot answer now (${words}); try again later.`, {
      isPassing: true,
      waitMs: retryAfterMs(body.headers["retry-after"], body.headers.date),
    });
  return new FetchFault(`${address}: the server answered ${words}; look at the address in a browser`);
}

/** Retry-After as milliseconds, in seconds or as a date, counted by the server's own clock; null where neither is said. */
export function retryAfterMs(after: string | undefined, now: string | undefined): number | null {
  if (after === undefined) return null;
  if (/^\d{1,9}$/.test(after.trim())) return Number(after) * 1_000;
  const wait = Date.parse(after) - Date.parse(now ?? "");
  return Number.isFinite(wait) ? Math.max(0, wait) : null;
}

const encodingOf = (body: IncomingMessage): string =>
  (body.headers["content-encoding"] ?? "")
    .trim()
    .toLowerCase()
    .replace(/^identity$/, "");

const validatorsOf = (body: IncomingMessage): Validators => ({
  etag: body.headers.etag ?? null,
  last_modified: body.headers["last-modified"] ?? null,
});
