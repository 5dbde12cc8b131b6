import { join } from "node:path";
import { paths } from "../../loaders/paths.ts";
import type { PackParameters } from "../../src/model/pack.ts";

/** Where packs lie that the site may offer, unless another folder is named. */
export const usualPacks = join(paths.root, "packs");

/** What a pack's folder and files are called: "cumbria-conference-2019-06-30", "response-to-…" with the report's name. */
export function packName({ pack, force_id, as_at, report_id }: PackParameters): string {
  const subject = report_id === null ? [] : [report_id];
  return [...(force_id === null ? [] : [force_id]), pack, ...subject, as_at].join("-");
}
