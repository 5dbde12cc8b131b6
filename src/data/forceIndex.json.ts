import { ask } from "../../loaders/queries/ask.ts";
import { forceIndex } from "../../loaders/queries/forceIndex.ts";

process.stdout.write(JSON.stringify(await ask(forceIndex)));
