import { ask } from "../../loaders/queries/ask.ts";
import { packedMovement } from "../../loaders/queries/movement.ts";

process.stdout.write(JSON.stringify(await ask(packedMovement)));
