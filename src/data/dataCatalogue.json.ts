import { ask } from "../../loaders/queries/ask.ts";
import { dataCatalogue } from "../../loaders/queries/dataCatalogue.ts";

process.stdout.write(JSON.stringify(await ask(dataCatalogue)));
