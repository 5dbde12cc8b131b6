import { isLocal } from "../../src/model/localSource.ts";
import type { FailureRow, SourceStatusRow } from "../../src/model/ownData.ts";
import { paths } from "../paths.ts";
import { readFailures } from "../refresh/failures.ts";
import { readKnownSources, sourceStatus as statusOf } from "../refresh/sourceStatus.ts";
import type { Query } from "./ask.ts";
import { isPrivate } from "./release.ts";

/** How old each source is, and which files were refused. */
export interface SourceStatus {
  readonly status: readonly SourceStatusRow[];
  readonly failures: readonly FailureRow[];
}

/**
 * The status of the sources and the register of failures, as they stand in a data folder. Unless the warehouse is private,
 * what others should not see is left out: cells that a failure quotes, and what an office's own server said.
 */
export const sourceStatusIn =
  (data: string): Query<SourceStatus> =>
  async (warehouse) => {
    const isForOthers = !(await isPrivate(warehouse));
    const rows = statusOf(await readKnownSources(data, () => undefined));
    return {
      status: isForOthers ? rows.map(withoutOwnMessage) : rows,
      failures: await readFailures(data, { withoutValues: isForOthers }),
    };
  };

/** The status of the sources and the register of failures of this installation. */
export const sourceStatus: Query<SourceStatus> = (warehouse) => sourceStatusIn(paths.data)(warehouse);

const withoutOwnMessage = (row: SourceStatusRow): SourceStatusRow =>
  isLocal(row) ? { ...row, last_message: null } : row;
