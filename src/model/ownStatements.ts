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

/** Where a statement that the office supplied stands, or nothing: a statement of the office's own has every part of a source. */
function ownSource(
  source: { readonly [Part in keyof Provenance]: Provenance[Part] | null },
): readonly Provenance[] {
  const { source_id, source_title, publisher, address, locator, basis } = source;
  if (!isOwn(source_id)) return [];
  if (source_title === null || publisher === null || locator === null || basis === null)
    throw new RangeError(`what ${source_id} states has no whole source`);
  return [{ source_id, source_title, publisher, address, locator, basis }];
}

/** The sources of the answers that the office itself supplied. */
export const ownAnswersOf = (rows: readonly Answered[]): readonly Provenance[] =>
  rows.flatMap((row) =>
    ownSource({
      source_id: row.response_source_id,
      source_title: row.response_source_title,
      publisher: row.response_publisher,
      address: row.response_address,
      locator: row.response_locator,
      basis: row.response_basis,
    }),
  );

/** The sources of the statuses that the office itself supplied. */
export const ownStatusesOf = (rows: readonly Stated[]): readonly Provenance[] =>
  rows.flatMap((row) =>
    ownSource({
      source_id: row.status_source_id,
      source_title: row.status_source_title,
      publisher: row.status_publisher,
      address: row.status_address,
      locator: row.status_locator,
      basis: row.status_basis,
    }),
  );
