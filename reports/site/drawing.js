import { parentPort, workerData } from "node:worker_threads";
import { register } from "tsx/esm/api";

// The thread that draws the views: it answers with all of them, and ends. In JavaScript, since a thread starts without tsx.
register();
const { drawViews } = await import("./drawnViews.ts");
parentPort?.postMessage(await drawViews(workerData));
