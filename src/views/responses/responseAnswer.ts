import { element } from "../../components/element.js";
import { siteAddress, siteLink } from "../../components/siteLink.js";
import { warningLine } from "../../components/warningLine.js";
import { formatCount } from "../../format/formatCount.js";
import { formatDate } from "../../format/formatDate.js";
import { andLocal, withLocal } from "../../format/localWords.js";
import { isStandingOwn, standingText } from "../../format/ownStatements.js";
import { latestReportSentence } from "../../format/registerSentences.js";
import { responsesSentence } from "../../format/responsesSentence.js";
import { warnings } from "../../format/warnings.js";
import { calendarFiles } from "../../model/calendarFile.js";
import type { RegisterStateRow } from "../../model/responses.js";
import type { ViewOptions } from "../viewOptions.js";
import { type Standing, soon, stateFilters } from "./registerChoices.js";

/** Rows of one state that are named here; the register has the rest. */
const named = 5;

const ofState = (rows: readonly RegisterStateRow[], value: string): readonly RegisterStateRow[] => {
  const filter = stateFilters.find((state) => state.value === value);
  return filter === undefined ? [] : rows.filter(({ response }) => filter.matches(response));
};

/** A report as a line: force, title, last day, where it stands, its calendar file. */
function line(row: RegisterStateRow, options: ViewOptions): HTMLElement {
  const { document, force_id } = options;
  const name =
    row.force_id === null ? row.force_name : siteLink(row.force_name, `force/${row.force_id}`, options);
  return element(
    document,
    "li",
    force_id !== null && row.force_id === force_id ? { class: "is-chosen" } : {},
    element(document, "strong", {}, name),
    `, ${withLocal(row.title, row)}: last day ${formatDate(row.last_day)}, ${standingText(row)}. `,
    element(
      document,
      "a",
      { href: siteAddress(calendarFiles.ofReport(row.report_id), options), download: true },
      "Calendar file",
      element(document, "span", { class: "visually-hidden" }, ` for ${row.force_name}, ${row.title}`),
    ),
  );
}

/** The reports of one state under their heading: the first few by name, the rest by a button that narrows the register. */
function list(
  title: string,
  value: string,
  rows: readonly RegisterStateRow[],
  options: ViewOptions,
  warning: string | null = null,
): HTMLElement {
  const { document } = options;
  const shown = rows.slice(0, rows.length <= named + 1 ? rows.length : named);
  const own = rows.filter(isStandingOwn).length;
  const id = `state-${value}`;
  return element(
    document,
    "section",
    { "aria-labelledby": id, class: "response-state" },
    element(document, "h2", { id }, `${title}: ${formatCount(rows.length - own)}${andLocal(own)}`),
    ...(warning === null ? [] : [warningLine(warning, options)]),
    ...(rows.length === 0
      ? [element(document, "p", {}, "None in this register on that day.")]
      : [element(document, "ul", {}, ...shown.map((row) => line(row, options)))]),
    ...(shown.length === rows.length
      ? []
      : [
          element(
            document,
            "p",
            {},
            element(
              document,
              "button",
              { type: "button", "data-set": `state=${value}&round=all&year=all` },
              `Show all ${formatCount(rows.length)} in the register below`,
            ),
          ),
        ]),
  );
}

/** Which responses are due in the next 30 days, and which are late: one sentence, then the reports behind its counts. */
export function responseAnswer(
  { asAt, rows, isMine, latest, laterCount, laterOwnCount }: Standing,
  options: ViewOptions,
): readonly HTMLElement[] {
  const { document, force_id } = options;
  const nearest = (value: string): readonly RegisterStateRow[] =>
    ofState(rows, value).toSorted((a, b) =>
      value === "due-soon"
        ? (a.last_day ?? "").localeCompare(b.last_day ?? "", "en")
        : (b.last_day ?? "").localeCompare(a.last_day ?? "", "en"),
    );
  const place = isMine ? (rows.find((row) => row.force_id === force_id)?.force_name ?? "your force") : null;
  return [
    element(document, "p", { class: "lead" }, responsesSentence(rows, { asAt, soon, place })),
    ...(latest !== null && latest < asAt
      ? [
          warningLine(warnings.registerEnds, options),
          element(document, "p", {}, latestReportSentence(latest)),
        ]
      : []),
    ...(laterCount + laterOwnCount === 0
      ? []
      : [
          element(
            document,
            "p",
            {},
            `${formatCount(laterCount)} ${laterCount === 1 ? "report" : "reports"} published after ${formatDate(asAt)} ${laterCount === 1 ? "is" : "are"} left out${andLocal(laterOwnCount)}.`,
          ),
        ]),
    list(`Due in the next ${soon} days`, "due-soon", nearest("due-soon"), options),
    list("Answered late", "late", nearest("late"), options),
    list("Last day passed, no response held", "passed", nearest("passed"), options, warnings.noResponseHeld),
  ];
}
