import { ask } from "../../loaders/queries/ask.ts";
import { changeEvents } from "../../loaders/queries/changes.ts";

process.stdout.write(JSON.stringify(await ask(changeEvents)));
