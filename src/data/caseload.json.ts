import { ask } from "../../loaders/queries/ask.ts";
import { caseload } from "../../loaders/queries/caseload.ts";

process.stdout.write(JSON.stringify(await ask(caseload)));
