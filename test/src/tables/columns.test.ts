import { describe, expect, it } from "vitest";
import { noAnswer } from "../../../src/metrics/registerAsAt.ts";
import type { MonitoringSpellRow, ReportRow } from "../../../src/model/reportRow.ts";
import { caseloadPerOfficerTable, caseloadTable } from "../../../src/tables/caseloadTable.ts";
import type { Column } from "../../../src/tables/column.ts";
import { comparabilityTable } from "../../../src/tables/comparabilityTable.ts";
import { coverageTable } from "../../../src/tables/coverageTable.ts";
import { distributionTable } from "../../../src/tables/distributionTable.ts";
import { findingTable } from "../../../src/tables/findingTable.ts";
import { gradeTable } from "../../../src/tables/gradeTable.ts";
import { measureTable } from "../../../src/tables/measureTable.ts";
import { monitoringTable } from "../../../src/tables/monitoringTable.ts";
import { positionTable } from "../../../src/tables/positionTable.ts";
import { reportTable } from "../../../src/tables/reportTable.ts";
import { sourceTable } from "../../../src/tables/sourceTable.ts";
import { caseloadPerOfficer, officersSeries } from "../charts/measureRows.ts";
import { findingRow } from "../charts/registerRows.ts";
import {
  comparability,
  distribution,
  history,
  position,
  provenance,
  roundItem,
  unknownPosition,
} from "../charts/rows.ts";

/** What a row shows, by column key. */
const shown = <Row>(columns: readonly Column<Row>[], row: Row | undefined): Record<string, string> => {
  if (row === undefined) throw new Error("no row to show");
  return Object.fromEntries(columns.map((column) => [column.key, column.format(row)]));
};

const report: ReportRow = {
  ...provenance,
  report_id: "r1",
  title: "Kent: crime data integrity inspection",
  report_kind: "force",
  inspectorate: "HMICFRS",
  force_id: "kent",
  force_name: "Kent",
  round_name: null,
  inspected_on: null,
  published_on: "2026-01-15",
  published_on_evidence: "stated",
  last_day: "2026-03-11",
  ...noAnswer,
  note: null,
};

describe("every table", () => {
  const tables: readonly (readonly Pick<Column<never>, "key" | "heading">[])[] = [
    gradeTable,
    distributionTable,
    positionTable,
    measureTable,
    caseloadTable,
    caseloadPerOfficerTable,
    reportTable,
    findingTable,
    monitoringTable,
    coverageTable,
    comparabilityTable,
    sourceTable,
  ];

  it("has headings and keys of its own for each column, as a spreadsheet needs", () => {
    for (const columns of tables) {
      expect(new Set(columns.map(({ key }) => key)).size).toBe(columns.length);
      expect(new Set(columns.map(({ heading }) => heading)).size).toBe(columns.length);
    }
  });
});

describe("gradeTable", () => {
  it("says which round a carried-over grade is of, and why there is none elsewhere", () => {
    const carried = history.find(({ status }) => status === "carried over");
    expect(shown(gradeTable, carried).grade).toBe("Good (carried over from PEEL 2016)");
    const inspected = history.find(({ status }) => status === "not inspected");
    expect(shown(gradeTable, inspected).grade).toBe("[not inspected]");
  });
});

describe("distributionTable", () => {
  it("gives each percentage with its count", () => {
    const [, good] = distribution("PEEL 2018/19", "Effectiveness", [1, 34, 6, 1]);
    expect(shown(distributionTable, good)).toMatchObject({
      force_count: "34",
      share_of_known: "34 of 42 (81.0%)",
      not_found_count: "1",
    });
  });

  it("names a count that the publication leaves unstated", () => {
    const [, good] = distribution("PEEL 2017", "Efficiency", [2, null, 10, 0]);
    expect(shown(distributionTable, good)).toMatchObject({
      force_count: "[count not stated]",
      share_of_known: "[count not stated]",
    });
  });
});

describe("reportTable", () => {
  const answered: ReportRow = {
    ...report,
    respondent: "The commissioner",
    responded_on: "2019-06-25",
    response_days: 54,
    is_late: false,
    response_source_id: "local/responses",
    response_source_title: "Local: A letter",
    response_publisher: "your office",
    response_locator: "page 1",
    response_basis: "read",
  };

  it("marks an answer that the office supplied to a report of others, and names its source", () => {
    expect(shown(reportTable, answered)).toMatchObject({
      responded_on: "25 June 2019 (local)",
      response_days: "54 (local)",
      is_late: "in time (local)",
      source_title: expect.stringMatching(/; response [(]local[)]: Local: A letter$/),
    });
    expect(Object.values(shown(reportTable, report)).join()).not.toContain("(local)");
  });

  it("leaves the mark of a report of the office's own to its row", () => {
    expect(shown(reportTable, { ...answered, source_id: "local/reports" }).response_days).toBe("54");
  });
});

describe("findingTable", () => {
  it("marks the status that the office gives a finding of others, and names its source", () => {
    const own = {
      status: "closed",
      status_as_at: "2020-02",
      status_source_id: "local/finding_status",
      status_source_title: "Local: Own register",
      status_publisher: "your office",
      status_locator: "row 2",
      status_basis: "read",
    } as const;
    expect(shown(findingTable, findingRow(own))).toMatchObject({
      status: "closed (local)",
      status_as_at: "February 2020 (local)",
      source_title: expect.stringMatching(/; status [(]local[)]: Local: Own register$/),
    });
    expect(Object.values(shown(findingTable, findingRow())).join()).not.toContain("(local)");
  });
});

describe("positionTable", () => {
  it("counts the forces at each grade in words, and better, the same and worse", () => {
    expect(shown(positionTable, position)).toMatchObject({
      grade: "Requires improvement",
      forces_at_grade: "1 Outstanding, 24 Good, 18 Requires improvement and 0 Inadequate",
      better_count: "25",
      same_count: "17",
      worse_count: "0",
    });
  });

  it("gives a force without a grade the reason in place of counts", () => {
    expect(shown(positionTable, unknownPosition).better_count).toBe("[not found]");
  });
});

describe("measureTable", () => {
  it("shows a value with the measure's decimals, and a reason where there is none", () => {
    expect(shown(measureTable, officersSeries[0]).value).toBe("245.8");
    expect(shown(measureTable, officersSeries[4]).value).toBe("[not available]");
  });

  it("says how a national figure is made", () => {
    const national = officersSeries.find(({ area_id }) => area_id === "england-and-wales");
    expect(shown(measureTable, national).mean_kind).toContain("weighted mean");
  });
});

describe("caseloadPerOfficerTable", () => {
  it("shows the figures of the 2007 inspection of Cumbria", () => {
    expect(shown(caseloadPerOfficerTable, caseloadPerOfficer[0])).toMatchObject({
      case_count: "134",
      cases_per_officer: "67.0",
      reviews_per_year: "329",
      reviews_per_officer: "164.5",
    });
    expect(shown(caseloadPerOfficerTable, caseloadPerOfficer[3]).cases_per_officer).toBe("77.8");
  });
});

describe("reportTable", () => {
  it("shows the last day of the statutory period and that no response was found", () => {
    expect(shown(reportTable, report)).toMatchObject({
      published_on: "15 January 2026",
      last_day: "11 March 2026",
      responded_on: "[no response found]",
      is_late: "[no response found]",
    });
  });

  it("shows a late response as late, with its days", () => {
    const late = { ...report, responded_on: "2026-04-09", response_days: 85, is_late: true };
    expect(shown(reportTable, late)).toMatchObject({ response_days: "85", is_late: "late" });
  });

  it("counts no days from a month", () => {
    const partial = { ...report, published_on: "2020-07", last_day: null };
    expect(shown(reportTable, partial)).toMatchObject({
      published_on: "July 2020",
      last_day: "[date is partial]",
      is_late: "[date is partial]",
    });
  });
});

describe("monitoringTable", () => {
  it("does not claim that a spell without a known end goes on", () => {
    const spell: MonitoringSpellRow = {
      ...provenance,
      force_id: "cleveland",
      force_name: "Cleveland",
      entered_on: "2019",
      left_on: null,
      note: null,
    };
    expect(shown(monitoringTable, spell)).toMatchObject({ entered_on: "2019", left_on: "[date not known]" });
  });
});

describe("coverageTable and comparabilityTable", () => {
  it("name the missing forces and the verdict", () => {
    const coverage = {
      ...roundItem("PEEL 2018/19", "Effectiveness"),
      known_count: 42,
      forces_count: 43,
      missing_forces: ["Surrey"],
    };
    expect(shown(coverageTable, coverage).missing_forces).toBe("Surrey");
    expect(shown(comparabilityTable, comparability[3]).verdict).toBe("not comparable");
  });
});
