import { describe, expect, it } from "vitest";
import { faultLine } from "../../../../loaders/sources/fault.ts";
import { caseload } from "../../../../loaders/sources/local/caseload.ts";
import { findingStatus } from "../../../../loaders/sources/local/findingStatus.ts";
import { findings } from "../../../../loaders/sources/local/findings.ts";
import { grades } from "../../../../loaders/sources/local/grades.ts";
import type { LocalContext } from "../../../../loaders/sources/local/localContext.ts";
import type { LocalKind } from "../../../../loaders/sources/local/localKind.ts";
import { measures } from "../../../../loaders/sources/local/measures.ts";
import { monitoring } from "../../../../loaders/sources/local/monitoring.ts";
import { ownContext } from "../../../../loaders/sources/local/ownContext.ts";
import { reports } from "../../../../loaders/sources/local/reports.ts";
import { responses } from "../../../../loaders/sources/local/responses.ts";
import { targets } from "../../../../loaders/sources/local/targets.ts";
import { type LocalRead, understandTable } from "../../../../loaders/sources/local/understandTable.ts";

const context: LocalContext = {
  forceNames: new Map([
    ["cumbria", "cumbria"],
    ["Cumbria Constabulary", "cumbria"],
    ["Kent Police", "kent"],
  ]),
  roundNames: new Map([
    ["2018/19", "peel-2018-19"],
    ["PEEL 2018/19", "peel-2018-19"],
    ["HMIC baseline 2006", "hmic-baseline-2006"],
  ]),
  rounds: new Map([
    [
      "peel-2018-19",
      {
        round_id: "peel-2018-19",
        scale_id: "peel4",
        hasDirection: false,
        items: new Map([
          ["Legitimacy", "legitimacy"],
          ["legitimacy", "legitimacy"],
        ]),
        itemNames: ["Legitimacy"],
      },
    ],
    [
      "hmic-baseline-2006",
      {
        round_id: "hmic-baseline-2006",
        scale_id: "hmic4",
        hasDirection: true,
        items: new Map([["Contact", "contact"]]),
        itemNames: ["Contact"],
      },
    ],
  ]),
  today: "2026-11-21",
  measures: new Map([
    ["population", { unit: "people", multiplier: null }],
    ["arrests-per-1000", { unit: "arrests per 1,000 people", multiplier: 1000 }],
  ]),
  reports: [
    {
      report_id: "peel-2018-19-cumbria",
      force_id: "cumbria",
      round_id: "peel-2018-19",
      report_kind: "PEEL",
      published_on: ["2019-05-02"],
    },
  ],
  findings: new Map([["peel-2018-19-cumbria-afi1", "peel-2018-19-cumbria"]]),
  ownReports: new Map([["mine", { force_id: "cumbria", published_on: "2026-09-01", embargo_until: null }]]),
  ownFindings: new Map(),
  ownMeasures: new Map(),
};

/** Lines of cells with commas between them, the first the header. */
function read(kind: LocalKind, ...lines: readonly string[]): LocalRead {
  const [header, ...rows] = lines.map((line, index) => ({ line: index + 1, cells: line.split(",") }));
  const table = { file: `local/${kind.name}.csv`, sheet: null, header: header ?? null, rows };
  return understandTable(kind, table, context);
}

const faultsOf = (...asked: Parameters<typeof read>): readonly string[] =>
  read(...asked).faults.map(faultLine);

describe("understandTable(kind, table, context)", () => {
  it("names the nearest column for one that is unknown, and says what a missing one is for", () => {
    expect(faultsOf(caseload, "force_id,area,as_at,risk,case,officers,source_title")).toEqual([
      "unknown column (local/caseload.csv, row 1, column case; expected one of force_id, area, as_at, risk, cases, officers, source_title, address, locator, note, embargo_until; did you mean cases?)",
      "missing column (local/caseload.csv, row 1, column cases; expected a column cases: registered sexual offenders at that risk)",
    ]);
  });

  it("refuses a column that stands twice, and one without a name between others", () => {
    const lines = faultsOf(monitoring, "force_id,entered_on,,entered_on,left_on,source_title");
    expect(lines.map((line) => line.split(" (", 1)[0])).toEqual([
      "column without a name",
      "column that stands twice",
    ]);
  });

  it("says what an empty file should begin with", () => {
    expect(
      understandTable(
        monitoring,
        { file: "local/monitoring.csv", sheet: null, header: null, rows: [] },
        context,
      ).faults,
    ).toMatchObject([
      { problem: "empty file", expected: expect.stringContaining("the header force_id,entered_on") },
    ]);
  });

  it("exchanges names for ids and keeps what was written", () => {
    const { rows, faults } = read(
      grades,
      "force_id,round,item,grade,published_on,source_title",
      "CUMBRIA CONSTABULARY,peel 2018/19,LEGITIMACY,Good,2019,A page",
    );
    expect(faults).toEqual([]);
    expect(rows).toMatchObject([
      {
        line: 2,
        cells: { force_id: "cumbria", round: "peel-2018-19", item: "legitimacy", embargo_until: null },
        written: { force_id: "CUMBRIA CONSTABULARY" },
      },
    ]);
  });

  it("finds one judgement under two names", () => {
    expect(
      faultsOf(
        grades,
        "force_id,round,item,grade,published_on,source_title",
        "cumbria,2018/19,Legitimacy,Good,2019,A page",
        "cumbria,2018/19,legitimacy,Good,2019,A page",
      ),
    ).toEqual([
      'duplicate key: "legitimacy" (local/grades.csv, row 3, column force_id, round, item; expected one row for it; row 2 has it already under another name)',
    ]);
  });

  it("counts a row without a grade as one that waits, whatever else it holds", () => {
    const { rows, unfilled, faults } = read(
      grades,
      "force_id,round,item,grade,published_on,source_title",
      "cumbria,2018/19,Legitimacy,,,",
      "cumbria,2018/19,Legitimacy,Not graded,2019,A page",
    );
    expect([rows.length, unfilled, faults]).toEqual([1, 1, []]);
  });

  it("takes a direction of travel where the round stated them, and a file without the column", () => {
    const { rows, faults } = read(
      grades,
      "force_id,round,item,grade,direction,published_on,source_title",
      "cumbria,HMIC baseline 2006,Contact,Good,Improved,2006,A page",
      "Kent Police,HMIC baseline 2006,Contact,Good,,2006,A page",
    );
    expect(faults).toEqual([]);
    expect(rows.map(({ cells }) => cells.direction)).toEqual(["Improved", null]);
    const before = read(
      grades,
      "force_id,round,item,grade,published_on,source_title",
      "cumbria,HMIC baseline 2006,Contact,Good,2006,A page",
    );
    expect(before.faults).toEqual([]);
    expect(before.rows.map(({ cells }) => cells.direction)).toEqual([null]);
  });

  it("refuses a direction that is none, of a round without one, and beside no grade", () => {
    expect(
      faultsOf(
        grades,
        "force_id,round,item,grade,direction,published_on,source_title",
        "cumbria,HMIC baseline 2006,Contact,Good,improved,2006,A page",
        "cumbria,2018/19,Legitimacy,Good,Stable,2019,A page",
        "Kent Police,HMIC baseline 2006,Contact,Not graded,Stable,2006,A page",
        "Kent Police,2018/19,Roads,Good,Stable,2019,A page",
      ),
    ).toEqual([
      'unknown direction: "improved" (local/grades.csv, row 2, column direction; expected Improved, Stable, Deteriorated or an empty cell; did you mean Improved?)',
      'direction in a round without one: "Stable" (local/grades.csv, row 3, column direction; expected an empty cell: of the rounds only hmic-baseline-2006 stated a direction of travel)',
      'direction without a grade: "Stable" (local/grades.csv, row 4, column direction; expected an empty cell where the grade is Not graded, or the grade that it stands beside)',
      'direction in a round without one: "Stable" (local/grades.csv, row 5, column direction; expected an empty cell: of the rounds only hmic-baseline-2006 stated a direction of travel)',
      'unknown pillar, question or area: "Roads" (local/grades.csv, row 5, column item; expected what the round graded: Legitimacy)',
    ]);
  });

  it("asks for one number of officers in an area, and for a likely spelling", () => {
    expect(
      faultsOf(
        caseload,
        "force_id,area,as_at,risk,cases,officers,source_title",
        "cumbria,North,2025,high,1,2,Own",
        "cumbria,North,2025,low,1,3,Own",
        "cumbria,North,2025,meduim,1,2,Own",
      ),
    ).toEqual([
      'two numbers of officers: "3" (local/caseload.csv, row 3, column officers; expected the same number on each row of an area and date: row 2 has 2)',
      'unknown risk level: "meduim" (local/caseload.csv, row 4, column risk; expected very high, high, medium, low; did you mean medium?)',
    ]);
  });

  it("wants name, unit and decimals of a new measure, none of one that Peelboard knows, and a value or a reason", () => {
    const lines = faultsOf(
      measures,
      "force_id,measure_id,measure_name,unit,decimals,period,period_end,value,absence,source_title",
      "cumbria,calls,,% of calls,1,2025,2025-12-31,1,,Own",
      "cumbria,population,People,,,2025,2025-12-31,1,,Own",
      "cumbria,population,,,,2024,2024-12-31,,,Own",
      "cumbria,population,,,,2023,2023-12-31,1,not stated,Own",
      "cumbria,population,,,,2022,2022-12-31,=1+1,,Own",
    );
    expect(lines.map((line) => line.split(";", 1)[0])).toEqual([
      'new measure without its measure_name: "calls" (local/measures.csv, row 2, column measure_name',
      'Peelboard knows the measure: "People" (local/measures.csv, row 3, column measure_name',
      "neither value nor reason (local/measures.csv, row 4, column value",
      'value and reason for none: "1" (local/measures.csv, row 5, column value',
      'bad value: "=1+1" (local/measures.csv, row 6, column value',
    ]);
  });

  it("refuses one measure under two units", () => {
    const header =
      "force_id,measure_id,measure_name,unit,decimals,period,period_end,direction,target,set_by,source_title";
    expect(
      faultsOf(
        targets,
        header,
        "cumbria,calls,Calls,%,1,2025,2025-12-31,at least,1,The plan,Own",
        "cumbria,calls,Calls,calls,1,2026,2026-12-31,at least,1,The plan,Own",
      ),
    ).toEqual([
      'measure of two descriptions: "calls" (local/targets.csv, row 3, column unit; expected the same in all rows of calls: row 2 has "%")',
    ]);
  });

  it("refuses a report that is held, under its id or as that force's report of the round", () => {
    const lines = faultsOf(
      reports,
      "report_id,title,report_kind,force_id,round,publisher,source_title",
      "peel-2018-19-cumbria,Title,PEEL,cumbria,2018/19,HMICFRS,Own",
      "another-name,Title,PEEL,cumbria,2018/19,HMICFRS,Own",
    );
    expect(lines[0]).toContain("report that is held already");
    expect(lines[1]).toContain("this report is held as peel-2018-19-cumbria");
  });

  it("names the nearest report for a finding whose report nobody holds", () => {
    expect(
      faultsOf(
        findings,
        "finding_id,report_id,force_id,finding_kind,subject,summary,addressed_to,source_title",
        "f1,mine,cumbria,recommendation,S,T,Force,Own",
        "f2,peel-2018-19-cumbira,cumbria,recommendation,S,T,Force,Own",
      ),
    ).toEqual([
      'unknown report: "peel-2018-19-cumbira" (local/findings.csv, row 3, column report_id; expected a report that is held, or one of data/local/reports; did you mean peel-2018-19-cumbria?)',
    ]);
  });

  it("refuses a finding of a report on another force; one to all forces may belong to it", () => {
    expect(
      faultsOf(
        findings,
        "finding_id,report_id,force_id,finding_kind,subject,summary,addressed_to,source_title",
        "f1,mine,Kent Police,recommendation,S,T,Force,Own",
        "f2,mine,,recommendation,S,T,All forces,Own",
      ),
    ).toEqual([
      'report on another force: "Kent Police" (local/findings.csv, row 2, column force_id; expected cumbria, the force that the report mine is on)',
    ]);
  });

  it("reads British dates as a spreadsheet writes them, and tells a count of days what it is", () => {
    const header = "force_id,area,as_at,risk,cases,officers,source_title";
    expect(read(caseload, header, "cumbria,North,31/3/2025,high,4,2,Own").rows[0]?.cells.as_at).toBe(
      "2025-03-31",
    );
    expect(
      faultsOf(caseload, header, "cumbria,North,45747,high,4,2,Own", "cumbria,North,31/02/2025,low,4,2,Own"),
    ).toEqual([
      'bad date: "45747" (local/caseload.csv, row 2, column as_at; expected a date, or as much of it as is known, such as 2019-05-02 or 2019-05; 45747 is how a spreadsheet counts 2025-03-31: give the column a date format, or write 2025-03-31)',
      'bad date: "31/02/2025" (local/caseload.csv, row 3, column as_at; expected a date, or as much of it as is known, such as 2019-05-02 or 2019-05)',
    ]);
  });

  it("refuses an end before the beginning, as far as both are known", () => {
    const lines = faultsOf(
      monitoring,
      "force_id,entered_on,left_on,source_title",
      "cumbria,2024-06-12,2024,Own",
      "cumbria,2022-06,2022-05-30,Own",
    );
    expect(lines).toHaveLength(1);
    expect(lines[0]).toContain('left before it entered: "2022-05-30"');
  });

  it("refuses cells beyond the header and text that is not UTF-8", () => {
    const lines = faultsOf(
      monitoring,
      "force_id,entered_on,source_title",
      "cumbria,2024,Own,more",
      "cumbria,2023,Caf\uFFFD",
    );
    expect(lines.map((line) => line.split(":", 1)[0])).toEqual(["long row", "not UTF-8"]);
  });

  it("says how a number or a day is written that was written otherwise", () => {
    const header = "force_id;measure_id;period;period_end;value;source_title";
    const lines = [
      ["45%", "2025-03-31"],
      ["12,345", "2025-03-31"],
      ["90,2", "2025-03-31"],
      ["£1,200", "2025-03-31"],
      ["about 5", "2025-03-31"],
      ["1", "31.03.2025"],
      ["1", "31 March 2025"],
      ["1", "03/31/2025"],
    ].map(([value, day], index) => `cumbria;population;p${index};${day};${value};Own`);
    const [head, ...rows] = [header, ...lines].map((text, index) => ({
      line: index + 1,
      cells: text.split(";"),
    }));
    const table = { file: "local/measures.csv", sheet: null, header: head ?? null, rows };
    const said = (sheet: string | null) =>
      understandTable(measures, { ...table, sheet }, context).faults.map(({ expected }) =>
        expected.split("; ").slice(1).join("; "),
      );
    const days = [
      "write 2025-03-31 or 31/03/2025",
      "write 2025-03-31 or 31/03/2025",
      "write 31/03/2025, the day before the month, or 2025-03-31",
    ];
    expect(said(null)).toEqual([
      "write 45, without %",
      "write 12345, without thousands separators",
      "write 90.2, with a decimal point",
      "write 1200, without a sign of money and without thousands separators",
      "",
      ...days,
    ]);
    expect(said("Sheet1")[0]).toBe(
      "a cell shown as a percentage holds a hundredth of it: give the cell a number format and write 45",
    );
  });

  it("names the nearest force and round", () => {
    const lines = faultsOf(
      grades,
      "force_id,round,item,grade,published_on,source_title",
      "Cumbria Constabulery,PEEL 2018-19,Legitimacy,Good,2019,A page",
    );
    expect(lines[0]).toContain("did you mean Cumbria Constabulary?");
    expect(lines[1]).toContain("did you mean PEEL 2018/19?");
  });

  it("says in one fault that a first row is no header, and of a spreadsheet which sheet was read", () => {
    const header = { line: 1, cells: ["Read me", "first"] };
    const table = { file: "local/monitoring.xlsx", sheet: "Notes", firstOf: 3, header, rows: [] };
    expect(understandTable(monitoring, table, context).faults.map(faultLine)).toEqual([
      'no header: "Read me, first" (local/monitoring.xlsx, sheet Notes, row 1; expected the names of the columns in the first row: force_id, entered_on, left_on, source_title, address, locator, note, embargo_until; the first of 3 sheets was read, as none is called monitoring: call the sheet of the table so, or move it to the front)',
    ]);
  });

  it("refuses what is said to have happened after today, unless the row is shown later than today", () => {
    const lines = faultsOf(
      monitoring,
      "force_id,entered_on,left_on,source_title,embargo_until",
      "cumbria,2026-11,2026-11-22,Own,",
      "Kent Police,2031,,Own,2026-11-22",
      "Kent Police,2032,,Own,2026-11-21",
      "Kent Police,2026-11-21,2026,Own,",
    );
    expect(lines).toEqual([
      'a day after today: "2026-11-22" (local/monitoring.csv, row 2, column left_on; expected a day up to today, 2026-11-21; or give embargo_until, the first day on which the row may be shown)',
      expect.stringContaining('a day after today: "2032" (local/monitoring.csv, row 4, column entered_on'),
    ]);
    const target =
      "force_id,measure_id,period,period_end,direction,target,set_by,source_title\ncumbria,population,2031,2031-12-31,at least,1,The plan,Own";
    expect(faultsOf(targets, ...target.split("\n"))).toEqual([]);
  });

  it("refuses an answer, a status and an inspection in the wrong order with their report", () => {
    const answers = "report_id,force_id,respondent,responded_on,response_days,source_title";
    expect(
      faultsOf(
        responses,
        answers,
        "peel-2018-19-cumbria,cumbria,The commissioner,2019-05-01,,Own",
        "mine,cumbria,The commissioner,2026-08,,Own",
      ),
    ).toEqual([
      'an answer before its report: "2019-05-01" (local/responses.csv, row 2, column responded_on; expected a day on or after 2019-05-02, when the report peel-2018-19-cumbria was published)',
      expect.stringContaining('an answer before its report: "2026-08" (local/responses.csv, row 3'),
    ]);
    expect(
      faultsOf(
        findingStatus,
        "finding_id,status,status_as_at,source_title",
        "peel-2018-19-cumbria-afi1,closed,2019-04,Own",
        "peel-2018-19-cumbria-afi1,open,2019,Own",
      ),
    ).toEqual([
      'a status before its report: "2019-04" (local/finding_status.csv, row 2, column status_as_at; expected a day on or after 2019-05-02, when the report peel-2018-19-cumbria was published)',
    ]);
    expect(
      faultsOf(
        reports,
        "report_id,title,report_kind,force_id,inspected_on,published_on,publisher,source_title",
        "a,Title,force inspection,cumbria,2025-06,2025-05-14,HMICFRS,Own",
        "b,Title,force inspection,cumbria,2025-05,2025-05-14,HMICFRS,Own",
      ),
    ).toEqual([
      'an inspection after its report: "2025-06" (local/reports.csv, row 2, column inspected_on; expected a day on or before 2025-05-14, when the report was published)',
    ]);
  });

  it("refuses days to an answer that the two dates do not give", () => {
    const header = "report_id,force_id,respondent,responded_on,response_days,source_title";
    expect(
      faultsOf(
        responses,
        header,
        "peel-2018-19-cumbria,cumbria,The commissioner,2019-06-01,99,Own",
        "mine,cumbria,The commissioner,2026-10-27,56,Own",
      ),
    ).toEqual([
      'days that the two dates do not give: "99" (local/responses.csv, row 2, column response_days; expected 30, from 2019-05-02 to 2019-06-01, or an empty cell: the days are worked out from both dates)',
    ]);
    expect(faultsOf(responses, header, "mine,cumbria,The commissioner,2026-10,99,Own")).toEqual([]);
  });

  it("refuses a value that its own parts do not give, and a share that is none", () => {
    const header =
      "force_id,area,measure_id,measure_name,unit,decimals,period,period_end,numerator,denominator,value,source_title";
    const row = (unit: string, period: string, ...parts: readonly string[]) =>
      `cumbria,,${unit.replaceAll(/[^a-z]+/g, "") || "x"},Own,${unit},1,${period},2025-03-31,${parts.join(",")},Own`;
    expect(
      faultsOf(
        measures,
        header,
        row("% of calls", "a", "10", "90", "145"),
        row("% of calls", "b", "10", "90", "11.1"),
        row("% of calls", "c", "", "", "145"),
        row("% of posts", "d", "1020", "1000", "102"),
        row("% change", "e", "", "", "145"),
        row("minutes", "f", "600", "90", "400"),
        "cumbria,,arrests-per-1000,,,,g,2025-03-31,7400,500000,14800,Own",
        "cumbria,,arrests-per-1000,,,,h,2025-03-31,7400,500000,14.8,Own",
      ),
    ).toEqual([
      'a value that is not numerator / denominator: "145" (local/measures.csv, row 2, column value; expected 11.11, as 10 / 90 x 100 gives (% of calls); correct one of the three, or leave numerator and denominator empty)',
      'a share outside 0 to 100: "145" (local/measures.csv, row 4, column value; expected a number from 0 to 100, as the unit is "% of calls"; where more than the whole is meant, numerator and denominator that give it, or another unit)',
      'a value that is not numerator / denominator: "14800" (local/measures.csv, row 8, column value; expected 14.8, as 7400 / 500000 x 1,000 gives (arrests per 1,000 people); correct one of the three, or leave numerator and denominator empty)',
    ]);
  });

  it("takes the description of a target's measure from the file of measures, and refuses another one", () => {
    const header =
      "force_id,measure_id,measure_name,unit,decimals,period,period_end,direction,target,set_by,source_title";
    const table = (...lines: readonly string[]) => ({
      file: "local/targets.csv",
      sheet: null,
      header: { line: 1, cells: header.split(",") },
      rows: lines.map((line, index) => ({ line: index + 2, cells: line.split(",") })),
    });
    const own = ownContext(
      context,
      [
        {
          file: "local/measures.xlsx",
          sheet: "measures",
          header: { line: 1, cells: ["measure_id", "measure_name", "unit", "decimals", "embargo_until"] },
          rows: [
            { line: 2, cells: ["calls", "Hidden name", "%", "1", "2026-11-22"] },
            { line: 3, cells: ["calls", "Calls answered", "%", "1", ""] },
            { line: 4, cells: ["secret", "Hidden too", "%", "1", "2026-11-22"] },
          ],
        },
      ],
      "2026-11-21",
    );
    const { rows, faults } = understandTable(
      targets,
      table(
        "cumbria,calls,,,,2025,2025-12-31,at least,90,The plan,Own",
        "cumbria,calls,,calls,,2026,2026-12-31,at least,90,The plan,Own",
        "cumbria,calls,,,,2027,2027-12-31,at least,900,The plan,Own",
        "cumbria,secret,,%,1,2027,2027-12-31,at least,90,The plan,Own",
      ),
      own,
    );
    expect(rows[0]?.cells).toMatchObject({ measure_name: "Calls answered", unit: "%", decimals: "1" });
    expect(faults.map(faultLine)).toEqual([
      'measure of two descriptions: "calls" (local/targets.csv, row 3, column unit; expected an empty cell, or "%" as row 3 of local/measures.xlsx says of calls)',
      expect.stringContaining('a share outside 0 to 100: "900" (local/targets.csv, row 4, column target'),
      expect.stringContaining("new measure without its measure_name"),
    ]);
  });
});
