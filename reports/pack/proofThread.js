import { parentPort, workerData } from "node:worker_threads";
import { register } from "tsx/esm/api";

// A thread that reads what another wrote, one file after another. In JavaScript, since a thread starts without tsx.
register();
const { formats } = await import("./formats.ts");
const readers = new Map(formats.map(({ format, prove }) => [format, prove]));
// The reader's library is there when the first file comes.
for (const { format, warm } of formats) if (workerData.formats.includes(format)) void warm();
parentPort?.on("message", async ({ id, format, bytes, document }) => {
  try {
    parentPort?.postMessage({ id, faults: await readers.get(format)?.(bytes, document) });
  } catch (error) {
    parentPort?.postMessage({ id, fault: error instanceof Error ? error.message : String(error) });
  }
});
