import { ask } from "../../loaders/queries/ask.ts";
import { packedOwnPage } from "../../loaders/queries/ownPage.ts";

process.stdout.write(JSON.stringify(await ask(packedOwnPage)));
