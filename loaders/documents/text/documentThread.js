import { parentPort, workerData } from "node:worker_threads";
import { register } from "tsx/esm/api";

// A thread that reads one document and can be ended when it takes too long. In JavaScript, since a thread starts without tsx.
register();
const { documentText } = await import("./documentText.ts");
const { form, bytes, file } = workerData;
try {
  parentPort?.postMessage({ text: await documentText(form, bytes, file) });
} catch (error) {
  parentPort?.postMessage({
    faults: error?.faults ?? null,
    problem: error instanceof Error ? error.message : String(error),
  });
}
