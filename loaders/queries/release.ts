import type { Release } from "../../src/model/release.ts";
import type { Query } from "./ask.ts";

/** Which release of the data the warehouse holds, and the day of the latest report in it. */
export const release: Query<Release> = async (warehouse) => {
  const [held] = await warehouse.rows<Release>("select release, latest_report_on as as_at from dim_release");
  if (held === undefined)
    throw new Error("the warehouse names no release; run `npx peelboard load` to build it again");
  return held;
};
