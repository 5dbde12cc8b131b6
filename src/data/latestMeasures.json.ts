import { ask } from "../../loaders/queries/ask.ts";
import { latestMeasures } from "../../loaders/queries/measures.ts";

process.stdout.write(JSON.stringify(await ask(latestMeasures)));
