import { ask } from "../../loaders/queries/ask.ts";
import { packedComparison } from "../../loaders/queries/comparison.ts";

process.stdout.write(JSON.stringify(await ask(packedComparison)));
