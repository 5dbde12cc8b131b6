import { spawn } from "node:child_process";
import { join } from "node:path";
import { paths } from "../loaders/paths.ts";
import { dayHere } from "./own/dayHere.ts";
import type { Step } from "./verb.ts";

/** Where the facts are read from and the warehouse is written, when not in their usual places. */
export interface LoadPlaces {
  readonly sources?: string;
  readonly warehouse?: string;
}

/** Whether what is under embargo is loaded and shown, on this machine alone. */
export interface Privacy {
  readonly private?: boolean;
}

/** Where a site is served. */
export interface ServePlace {
  readonly port: number;
  readonly host: string;
}

// Each step imports its module when it runs, so that a verb starts fast and "--help" at once.

/** Where a site with figures under embargo is built: never where the public one lies. */
const privateSite = join(paths.local, "site");

export const loadStep = ({ private: isPrivate = false, ...places }: LoadPlaces & Privacy = {}): Step => ({
  name: "Loading the published figures and your own into the warehouse",
  // The command line's entry is the one place that looks at the clock: embargoes end by the day of this machine.
  work: async (log) => {
    const now = new Date();
    const { loadAndNote } = await import("./own/loadAndNote.ts");
    await loadAndNote({ log, today: dayHere(now), isPrivate, ...places }, now.toISOString());
  },
});

export const checkStep: Step = {
  name: "Checking the warehouse",
  work: async (log) => (await import("../loaders/check.ts")).check({ log }),
};

/** With `goesOn`, a pack that cannot be made is named and the next step follows: who wants to see the site sees it. */
export const packsStep = ({ goesOn }: { readonly goesOn: boolean }): Step => ({
  name: "Making the conference pack of each force",
  work: async (log) => {
    const { makeConferencePacks } = await import("./pack/packsStep.ts");
    try {
      await makeConferencePacks({ log });
    } catch (error) {
      if (!goesOn) throw error;
      log(`${error instanceof Error ? error.message : error}\nThe site is built without them.`);
    }
  },
});

export const siteStep: Step = {
  name: "Building the site",
  work: async (log) => (await import("./site/build.ts")).buildSite({ log }),
};

export const privateSiteStep: Step = {
  name: "Building a site for this machine alone, with figures under embargo",
  work: async (log) =>
    (await import("./site/build.ts")).buildSite({ log, isPrivate: true, output: privateSite }),
};

export const serveStep = ({ port, host, private: isPrivate = false }: ServePlace & Privacy): Step => ({
  name: "Serving the site",
  work: async (log) => {
    const { serveSite } = await import("./site/serve.ts");
    await serveSite({ directory: isPrivate ? privateSite : join(paths.root, "dist"), port, host, log });
    log("Press Ctrl+C to stop.");
  },
});

export const previewStep = ({ port, host }: ServePlace): Step => ({
  name: "Previewing the site; pages follow their files as you save",
  work: async () => {
    const { prepareCache } = await import("./site/build.ts");
    const { runFramework } = await import("./site/framework.ts");
    await prepareCache();
    const args = ["--no-open", "--host", host, "--port", String(port)];
    const code = await runFramework("preview", { args });
    if (code !== 0) throw new Error(`Framework's preview ended with code ${code}`);
  },
});

/** A tool of the project as a step: the same command that npm runs; its talk goes straight to the terminal. */
const toolStep = (name: string, tool: string, ...args: readonly string[]): Step => ({
  name,
  work: async () => {
    const child = spawn(join(paths.root, "node_modules/.bin", tool), args, {
      cwd: paths.root,
      stdio: "inherit",
      // Windows starts its .cmd files through a shell only.
      shell: process.platform === "win32",
    });
    const code = await new Promise<number | null>((resolve, reject) => {
      child.on("error", reject);
      child.on("close", resolve);
    });
    if (code !== 0) throw new Error(`${tool} found faults (exit code ${code})`);
  },
});

export const lintStep = toolStep("Checking lint and format", "biome", "check", ".");
export const typecheckStep = toolStep("Checking types", "tsc", "--noEmit");
export const testStep = toolStep("Running every test", "vitest", "run");

export const sealStep: Step = {
  name: "Recording the sources' fingerprints in data/sources.json",
  work: async (log) => {
    const { sealManifest } = await import("../loaders/sources/manifest.ts");
    const changed = await sealManifest(paths.sources);
    log(changed.length === 0 ? "No source has changed." : `Recorded anew: ${changed.join(", ")}`);
  },
};

export const benchStep = ({ only }: { readonly only?: string } = {}): Step => ({
  name: "Measuring",
  work: async (log) =>
    (await import("../test/bench/bench.ts")).bench({ log, ...(only === undefined ? {} : { only }) }),
});
