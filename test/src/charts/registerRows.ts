import { noStatus } from "../../../src/metrics/findingsKnownBy.ts";
import { noAnswer } from "../../../src/metrics/registerAsAt.ts";
import type { DatedFindingRow, RegisterRow } from "../../../src/model/responses.ts";
import { provenance } from "./rows.ts";

/** A report of the register, published on 24 July 2025 and due by 17 September, unless said otherwise. */
export const registerRow = (differing: Partial<RegisterRow> = {}): RegisterRow => ({
  ...provenance,
  report_id: "peel-2023-25-kent",
  title: "PEEL 2023-25",
  report_kind: "PEEL",
  inspectorate: "HMICFRS",
  force_id: "kent",
  force_name: "Kent",
  round_name: "PEEL 2023-25",
  inspected_on: null,
  published_on: "2025-07-24",
  published_on_evidence: "stated",
  last_day: "2025-09-17",
  ...noAnswer,
  note: null,
  other_published_on: null,
  ...differing,
});

/** An area for improvement of a report of 2 May 2019, not known to be closed, unless said otherwise. */
export const findingRow = (differing: Partial<DatedFindingRow> = {}): DatedFindingRow => ({
  ...provenance,
  finding_id: "f1",
  report_id: "peel-2018-19-cumbria",
  report_title: "PEEL 2018/19, Cumbria",
  force_id: "cumbria",
  force_name: "Cumbria",
  finding_kind: "area for improvement",
  finding_number: null,
  subject: "Legitimacy",
  summary: "Have people outside the force look at stop and search",
  addressed_to: "Cumbria Constabulary",
  ...noStatus,
  published_on: "2019-05-02",
  ...differing,
});

/** A small register: one due in 28 days, two due later, one late, one passed, one answered on an unknown day, two without a last day. */
export const register: readonly RegisterRow[] = [
  registerRow({
    report_id: "peel-2023-25-hampshire",
    force_id: "hampshire",
    force_name: "Hampshire",
  }),
  registerRow(),
  registerRow({
    report_id: "peel-2023-25-gwent",
    force_id: "gwent",
    force_name: "Gwent",
    published_on: "2025-06-27",
    last_day: "2025-08-21",
  }),
  registerRow({
    report_id: "peel-2023-25-dorset",
    force_id: "dorset",
    force_name: "Dorset",
    published_on: "2025-04-10",
    last_day: "2025-06-04",
    other_published_on: "2025-04-09",
  }),
  registerRow({
    report_id: "peel-2018-19-kent",
    title: "PEEL Assessment 2018/19",
    round_name: "PEEL 2018/19",
    published_on: "2019-05-02",
    last_day: "2019-06-26",
    respondent: "Kent Police and Crime Commissioner",
    response_days: 85,
    is_late: true,
    response_address: "https://example.org/kent",
  }),
  registerRow({
    report_id: "ncpi-cleveland-2017",
    title: "National Child Protection Inspections",
    report_kind: "force inspection",
    force_id: "cleveland",
    force_name: "Cleveland",
    round_name: null,
    published_on: "2017-09-21",
    last_day: "2017-11-15",
    respondent: "Cleveland Police and Crime Commissioner",
  }),
  registerRow({
    report_id: "peel-2014-durham",
    title: "PEEL 2014",
    force_id: "durham",
    force_name: "Durham",
    round_name: "PEEL 2014",
    published_on: "2014-11-12",
    last_day: null,
  }),
  registerRow({
    report_id: "mappa-thematic",
    title: "Thematic inspection on MAPPA",
    report_kind: "national thematic",
    force_id: null,
    force_name: "All forces",
    round_name: null,
    published_on: null,
    published_on_evidence: null,
    last_day: null,
  }),
];
