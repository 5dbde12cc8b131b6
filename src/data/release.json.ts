import { ask } from "../../loaders/queries/ask.ts";
import { release } from "../../loaders/queries/release.ts";

process.stdout.write(JSON.stringify(await ask(release)));
