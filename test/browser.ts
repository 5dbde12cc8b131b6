import { existsSync } from "node:fs";
import { mkdir, mkdtemp, rename, rm } from "node:fs/promises";
import { userInfo } from "node:os";
import { delimiter, join } from "node:path";
import type { Browser, LaunchOptions } from "playwright-core";
import { chromium } from "playwright-core";
import { paths } from "../loaders/paths.ts";

const flags = ["--no-sandbox", "--disable-gpu", "--disable-background-networking", "--headless=shell"];
const names = ["chromium", "chromium-browser", "google-chrome", "google-chrome-stable", "chrome"];

/** Said when no browser runs: the line that mends it. */
export const noBrowser =
  "No Chromium could be started: run `apt-get install chromium` or set CHROMIUM=/path/to/chrome, then npm test again";

type Candidate = () => Promise<LaunchOptions>;

/** Browsers that the machine has on its path. */
function installedBrowsers(): readonly string[] {
  const folders = (process.env.PATH ?? "").split(delimiter);
  return names
    .flatMap((name) => folders.map((folder) => join(folder, name)))
    .filter((path) => existsSync(path));
}

/**
 * Unpacks the Chromium of the npm package once, into the project's own cache.
 * The package unpacks into the temporary folder and takes a half-written file of another process for a whole one,
 * so it is given a folder of its own that is put in place when it is complete.
 */
async function unpackedChromium(): Promise<string> {
  const home = join(paths.root, `node_modules/.cache/peelboard-chromium-${userInfo().uid}`);
  if (existsSync(join(home, "chromium"))) return home;
  await mkdir(join(home, ".."), { recursive: true });
  const folder = await mkdtemp(`${home}-`);
  const { default: packaged } = await import("@sparticuz/chromium");
  const { TMPDIR, AWS_EXECUTION_ENV } = process.env;
  process.env.TMPDIR = folder;
  // Asks for the libraries (nss and its kin) that a bare machine lacks.
  process.env.AWS_EXECUTION_ENV = "AWS_Lambda_nodejs20.x";
  const unpacking = packaged.executablePath();
  restore("TMPDIR", TMPDIR);
  restore("AWS_EXECUTION_ENV", AWS_EXECUTION_ENV);
  await unpacking;
  // Another process may have put its own in place meanwhile; either serves.
  await rename(folder, home).catch(() => rm(folder, { recursive: true, force: true }));
  return home;
}

function restore(name: string, value: string | undefined): void {
  if (value === undefined) delete process.env[name];
  else process.env[name] = value;
}

/** The environment of the packaged Chromium: fonts of its own, and with `libraries` also the libraries it ships. */
function packagedEnvironment(home: string, libraries: boolean): Record<string, string | undefined> {
  const { LD_LIBRARY_PATH = "" } = process.env;
  const environment = { ...process.env, FONTCONFIG_PATH: process.env.FONTCONFIG_PATH ?? join(home, "fonts") };
  if (!libraries) return existsSync("/etc/fonts/fonts.conf") ? { ...process.env } : environment;
  return {
    ...environment,
    LD_LIBRARY_PATH: [join(home, "al2023/lib"), LD_LIBRARY_PATH].filter(Boolean).join(":"),
  };
}

function candidates(): readonly Candidate[] {
  const { CHROMIUM } = process.env;
  if (CHROMIUM) return [async () => ({ executablePath: CHROMIUM })];
  const packaged = [false, true].map((libraries) => async () => {
    const home = await unpackedChromium();
    return { executablePath: join(home, "chromium"), env: definedOnly(packagedEnvironment(home, libraries)) };
  });
  return [...installedBrowsers().map((executablePath) => async () => ({ executablePath })), ...packaged];
}

const definedOnly = (environment: Record<string, string | undefined>): Record<string, string> =>
  Object.fromEntries(
    Object.entries(environment).filter((entry): entry is [string, string] => entry[1] !== undefined),
  );

/**
 * Starts a Chromium: the one named in CHROMIUM, else one of the machine, else the one in the npm package.
 * @throws Error with the one line that mends it, and the last failure as its cause.
 */
export async function launchBrowser(): Promise<Browser> {
  let cause: unknown;
  for (const candidate of candidates()) {
    try {
      return await chromium.launch({ ...(await candidate()), args: flags, timeout: 30_000 });
    } catch (error) {
      cause = error;
    }
  }
  throw new Error(noBrowser, { cause });
}
