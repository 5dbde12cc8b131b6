import { homedir } from "node:os";
import { dirname, join, resolve, sep } from "node:path";
import { z } from "zod";
import type { FailureRow } from "../../src/model/ownData.ts";
import { type Fault, faultLine, SourceFaults } from "../sources/fault.ts";
import { readOwnJson, setAside, writeOwnJson } from "./ownJson.ts";

const failure = z.object({
  at: z.string().max(40),
  verb: z.enum(["add", "load", "read", "refresh"]),
  file: z.string().max(300),
  faults: z.number().int().min(0),
  lines: z.array(z.string().max(1_200)).max(50),
  /** The same faults without what stood in the cells, for a site that others read. */
  places: z.array(z.string().max(1_200)).max(50),
});
type Failure = z.infer<typeof failure>;

const register = z.object({ failures: z.array(failure).max(1_000) });

const shownLines = 50;
const keptFailures = 100;
const registerOf = (data: string): string => join(data, "local/failures.json");

export interface FailedFile {
  readonly verb: FailureRow["verb"];
  /** The file, with or without its folders: only its name is kept. */
  readonly file: string;
  readonly error: unknown;
  /** ISO time. */
  readonly at: string;
  /** Told when the register itself was broken and had to be set aside. */
  readonly log?: (line: string) => void;
}

/**
 * Notes that a file was refused, in data/local/failures.json, in the place of what was noted of the same file and verb before.
 * @param data the folder that holds `local`.
 */
export async function recordFailure(data: string, { verb, file, error, at, log }: FailedFile): Promise<void> {
  const kept = (await failuresToChange(data, log)).filter(
    (row) => row.verb !== verb || row.file !== nameOf(file),
  );
  await writeOwnJson(registerOf(data), {
    failures: [{ at, verb, file: nameOf(file), ...told(error, file, data) }, ...kept].slice(0, keptFailures),
  });
}

/** Takes a file out of the register, since it was accepted now; with no verb, whatever refused it. */
export async function clearFailure(
  data: string,
  {
    verb,
    file,
    log,
  }: { readonly verb?: FailureRow["verb"]; readonly file: string; readonly log?: (line: string) => void },
): Promise<void> {
  if ((await readOwnJson(registerOf(data), register)).state === "absent") return;
  const failures = await failuresToChange(data, log);
  const kept = failures.filter(
    (row) => row.file !== nameOf(file) || (verb !== undefined && row.verb !== verb),
  );
  if (kept.length < failures.length) await writeOwnJson(registerOf(data), { failures: kept });
}

export interface ReadFailuresOptions {
  /** Leaves out what stood in the cells, which may be under embargo: for what others see. */
  readonly withoutValues?: boolean;
  readonly log?: (line: string) => void;
}

/** The files that were refused, the latest first; changes nothing, and a register that cannot be read is told to `log`. */
export async function readFailures(
  data: string,
  { withoutValues = false, log }: ReadFailuresOptions = {},
): Promise<readonly FailureRow[]> {
  const found = await readOwnJson(registerOf(data), register);
  if (found.state === "broken")
    log?.(`data/local/failures.json cannot be read (${found.reason}); it is set aside with the next failure`);
  if (found.state !== "read") return [];
  return found.value.failures
    .toSorted((a, b) => (a.at < b.at ? 1 : a.at > b.at ? -1 : 0))
    .map(({ places, lines, ...row }) => ({ ...row, lines: withoutValues ? places : lines }));
}

async function failuresToChange(data: string, log: FailedFile["log"]): Promise<readonly Failure[]> {
  const found = await readOwnJson(registerOf(data), register);
  if (found.state === "read") return found.value.failures;
  if (found.state === "absent") return [];
  const name = await setAside(registerOf(data));
  log?.(`data/local/failures.json could not be read (${found.reason}); it now lies beside as ${name}`);
  return [];
}

/** The last part of a path or of an address, whichever way its slashes lean. */
const nameOf = (file: string): string =>
  plainText(
    file
      .replace(/[?#].*$/s, "")
      .split(/[\\/]/)
      .findLast((part) => part !== "") ?? file,
  ).slice(0, 300) || "a file without a name";

function told(error: unknown, file: string, data: string): Pick<Failure, "faults" | "lines" | "places"> {
  const bare = (text: string): string => plainText(withoutFolders(text, file, data)).slice(0, 1_200);
  if (error instanceof SourceFaults) {
    const shown = error.faults.slice(0, shownLines);
    return {
      faults: error.faults.length,
      lines: shown.map((fault) => bare(faultLine(fault))),
      places: shown.map((fault) => bare(placeLine(fault))),
    };
  }
  const message = error instanceof Error ? error.message : String(error);
  return {
    faults: 1,
    lines: message
      .split("\n")
      .filter((line) => line.trim() !== "")
      .slice(0, shownLines)
      .map(bare),
    places: ["`npx peelboard status` on the machine where it happened says why"],
  };
}

/** A fault without its value and without what was expected, which may quote other cells. */
const placeLine = ({ problem, file, sheet, row, column }: Fault): string =>
  `${problem} (${[
    file,
    ...(sheet === undefined ? [] : [`sheet ${sheet}`]),
    ...(row === undefined ? [] : [`row ${row}`]),
    ...(column === undefined ? [] : [`column ${column}`]),
  ].join(", ")})`;

/** Folders tell who works where; the register is shown to others. */
function withoutFolders(text: string, file: string, data: string): string {
  const isPath = file.includes("/") || file.includes("\\");
  const folders = [
    ...(isPath && !/^https?:/.test(file) ? [dirname(resolve(file)), dirname(file)] : []),
    resolve(data),
    homedir(),
  ].filter((folder) => folder.length > 1);
  return folders.reduce((said, folder) => said.replaceAll(`${folder}${sep}`, ""), text);
}

/** Text from a hostile file must not steer the terminal it is shown in. */
const plainText = (text: string): string =>
  text.replace(/[\p{Cc}\p{Zl}\p{Zp}\u202a-\u202e\u2066-\u2069]/gu, "\ufffd");
