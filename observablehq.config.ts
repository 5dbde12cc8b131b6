import { join } from "node:path";
import { paths } from "./loaders/paths.ts";
import { ask } from "./loaders/queries/ask.ts";
import { forceList } from "./loaders/queries/forceList.ts";
import { isPrivate as isPrivateQuery } from "./loaders/queries/release.ts";
import { footer, header } from "./reports/site/frame.ts";
import { readRelease } from "./reports/site/release.ts";

const forces = await ask(forceList);
const release = readRelease(join(paths.warehouse, "manifest.json"));
const isPrivate = await ask(isPrivateQuery);

export default {
  title: "Peelboard",
  root: "src",
  // A build goes to a folder beside the site and is swapped in when it has passed its checks.
  output: process.env.PEELBOARD_OUTPUT ?? "dist",
  style: "style.css",
  head: `<link rel="icon" href="/favicon.svg" type="image/svg+xml">
<script type="module" src="/components/forcePicker.js"></script>
<script type="module" src="/components/searchField.js"></script>
<script type="module" src="/components/figureActions.js"></script>`,
  header: ({ path }: { readonly path: string }) => header(path, forces, release, { isPrivate }),
  footer: footer(release),
  dynamicPaths: () => forces.map((force) => `/force/${force.force_id}`),
  sidebar: false,
  toc: false,
  pager: false,
  search: false,
  pages: [],
  // Nothing may be fetched from another host, at build or in the reader's browser.
  globalStylesheets: [],
  duckdb: { extensions: { json: null, parquet: null } },
  interpreters: { ".ts": [process.execPath, "--import", "tsx"] },
};
