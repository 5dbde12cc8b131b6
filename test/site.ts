import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { TestProject } from "vitest/node";
import { paths } from "../loaders/paths.ts";
import type { PackOptions } from "../reports/pack/packOptions.ts";
import type { PackFormat } from "../src/model/pack.ts";

declare module "vitest" {
  interface ProvidedContext {
    /** The folder of the built site. */
    readonly siteDirectory: string;
    /** Where it is served, without a slash at the end. */
    readonly siteAddress: string;
  }
}

/** Whether the run has tests in test/site; a run of other files alone needs no site. */
async function selectsSiteTests({ vitest }: TestProject): Promise<boolean> {
  const { filenamePattern } = vitest as { readonly filenamePattern?: string[] };
  const found = await Promise.all(vitest.projects.map((project) => project.globTestFiles(filenamePattern)));
  return found
    .flatMap(({ testFiles }) => testFiles)
    .some((file) => file.replaceAll("\\", "/").includes("/test/site/"));
}

/** Makes the packs that the site offers: of one force in every format, of another and of all forces as PDF. Nobody's office has a say in them. */
async function makeSitePacks(): Promise<string> {
  const { makePack } = await import("../reports/pack/makePacks.ts");
  const { packFormats } = await import("../src/model/pack.ts");
  const directory = await mkdtemp(join(tmpdir(), "peelboard-site-packs-"));
  const own = join(directory, "own");
  await mkdir(own);
  await writeFile(join(own, "office.yaml"), "# states nothing\n");
  const out = join(directory, "packs");
  const places = { out, office: join(own, "office.yaml"), commentary: own };
  const make = (options: PackOptions, formats: readonly PackFormat[]) =>
    makePack({ ...places, options, formats });
  await make({ pack: "conference", force: "cumbria" }, packFormats);
  await make({ pack: "conference", force: "surrey" }, ["pdf"]);
  await make({ pack: "overview" }, ["pdf"]);
  return directory;
}

/** Checks the warehouse and builds and serves the site, once for all site tests. */
export default async function setup(project: TestProject): Promise<(() => Promise<void>) | undefined> {
  if (!(await selectsSiteTests(project))) return undefined;
  // Only now: a run of other tests needs none of it.
  const { check } = await import("../loaders/check.ts");
  const { buildSite } = await import("../reports/site/build.ts");
  const { serveSite } = await import("../reports/site/serve.ts");
  const log = (line: string): void => console.log(line);
  await check({ log });
  const packs = await makeSitePacks();
  // Beside the site of whoever runs the tests, which holds their own packs.
  const directory = join(paths.root, "test/output/actual/site");
  await mkdir(join(directory, ".."), { recursive: true });
  await buildSite({ log, output: directory, packs: join(packs, "packs") });
  const site = await serveSite({ directory, port: 0, log });
  project.provide("siteDirectory", directory);
  project.provide("siteAddress", site.address);
  return async () => {
    await site.close();
    await rm(packs, { recursive: true });
  };
}
