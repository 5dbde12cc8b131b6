import { register } from "tsx/esm/api";

// A thread that gives a reader one input after another. In JavaScript, since a thread starts without tsx.
register();
await import("./fuzzRun.ts");
