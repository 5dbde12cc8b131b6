import type { Release } from "../../src/model/release.ts";
import type { Query } from "./ask.ts";

/** Which release of the data the warehouse holds, and the day of the latest report in it. */
export const release: Query<Release> = async (warehouse) => {
  const [held] = await warehouse.rows<Release>("select release, latest_report_on as as_at from dim_release");
  if (held === undefined)
    throw new Error("the warehouse names no release; run `npx peelboard load` to build it again");
  return held;
};

/** Whether figures under embargo were loaded: such a warehouse is for the office's eyes alone. */
export const isPrivate: Query<boolean> = async (warehouse) => {
  const [held] = await warehouse.rows<{ is_private: boolean }>("select is_private from dim_release");
  return held?.is_private ?? false;
};

/** Refuses to make what others will see. */
export class PrivateWarehouseError extends Error {
  override readonly name = "PrivateWarehouseError";
}

/**
 * Refuses a warehouse with figures under embargo.
 * @param what is to be made of it: "the site".
 * @throws PrivateWarehouseError saying what to do.
 */
export const refusePrivate =
  (what: string): Query<void> =>
  async (warehouse) => {
    if (await isPrivate(warehouse))
      throw new PrivateWarehouseError(
        `the warehouse was loaded with --private and holds figures under embargo, so ${what} cannot be made of it; run \`npx peelboard load\` without --private first (to look at it yourself: \`npx peelboard start --private\`)`,
      );
  };
