import { ask } from "../../loaders/queries/ask.ts";
import { peerForces } from "../../loaders/queries/peerForces.ts";

process.stdout.write(JSON.stringify(await ask(peerForces)));
