import { arrowTable } from "../../loaders/queries/arrowTable.ts";
import { ask } from "../../loaders/queries/ask.ts";
import { latestMeasures } from "../../loaders/queries/measures.ts";

process.stdout.write(arrowTable(await ask(latestMeasures)));
