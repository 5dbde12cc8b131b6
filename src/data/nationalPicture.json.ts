import { ask } from "../../loaders/queries/ask.ts";
import { nationalPicture } from "../../loaders/queries/nationalPicture.ts";

process.stdout.write(JSON.stringify(await ask(nationalPicture)));
