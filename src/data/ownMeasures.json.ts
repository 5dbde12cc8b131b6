import { ask } from "../../loaders/queries/ask.ts";
import { ownMeasureNames } from "../../loaders/queries/ownData.ts";

process.stdout.write(JSON.stringify(await ask(ownMeasureNames)));
