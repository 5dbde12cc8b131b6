import { fileURLToPath } from "node:url";

const root = new URL("../", import.meta.url);
const at = (path: string): string => fileURLToPath(new URL(path, root));

/** Where the embedded facts, the built warehouse and the SQL of the layers lie. */
export const paths = {
  root: at("./"),
  sources: at("data/sources"),
  warehouse: at("data/warehouse"),
  staging: at("loaders/staging"),
  marts: at("loaders/marts"),
  views: at("loaders/views"),
  checks: at("loaders/checks"),
  examples: at("loaders/examples"),
} as const;
