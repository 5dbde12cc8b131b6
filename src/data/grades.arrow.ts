import { arrowTable } from "../../loaders/queries/arrowTable.ts";
import { ask } from "../../loaders/queries/ask.ts";
import { grades } from "../../loaders/queries/grades.ts";

process.stdout.write(arrowTable(await ask(grades)));
