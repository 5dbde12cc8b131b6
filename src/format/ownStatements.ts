import { isLocal } from "../model/localSource.js";
import { isAnswerOwn, isStatusOwn } from "../model/ownStatements.js";
import type { FindingRow, ReportRow } from "../model/reportRow.js";
import type { RegisterStateRow } from "../model/responses.js";
import { deadlineSentence, responseStateText } from "./deadlineSentence.js";
import { localWord } from "./localWords.js";

const marked = (text: string, isOwn: boolean): string => (isOwn ? `${text} (${localWord})` : text);

type Answered = Pick<ReportRow, "source_id" | "response_source_id">;
type Stated = Pick<FindingRow, "source_id" | "status_source_id">;

/** What a table says of an answer that the office supplied to a report of others; the row of its own report is marked whole. */
export const withOwnAnswer = (text: string, row: Answered): string =>
  marked(text, isAnswerOwn(row) && !isLocal(row));

/** What a table says of the status that the office gives a finding of others; the row of its own finding is marked whole. */
export const withOwnStatus = (text: string, row: Stated): string =>
  marked(text, isStatusOwn(row) && !isLocal(row));

/** A status in a sentence, where no row around it is marked. */
export const statusInWords = (text: string, row: Pick<FindingRow, "status_source_id">): string =>
  marked(text, isStatusOwn(row));

/** Whether a response is known to have been given by the day shown. */
export const isAnswered = ({ respondent, response }: RegisterStateRow): boolean =>
  respondent !== null && response.state !== "due" && response.state !== "no response held";

/** Whether the office itself supplied what is said of a response: the answer, or the report with the day that it is counted from. */
export const isStandingOwn = (row: RegisterStateRow): boolean =>
  isLocal(row) || (isAnswered(row) && isAnswerOwn(row));

/** Where a response stands, beside a column that has the last day. */
export const standingText = (row: RegisterStateRow): string =>
  isAnswered(row) ? withOwnAnswer(responseStateText(row.response), row) : responseStateText(row.response);

/** Where a response stands, as a sentence without its stop. */
export const standingSentence = (row: RegisterStateRow): string =>
  marked(deadlineSentence(row.response), isStandingOwn(row));
