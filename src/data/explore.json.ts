import { ask } from "../../loaders/queries/ask.ts";
import { explore } from "../../loaders/queries/explore.ts";

process.stdout.write(JSON.stringify(await ask(explore)));
