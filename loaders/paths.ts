import { join, resolve } from "node:path";
import { fileURLToPath } from "node:url";

const root = new URL("../", import.meta.url);
const at = (path: string): string => fileURLToPath(new URL(path, root));

/** Another folder of data may take the place of the project's own: the tests have one, so that they never touch an office's files. */
const named = process.env.PEELBOARD_DATA ?? "";
const data = named === "" ? at("data") : resolve(at("./"), named);

/** Where the embedded facts, an office's own files, the built warehouse and the SQL of the layers lie. */
export const paths = {
  root: at("./"),
  data,
  sources: join(data, "sources"),
  local: join(data, "local"),
  warehouse: join(data, "warehouse"),
  staging: at("loaders/staging"),
  marts: at("loaders/marts"),
  views: at("loaders/views"),
  checks: at("loaders/checks"),
  examples: at("loaders/examples"),
} as const;
