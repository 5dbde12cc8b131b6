import { strToU8, zipSync } from "fflate";
import { ask } from "../../loaders/queries/ask.ts";
import { forcePages } from "../../loaders/queries/forcePages.ts";

const pages = await ask(forcePages);
const files = pages.map((page) => [`${page.force.force_id}.json`, strToU8(JSON.stringify(page))] as const);
process.stdout.write(zipSync(Object.fromEntries(files), { level: 1 }));
