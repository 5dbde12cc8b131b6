import { execFile } from "node:child_process";
import { existsSync } from "node:fs";
import { mkdir, rename, rm } from "node:fs/promises";
import { dirname, join, relative } from "node:path";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import { Worker } from "node:worker_threads";
import { paths } from "../../loaders/paths.ts";
import { ask } from "../../loaders/queries/ask.ts";
import { refusePrivate } from "../../loaders/queries/release.ts";
import { warehouseHash } from "../../loaders/warehouseHash.ts";
import { usualPacks } from "../pack/packName.ts";
import { writeCalendars } from "./calendars.ts";
import { checkSite } from "./checkSite.ts";
import { writeDownloads } from "./downloads.ts";
import type { DrawnView, SiteContents } from "./drawnViews.ts";
import { runFramework } from "./framework.ts";
import { mendSite } from "./mendHtml.ts";
import { copyPacks, describeOffer, offeredPacks } from "./packs.ts";
import { describeFaults, SiteError } from "./siteFault.ts";

export interface BuildSiteOptions {
  readonly log: (line: string) => void;
  /** Where the site ends up, below the project. */
  readonly output?: string;
  /** Where the packs lie that it may offer. */
  readonly packs?: string;
  /** Whether a warehouse with figures under embargo may be shown: the site is then for this machine alone. */
  readonly isPrivate?: boolean;
}

const cache = join(paths.root, "src/.observablehq/cache");
const workshop = join(paths.root, "src/.observablehq/site");

/** Libraries whose newest version Framework asks a registry for, even when no page uses them. */
const offeredLibraries = [
  "@observablehq/plot",
  "@observablehq/sample-datasets",
  "apache-arrow",
  "arquero",
  "d3-dsv",
  "d3",
  "echarts",
  "htl",
  "isoformat",
  "leaflet",
  "lodash",
  "mapbox-gl",
  "parquet-wasm",
  "react-dom",
  "react",
  "topojson-client",
];

/** Clears what Framework kept (it serves stale loader output) and leaves empty folders that spare it the registry. */
export async function prepareCache(): Promise<void> {
  await rm(cache, { recursive: true, force: true });
  for (const name of offeredLibraries) await mkdir(join(cache, "_npm", `${name}@0.0.0`), { recursive: true });
}

/**
 * Puts the pages' data where Framework keeps what its loaders gave: it would start a process for each of them, one after
 * another, which takes three times as long as one process for all.
 * @throws SiteError with what the loader said.
 */
async function writeData(): Promise<void> {
  const target = join(cache, "data");
  await mkdir(target, { recursive: true });
  const script = fileURLToPath(new URL("dataFiles.ts", import.meta.url));
  const folders = [join(paths.root, "src/data"), target];
  try {
    await promisify(execFile)(process.execPath, ["--import", "tsx", script, ...folders], { cwd: paths.root });
  } catch (error) {
    throw new SiteError(
      `The data of the pages could not be made:\n${(error as { readonly stderr?: string }).stderr ?? error}`,
    );
  }
}

/**
 * Draws the views in a thread of their own, whose memory has bounds: jsdom leaves much behind, and V8 would let it lie until
 * it holds more than a gigabyte.
 */
const drawViews = (contents: SiteContents): Promise<readonly DrawnView[]> =>
  new Promise((drawn, failed) => {
    const worker = new Worker(new URL("drawing.js", import.meta.url), {
      workerData: contents,
      resourceLimits: { maxOldGenerationSizeMb: 768, maxYoungGenerationSizeMb: 96 },
    });
    worker.on("message", drawn).on("error", failed);
    worker.on("exit", (code) => code !== 0 && failed(new Error(`the drawing ended with code ${code}`)));
  });

/** What Framework says when it fails, without the progress before it and the advice after it; its last step stays. */
function failureIn(said: string): string {
  const lines = said.split("\n").filter((line) => !/^(\s*$|Tip:|If you think|↳)/.test(line));
  const lastStep = lines.findLastIndex((line) => /^(load|copy|build|bundle|alias|built|render) /.test(line));
  return lines.slice(Math.max(lastStep, 0)).join("\n");
}

/** Runs Framework's build; its talk is kept and shown only when it fails. */
async function drawPages(): Promise<void> {
  await writeData();
  let said = "";
  const code = await runFramework("build", {
    output: relative(paths.root, workshop),
    hear: (text) => {
      said += text;
    },
  });
  if (code === 0) return;
  const hint = /_npm|jsdelivr|fetch failed|EAI_AGAIN|ENOTFOUND/.test(said)
    ? "\nA page seems to use a library of Framework's own (Plot, d3, Inputs, sql, .csv()): import it by its package name instead."
    : "";
  throw new SiteError(`Framework could not build the site:\n${failureIn(said)}${hint}`);
}

/** Puts the new site in the place of the old one, which stays until the new one is whole. */
async function swapIn(built: string, output: string): Promise<void> {
  const former = `${workshop}-former`;
  await rm(former, { recursive: true, force: true });
  if (existsSync(output)) await rename(output, former);
  await mkdir(dirname(output), { recursive: true });
  await rename(built, output);
  await rm(former, { recursive: true, force: true });
}

/**
 * Builds the site, mends its pages, checks it and puts it in place; a build that fails leaves the former site as it was.
 * @throws SiteError that lists every fault, PrivateWarehouseError when others would see figures under embargo.
 */
export async function buildSite({
  log,
  output = join(paths.root, "dist"),
  packs: packsFolder = usualPacks,
  isPrivate = false,
}: BuildSiteOptions): Promise<void> {
  if (!isPrivate) await ask(refusePrivate("the site"));
  await prepareCache();
  const offer = await offeredPacks(packsFolder, await warehouseHash());
  for (const line of describeOffer(offer)) log(line);
  log("Drawing the pages");
  const [views] = await Promise.all([drawViews({ packs: offer.packs }), drawPages()]);
  const count = await mendSite(workshop, { views });
  log("Writing the downloads");
  await writeDownloads(workshop);
  await writeCalendars(workshop);
  await copyPacks(offer.packs, { from: packsFolder, site: workshop });
  log(`Checking ${count} pages`);
  const faults = await checkSite(workshop);
  if (faults.length > 0)
    throw new SiteError(
      `The site has ${faults.length} fault${faults.length === 1 ? "" : "s"} and was not put in place:\n${describeFaults(faults)}`,
    );
  await swapIn(workshop, output);
  log(`The site is in ${relative(process.cwd(), output) || "."}`);
}
