import { ask } from "../../loaders/queries/ask.ts";
import { roundComparability } from "../../loaders/queries/roundComparability.ts";

process.stdout.write(JSON.stringify(await ask(roundComparability)));
