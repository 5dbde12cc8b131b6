import { ask } from "../../loaders/queries/ask.ts";
import { searchEntries } from "../../loaders/queries/searchEntries.ts";

process.stdout.write(JSON.stringify(await ask(searchEntries)));
