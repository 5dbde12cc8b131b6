import { describe, expect, it } from "vitest";
import { dutiesKnownBy, findingsKnownBy } from "../../../src/metrics/findingsKnownBy.ts";
import { reportsKnownBy } from "../../../src/metrics/reportsKnownBy.ts";
import type { RegisterRow, SharedDutyRow } from "../../../src/model/responses.ts";
import { findingRow, registerRow } from "../charts/registerRows.ts";
import { provenance } from "../charts/rows.ts";
import { frozen } from "./frozen.ts";
import { judged, standingOn } from "./standingJudgements.ts";

const judgements = frozen([
  judged("kent", "PEEL 2016", "Good", "2017-03-02"),
  judged("kent", "PEEL 2017", "Good", null),
  judged("kent", "PEEL 2018/19", "Good", "2019-05-02"),
]);
const knownBy = (rows: readonly RegisterRow[], date: string): readonly RegisterRow[] =>
  reportsKnownBy(frozen(rows), judgements, standingOn(judgements, date), { date, knownBy: "2026-11-21" });
const isKnown = (row: Partial<RegisterRow>, date: string): boolean =>
  knownBy([registerRow({ round_name: null, ...row })], date).length === 1;

describe("reportsKnownBy(rows, judgements, standing, {date, knownBy})", () => {
  it.each<readonly [Partial<RegisterRow>, string, boolean]>([
    [{ published_on: "2019-05-02" }, "2019-05-01", false],
    [{ published_on: "2019-05-02" }, "2019-05-02", true],
    [{ published_on: "2018-03" }, "2018-02-28", false],
    [{ published_on: "2018-03" }, "2018-03-01", true],
    [{ published_on: null }, "2001-06-30", true],
    [{ published_on: null, inspected_on: "2016" }, "2015-12-31", false],
    [{ published_on: null, inspected_on: "2016" }, "2016-01-01", true],
    [{ published_on: null, round_name: "PEEL 2017" }, "2017-03-01", false],
    [{ published_on: null, round_name: "PEEL 2017" }, "2019-05-02", true],
    [{ published_on: null, round_name: "PEEL 2018/19" }, "2019-05-01", false],
    [{ published_on: null, round_name: "PEEL 2018/19", force_id: null }, "2019-05-01", true],
  ])("%j by %s: %s", (row, date, known) => {
    expect(isKnown(row, date)).toBe(known);
  });

  const answered = registerRow({
    report_id: "peel-2018-19-kent",
    published_on: "2019-05-02",
    last_day: "2019-06-26",
    respondent: "Kent Police and Crime Commissioner",
    response_days: 85,
    is_late: true,
    response_address: "https://example.org/kent",
    note: "Number of days as recorded",
  });

  it("does not tell an answer before the day on which it came", () => {
    const [before] = knownBy([answered], "2019-07-25");
    expect(before).toMatchObject({
      last_day: "2019-06-26",
      respondent: null,
      response_days: null,
      is_late: null,
      response_address: null,
      note: null,
    });
    expect(knownBy([answered], "2019-07-26")).toEqual([answered]);
  });

  it("tells an answer without a day on every day", () => {
    const undated = { ...answered, response_days: null, is_late: null };
    expect(knownBy([undated], "2019-05-02")).toEqual([undated]);
  });

  it("makes one row of a national report that two bodies answered later, and of no single force", () => {
    const national = (force_id: string, responded_on: string) =>
      registerRow({
        report_id: "mappa",
        report_kind: "national thematic",
        round_name: null,
        published_on: "2019-01-10",
        force_id,
        force_name: force_id,
        respondent: `${force_id} commissioner`,
        responded_on,
      });
    const rows = [
      national("kent", "2019-02-01"),
      national("surrey", "2019-03-01"),
      national("essex", "2019-03-02"),
    ];
    const forces = (date: string) =>
      knownBy(rows, date).map(({ force_id, force_name }) => [force_id, force_name]);
    expect(forces("2019-01-31")).toEqual([[null, "All forces"]]);
    expect(forces("2019-02-01")).toEqual([
      ["kent", "kent"],
      [null, "All forces"],
    ]);
    expect(forces("2019-03-02")).toHaveLength(3);
  });
});

describe("findingsKnownBy(rows, register, date)", () => {
  const register = [registerRow({ report_id: "peel-2018-19-cumbria", published_on: "2019-05-02" })];

  it("has the findings of the reports that are known, and no status that was stated later or may have been", () => {
    const rows = frozen([
      findingRow({ status: "addressed", status_as_at: "2020-01-31" }),
      findingRow({ finding_id: "f2", status: "closed", status_as_at: "2020" }),
      findingRow({ finding_id: "f3", report_id: "of a later report" }),
    ]);
    const states = (date: string) =>
      findingsKnownBy(rows, register, date).map((row) => [row.status, row.status_as_at, row.is_known_closed]);
    const unknown = ["not known", null, false];
    expect(states("2020-01-30")).toEqual([unknown, unknown]);
    expect(states("2020-01-31")).toEqual([["addressed", "2020-01-31", true], unknown]);
    expect(states("2020-12-31")[1]).toEqual(["closed", "2020", true]);
  });
});

describe("dutiesKnownBy(rows, register)", () => {
  const duty: SharedDutyRow = {
    ...provenance,
    force_id: "kent",
    force_name: "Kent",
    force_report_id: "own",
    force_report_title: "Own",
    national_report_id: "national",
    national_report_title: "National",
    is_answered_together: true,
    subject: null,
    force_finding_count: 1,
    national_finding_count: 1,
  };
  const own = registerRow({ report_id: "own", respondent: "the commissioner" });
  const national = registerRow({ report_id: "national", respondent: "the commissioner" });

  it("needs both reports, and an answer to both before they are answered together", () => {
    expect(dutiesKnownBy([duty], [own, national])).toEqual([duty]);
    expect(dutiesKnownBy([duty], [own])).toEqual([]);
    expect(dutiesKnownBy([duty], [own, { ...national, respondent: null }])).toEqual([]);
    expect(dutiesKnownBy([duty], [own, { ...national, force_id: "surrey" }])).toEqual([]);
    expect(
      dutiesKnownBy([{ ...duty, subject: "MAPPA" }], [own, { ...national, respondent: null }]),
    ).toMatchObject([{ is_answered_together: false, subject: "MAPPA" }]);
  });
});
