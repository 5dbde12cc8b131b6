import { ask } from "../../loaders/queries/ask.ts";
import { measureFigures } from "../../loaders/queries/measureFigures.ts";

process.stdout.write(JSON.stringify(await ask(measureFigures)));
