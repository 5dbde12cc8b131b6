import { isLocal } from "./localSource.js";
import type { Provenance } from "./provenance.js";
import type { FindingRow, ReportRow } from "./reportRow.js";

type Answered = Pick<
  ReportRow,
  | "response_source_id"
  | "response_source_title"
  | "response_publisher"
  | "response_address"
  | "response_locator"
  | "response_basis"
>;

type Stated = Pick<
  FindingRow,
  | "status_source_id"
  | "status_source_title"
  | "status_publisher"
  | "status_address"
  | "status_locator"
  | "status_basis"
>;

const isOwn = (source_id: string | null): source_id is string => source_id !== null && isLocal({ source_id });

/** Whether the office itself supplied the answer to a report, whoever published the report. */
export const isAnswerOwn = ({ response_source_id }: Pick<ReportRow, "response_source_id">): boolean =>
  isOwn(response_source_id);

/** Whether the office itself supplied the status of a finding, whoever made the finding. */
export const isStatusOwn = ({ status_source_id }: Pick<FindingRow, "status_source_id">): boolean =>
  isOwn(status_source_id);

/** The sources of the answers that the office itself supplied. */
export const ownAnswersOf = (rows: readonly Answered[]): readonly Provenance[] =>
  rows.flatMap((row) =>
    isOwn(row.response_source_id)
      ? [
          {
            source_id: row.response_source_id,
            source_title: row.response_source_title ?? "",
            publisher: row.response_publisher ?? "",
            address: row.response_address,
            locator: row.response_locator ?? "",
            basis: row.response_basis ?? "read",
          },
        ]
      : [],
  );

/** The sources of the statuses that the office itself supplied. */
export const ownStatusesOf = (rows: readonly Stated[]): readonly Provenance[] =>
  rows.flatMap((row) =>
    isOwn(row.status_source_id)
      ? [
          {
            source_id: row.status_source_id,
            source_title: row.status_source_title ?? "",
            publisher: row.status_publisher ?? "",
            address: row.status_address,
            locator: row.status_locator ?? "",
            basis: row.status_basis ?? "read",
          },
        ]
      : [],
  );
