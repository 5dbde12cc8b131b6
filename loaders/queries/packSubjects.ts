import type { Force } from "../../src/model/force.ts";
import type { Release } from "../../src/model/release.ts";
import type { ReportRow } from "../../src/model/reportRow.ts";
import type { Query } from "./ask.ts";
import { forceList } from "./forceList.ts";
import { release } from "./release.ts";
import { reports } from "./reports.ts";

/** What a pack may be asked for by name. */
export interface PackSubjects {
  readonly forces: readonly Force[];
  /** In the order of time. */
  readonly rounds: readonly { readonly round_id: string; readonly round_name: string }[];
  readonly reports: readonly ReportRow[];
  readonly release: Release;
}

/** The forces, rounds and reports that a pack may name, and the release that it is made from. */
export const packSubjects: Query<PackSubjects> = async (warehouse) => ({
  forces: await forceList(warehouse),
  rounds: await warehouse.rows<PackSubjects["rounds"][number]>(
    "select round_id, round_name from dim_round order by round_order",
  ),
  reports: await reports(warehouse),
  release: await release(warehouse),
});
