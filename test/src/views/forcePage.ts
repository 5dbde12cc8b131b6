import { noAnswer } from "../../../src/metrics/registerAsAt.ts";
import type { ConflictRow } from "../../../src/model/conflictRow.ts";
import type { DocumentFigureRow, MonitoringSpellRow, ReportRow } from "../../../src/model/reportRow.ts";
import type { ForceView } from "../../../src/views/force.ts";
import { caseload, caseloadPerOfficer, measureRow, officersSeries } from "../charts/measureRows.ts";
import { comparability, gradeRow, history, position, provenance } from "../charts/rows.ts";

export const report: ReportRow = {
  ...provenance,
  report_id: "r1",
  title: "PEEL 2018/19, Cumbria",
  report_kind: "PEEL",
  inspectorate: "HMICFRS",
  force_id: "cumbria",
  force_name: "Cumbria",
  round_name: "PEEL 2018/19",
  inspected_on: null,
  published_on: "2019-05-02",
  published_on_evidence: "stated",
  last_day: "2019-06-25",
  ...noAnswer,
  note: null,
};

export const conflict: ConflictRow = {
  conflict_kind: "publication dates",
  force_id: "cumbria",
  force_name: "Cumbria",
  round_id: "peel-2018-19",
  round_name: "PEEL 2018/19",
  item_id: null,
  subject: "peel-2018-19-cumbria",
  first_statement: "2019-05-01",
  first_address: "https://example.org/stamp",
  first_source: null,
  second_statement: "2019-05-02",
  second_address: null,
  second_source: null,
  explanation: "Sources differ by a day.",
};

export const spell: MonitoringSpellRow = {
  ...provenance,
  force_id: "cumbria",
  force_name: "Cumbria",
  entered_on: "2022-06",
  left_on: null,
  note: null,
};

export const figure: DocumentFigureRow = {
  ...provenance,
  area_name: "Cumbria",
  force_id: "cumbria",
  measure_name: "Domestic violence incidents that led to an arrest",
  period: "2006/07",
  numerator: 12,
  denominator: 48,
  value: null,
  unit: "incidents",
  note: null,
};

const judgements = history.filter(({ is_current }) => is_current);

/** A force's page with one row or two of everything that it can show. */
export const forcePage: ForceView = {
  force: {
    force_id: "cumbria",
    force_name: "Cumbria Constabulary",
    area_name: "Cumbria",
    region: "North West",
    country: "England",
    other_names: null,
  },
  positions: [
    position,
    ...judgements
      .filter(({ round_name }) => round_name !== "PEEL 2015")
      .map((row) => ({
        ...row,
        better_count: row.grade === null ? null : 3,
        same_count: row.grade === null ? null : 20,
        worse_count: row.grade === null ? null : 18,
        distribution_kind: "counted" as const,
        forces_at_grade: row.scale_id === "peel4" ? [3, 21, 18, 0] : [1, 2, 21, 18, 0],
        known_count: 42,
        not_graded_count: 0,
        forces_count: 43,
      })),
  ],
  superseded: history.filter(({ is_current }) => !is_current),
  latest: [
    measureRow("cumbria", "Cumbria", "31 March 2016", "2016-03-31", 241.7),
    measureRow("kent", "Kent", "31 March 2016", "2016-03-31", 188.2),
    measureRow("england-and-wales", "England and Wales", "31 March 2016", "2016-03-31", 211.4),
  ],
  series: officersSeries,
  publicProtection: [],
  cases: caseload,
  casesPerOfficer: caseloadPerOfficer,
  findings: [],
  reports: [
    report,
    { ...report, report_id: "r2", report_kind: "national thematic", published_on: "2020-07" },
    { ...report, report_id: "r3", title: "PEEL 2014", published_on: null },
  ],
  monitoring: [],
  timeline: [
    {
      ...provenance,
      kind: "report",
      force_id: "cumbria",
      force_name: "Cumbria Constabulary",
      title: "PEEL 2018/19, Cumbria Constabulary",
      began_on: "2019-05-02",
      ended_on: "2019-05-02",
    },
  ],
  conflicts: [],
  figures: [],
  own_figure_count: 0,
  comparability,
};

/** A round of which nothing was found, and an item of which the grade is known for one force only. */
export const sparsePositions = [
  ...forcePage.positions.filter(({ round_name }) => round_name !== "PEEL 2017"),
  { ...position, ...gradeRow("PEEL 2017", "Effectiveness", null), better_count: null, known_count: 42 },
  {
    ...position,
    ...gradeRow("PEEL 2018/19", "Ethical workforce", "Requires improvement", { item_order: 9 }),
    better_count: 0,
    same_count: 0,
    worse_count: 0,
    forces_at_grade: [0, 0, 1, 0],
    known_count: 1,
  },
];
