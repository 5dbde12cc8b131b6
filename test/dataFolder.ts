import { cp, rm } from "node:fs/promises";
import { fileURLToPath } from "node:url";

/** The data folder of the tests. */
export const testData = fileURLToPath(new URL("output/actual/data", import.meta.url));

const data = fileURLToPath(new URL("../data", import.meta.url));
const notEmbedded = /^[/\\](local|warehouse[.\w]*)([/\\]|$)/;

/**
 * Copies the embedded data and nothing else, and loads the warehouse there: what an office keeps in data/local is neither seen by
 * a test nor touched, nor is its warehouse.
 */
export default async function setup(): Promise<void> {
  await rm(testData, { recursive: true, force: true });
  await cp(data, testData, { recursive: true, filter: (path) => !notEmbedded.test(path.slice(data.length)) });
  const { load } = await import("../loaders/load.ts");
  await load({ log: () => undefined });
}
