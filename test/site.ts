import { join } from "node:path";
import type { TestProject } from "vitest/node";
import { paths } from "../loaders/paths.ts";

declare module "vitest" {
  interface ProvidedContext {
    /** The folder of the built site. */
    readonly siteDirectory: string;
    /** Where it is served, without a slash at the end. */
    readonly siteAddress: string;
  }
}

/** Whether the run has tests in test/site; a run of other files alone needs no site. */
async function selectsSiteTests(project: TestProject): Promise<boolean> {
  const { filenamePattern } = project.vitest as { readonly filenamePattern?: string[] };
  const { testFiles } = await project.globTestFiles(filenamePattern);
  return testFiles.some((file) => file.replaceAll("\\", "/").includes("/test/site/"));
}

/** Loads the warehouse and builds and serves the site, once for all site tests. */
export default async function setup(project: TestProject): Promise<(() => Promise<void>) | undefined> {
  if (!(await selectsSiteTests(project))) return undefined;
  // Only now: a run of other tests need not start the warehouse.
  const { load } = await import("../loaders/load.ts");
  const { check } = await import("../loaders/check.ts");
  const { buildSite } = await import("../reports/site/build.ts");
  const { serveSite } = await import("../reports/site/serve.ts");
  const log = (line: string): void => console.log(line);
  await load({ log });
  await check({ log });
  await buildSite({ log });
  const directory = join(paths.root, "dist");
  const site = await serveSite({ directory, port: 0, log });
  project.provide("siteDirectory", directory);
  project.provide("siteAddress", site.address);
  return site.close;
}
