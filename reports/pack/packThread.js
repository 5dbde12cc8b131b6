import { parentPort, workerData } from "node:worker_threads";
import { register } from "tsx/esm/api";

// A thread that makes packs, one after another, until it is ended. In JavaScript, since a thread starts without tsx.
register();
const { makePacks } = await import("./makePacks.ts");
const { make } = await makePacks(workerData);
parentPort?.on("message", async (force) => {
  try {
    parentPort?.postMessage({ force, made: await make(force) });
  } catch (error) {
    parentPort?.postMessage({ force, fault: error instanceof Error ? error.message : String(error) });
  }
});
parentPort?.postMessage({ force: null });
