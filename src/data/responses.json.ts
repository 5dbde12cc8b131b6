import { ask } from "../../loaders/queries/ask.ts";
import { responses } from "../../loaders/queries/responses.ts";

process.stdout.write(JSON.stringify(await ask(responses)));
