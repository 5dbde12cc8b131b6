import { describe, expect, it } from "vitest";
import { caseload } from "../../../loaders/queries/caseload.ts";
import { changes } from "../../../loaders/queries/changes.ts";
import { conflicts } from "../../../loaders/queries/conflicts.ts";
import { coverage } from "../../../loaders/queries/coverage.ts";
import { forceList } from "../../../loaders/queries/forceList.ts";
import { gradeDistributions } from "../../../loaders/queries/gradeDistributions.ts";
import { grades } from "../../../loaders/queries/grades.ts";
import { offeredRows } from "../../../loaders/queries/measureFigures.ts";
import { publicProtectionOfForce } from "../../../loaders/queries/measures.ts";
import { monitoringSpells } from "../../../loaders/queries/monitoringSpells.ts";
import { PackDayError } from "../../../loaders/queries/packDay.ts";
import { packPicture } from "../../../loaders/queries/packPicture.ts";
import { peerForces } from "../../../loaders/queries/peerForces.ts";
import { positionsOfForce } from "../../../loaders/queries/positionsOfForce.ts";
import { release } from "../../../loaders/queries/release.ts";
import { responses } from "../../../loaders/queries/responses.ts";
import { roundComparability } from "../../../loaders/queries/roundComparability.ts";
import { timeline } from "../../../loaders/queries/timeline.ts";
import { findingAges } from "../../../src/metrics/findingAges.ts";
import { pictureOfForce } from "../../../src/metrics/pictureOfForce.ts";
import { daysOf } from "../../../src/metrics/publicationOrder.ts";
import { registerAsAt } from "../../../src/metrics/registerAsAt.ts";
import type { GradeRow } from "../../../src/model/gradeRow.ts";
import type { PackPicture } from "../../../src/model/packPicture.ts";
import { builtWarehouse } from "../builtWarehouse.ts";
import { repeatedKeys } from "./rowShape.ts";

const { ask, rows } = builtWarehouse();

const releaseDay = "2026-11-21";
const pictures = new Map<string, Promise<PackPicture>>();
/** The picture of a day, asked for once. */
function picture(day: string): Promise<PackPicture> {
  const held = pictures.get(day) ?? ask(packPicture(day));
  pictures.set(day, held);
  return held;
}
const of =
  (force_id: string, round_id: string, item_id?: string) =>
  (row: GradeRow): boolean =>
    row.force_id === force_id &&
    row.round_id === round_id &&
    (item_id === undefined || row.item_id === item_id);

describe("packPicture(as_at) on the day of the release", () => {
  it("has the judgements, distributions, coverage and positions that the site shows", async () => {
    const today = await picture(releaseDay);
    const judgements = (await ask(grades)).filter(({ is_current }) => is_current);
    expect(today.judgements.map(({ standing: _, ...row }) => row)).toEqual(judgements);
    const distributions = await ask(gradeDistributions);
    expect(
      today.distributions.map(({ not_placed_count: _, not_yet_published_count: __, ...row }) => row),
    ).toEqual(distributions.filter(({ is_preferred }) => is_preferred));
    expect(
      today.coverage.map(({ not_placed_forces: _, not_yet_published_forces: __, ...row }) => row),
    ).toEqual(await ask(coverage));
    expect(today.positions).toEqual(
      positionsOfForce(judgements, distributions).filter(({ status }) => status !== "not found"),
    );
    expect(today.comparability).toEqual(await ask(roundComparability));
  });

  it("has the figures, cases, findings, reports, spells, marks and conflicts that the site shows", async () => {
    const today = await picture(releaseDay);
    const { register, findings, sharedDuties } = await ask(responses);
    const { cases, perOfficer } = await ask(caseload);
    expect(today).toMatchObject({ as_at: releaseDay, release: await ask(release) });
    expect(today.forces).toEqual(await ask(forceList));
    expect(today.peers).toEqual(await ask(peerForces));
    expect(today.changes).toEqual(await ask(changes));
    expect(today.measures).toEqual(await ask(offeredRows));
    expect(today.cases).toEqual(cases);
    expect(today.casesPerOfficer).toEqual(perOfficer);
    expect(today.findings).toEqual(findingAges(findings, releaseDay));
    expect(today.register).toEqual(registerAsAt(register, releaseDay).rows);
    expect(today.sharedDuties).toEqual(sharedDuties);
    expect(today.monitoring).toEqual(await ask(monitoringSpells));
    expect(today.timeline).toEqual(await ask(timeline));
    expect(today.conflicts).toEqual(await ask(conflicts));
    for (const force of ["cumbria", "kent"])
      expect(today.publicProtection.filter(({ area_id }) => area_id === force)).toEqual(
        await ask(publicProtectionOfForce(force)),
      );
  });
});

describe("packPicture(as_at) on an earlier day", () => {
  it("has on 30 June 2019 what was published of PEEL 2018/19 on 2 May, and not what came on 27 September", async () => {
    const { judgements, positions, coverage: covered } = await picture("2019-06-30");
    const cumbria = judgements.filter(of("cumbria", "peel-2018-19"));
    expect(cumbria.map(({ standing, published_on }) => `${standing} ${published_on}`)).toEqual(
      cumbria.map(() => "held 2019-05-02"),
    );
    expect(cumbria.length).toBeGreaterThan(3);
    expect(positions.filter(of("cumbria", "peel-2018-19"))).toHaveLength(cumbria.length);
    expect(judgements.filter(of("surrey", "peel-2018-19")).map(({ standing }) => standing)).toEqual([
      "not found",
      "not found",
    ]);
    const efficiency = covered.find(
      ({ round_id, item_id }) => round_id === "peel-2018-19" && item_id === "efficiency",
    );
    expect(efficiency?.not_yet_published_forces).toContain("Surrey");
    expect(efficiency?.not_placed_forces).toHaveLength(33);
  });

  it("has Surrey's efficiency from 27 September 2019 on", async () => {
    const held = async (day: string) =>
      (await picture(day)).positions.filter(of("surrey", "peel-2018-19", "efficiency")).length;
    expect([await held("2019-09-26"), await held("2019-09-27")]).toEqual([0, 1]);
  });

  it("has Northamptonshire's Adequate until 7 August 2024, with no word of the change, and the change from the 8th", async () => {
    const respond = async (day: string) =>
      (await picture(day)).positions.find(of("northamptonshire", "peel-2023-25", "respond"));
    const before = await respond("2024-08-07");
    expect(before).toMatchObject({ grade: "Adequate", is_current: true, valid_to: null, note: null });
    expect(JSON.stringify(before)).not.toContain("8 August 2024");
    expect(await respond("2024-08-08")).toMatchObject({ grade: "Requires improvement", is_current: true });
    const others = (await picture("2024-08-07")).judgements.filter(of("northamptonshire", "peel-2023-25"));
    expect(JSON.stringify(others)).not.toContain("8 August 2024");
  });

  it("counts the change of the day in the distribution", async () => {
    const counts = async (day: string) =>
      (await picture(day)).distributions
        .filter(({ round_id, item_id }) => round_id === "peel-2023-25" && item_id === "respond")
        .map(({ force_count }) => force_count ?? 0);
    const [before, after] = [await counts("2024-08-07"), await counts("2024-08-08")];
    expect(after.map((count, index) => count - (before[index] ?? 0))).toEqual([0, 0, -1, 1, 0]);
  });

  // The dated reports of no PEEL round overlap those of the next, so what has no day came before the first of the next round.
  it("shows PEEL 2014 to 2017 on 30 June 2019 as today, since PEEL 2018/19 had begun to come out", async () => {
    const rounds = ["peel-2014", "peel-2015", "peel-2016", "peel-2017"];
    const { distributions, coverage: covered } = await picture("2019-06-30");
    const shown = distributions.filter(({ round_id }) => rounds.includes(round_id));
    const preferred = (await ask(gradeDistributions)).filter(
      ({ round_id, is_preferred }) => is_preferred && rounds.includes(round_id),
    );
    expect(new Set(preferred.map(({ round_id }) => round_id))).toEqual(new Set(rounds));
    expect(shown).toEqual(
      preferred.map((row) => ({ ...row, not_placed_count: 0, not_yet_published_count: 0 })),
    );
    for (const row of covered.filter(({ round_id }) => rounds.includes(round_id)))
      expect([row.not_placed_forces, row.not_yet_published_forces]).toEqual([[], []]);
  });

  it("rests on dates of which no source gives one that lies in the time of another round", async () => {
    const rounds = await rows<{
      readonly round_id: string;
      readonly first_day: string;
      readonly last_day: string;
    }>(
      `select round_id, min(published_on) as first_day, max(published_on) as last_day
       from (
         select round_id, published_on from fact_grade
         union all select round_id, published_on from dim_report
         union all select r.round_id, d.published_on from fact_publication_date d join dim_report r using (report_id)
       ) join dim_round using (round_id)
       where length(published_on) = 10
       group by round_id, round_order order by round_order`,
    );
    expect(
      rounds.map(({ round_id, first_day, last_day }) => [round_id, first_day, last_day].join(" ")),
    ).toEqual([
      "peel-2014 2014-11-12 2014-11-27",
      "peel-2015 2016-02-11 2016-02-25",
      "peel-2016 2016-11-03 2017-03-02",
      "peel-2017 2017-11-09 2018-03-22",
      "peel-2018-19 2019-05-01 2020-02-07",
      "peel-2021-22 2021-10-27 2023-04-13",
      "peel-2023-25 2023-10-03 2025-07-24",
    ]);
  });

  it("places nothing of a round that has no day before the first dated report of the round", async () => {
    const undated = async (day: string, round: string) =>
      (await picture(day)).judgements.filter(
        ({ round_id, published_on, standing }) =>
          round_id === round && published_on === null && standing === "held",
      );
    expect(await undated("2019-05-01", "peel-2018-19")).toEqual([]);
    expect(await undated("2019-06-30", "peel-2018-19")).toEqual([]);
    expect(await undated("2021-10-25", "peel-2018-19")).toEqual([]);
    expect(await undated("2021-10-26", "peel-2018-19")).toHaveLength(124);
  });

  it("shows the published counts of 2007, since all that is held of them stood, and counts PEEL 2018/19 from what stood", async () => {
    const { distributions } = await picture("2019-06-30");
    const kinds = (round: string, item: string) => [
      ...new Set(
        distributions
          .filter(({ round_id, item_id }) => round_id === round && item_id === item)
          .map(({ kind, known_count, not_placed_count }) => [kind, known_count, not_placed_count].join(" ")),
      ),
    ];
    expect(kinds("hmic-2007", "hmic-domestic-violence")).toEqual(["published 43 0"]);
    expect(kinds("peel-2015", "effectiveness")).toEqual(["published 43 0"]);
    expect(kinds("peel-2018-19", "efficiency")).toEqual(["counted 4 33"]);
    // The published count of which no judgement is held waits for the rest of its round, which ended on 1 November 2016.
    expect(kinds("peel-2015", "effectiveness-protecting")).toEqual(["published 43 0"]);
    expect(kinds("peel-2021-22", "prevent")).toEqual([]);
  });

  it.each(["2007-12-31", "2014-11-27", "2016-03-01", "2019-06-30", "2022-04-15", "2024-08-07", "2026-11-20"])(
    "accounts for 43 forces in every distribution and coverage row, and is no later than %s",
    async (day) => {
      const held = await picture(day);
      expect(repeatedKeys(held.distributions, ["round_id", "item_id", "grade"])).toEqual([]);
      for (const row of held.distributions) {
        const { known_count, not_graded_count, not_found_count, not_placed_count } = row;
        expect(
          known_count + not_graded_count + not_found_count + not_placed_count + row.not_yet_published_count,
        ).toBe(43);
        expect(not_found_count).toBeGreaterThanOrEqual(0);
        expect([row.is_preferred, row.force_count === null]).toEqual([true, false]);
      }
      for (const row of held.coverage)
        expect(
          row.known_count +
            row.missing_forces.length +
            row.not_placed_forces.length +
            row.not_yet_published_forces.length,
        ).toBe(43);
      for (const row of held.positions) {
        expect(row.status).not.toBe("not found");
        if (row.grade !== null)
          expect((row.better_count ?? 99) + (row.same_count ?? 99) + (row.worse_count ?? 99) + 1).toBe(
            row.known_count,
          );
      }
      const days = [
        ...held.positions.map(({ valid_from }) => valid_from),
        ...held.measures.map(({ period_end }) => period_end),
        ...held.publicProtection.map(({ period_end }) => period_end),
        ...held.register.map(({ responded_on }) => responded_on),
        ...held.findings.map(({ status_as_at }) => status_as_at),
        ...held.monitoring.flatMap(({ entered_on, left_on }) => [entered_on, left_on]),
        ...held.timeline.flatMap(({ began_on, ended_on }) => [began_on, ended_on]),
        ...held.cases.map(({ as_at }) => as_at),
      ].filter((date) => date !== null);
      expect(days.filter((date) => daysOf(date).latest > day)).toEqual([]);
      expect(
        held.register.filter(
          ({ published_on }) => published_on !== null && daysOf(published_on).earliest > day,
        ),
      ).toEqual([]);
      expect(held.judgements.filter(({ standing }) => standing === "not yet published")).toEqual([]);
    },
  );

  it("leaves out rounds that had not begun, their reports and their pairs", async () => {
    const {
      judgements,
      comparability,
      register,
      timeline: marks,
      conflicts: found,
    } = await picture("2019-06-30");
    expect(new Set(judgements.map(({ round_name }) => round_name))).toEqual(
      new Set([
        ...["PPA 2005/06", "HMIC baseline 2006", "PPA 2006/07", "HMIC 2007"],
        ...["PEEL 2014", "PEEL 2015", "PEEL 2016", "PEEL 2017", "PEEL 2018/19"],
      ]),
    );
    expect(comparability).toHaveLength(36);
    const titles = [
      ...comparability.flatMap(({ from_round_name, to_round_name }) => [from_round_name, to_round_name]),
      ...register.map(({ title }) => title),
      ...marks.map(({ title }) => title),
    ];
    expect(titles.filter((title) => /PEEL 202|Diverging under pressure/.test(title))).toEqual([]);
    expect(found.map(({ subject }) => subject)).toEqual(["peel-2018-19-cumbria"]);
  });

  it("does not tell Kent's answer of 26 July 2019 before it came", async () => {
    const answer = async (day: string) =>
      pictureOfForce(await picture(day), "kent").register.find(
        ({ report_id }) => report_id === "peel-2018-19-kent",
      );
    expect(await answer("2019-06-26")).toMatchObject({
      respondent: null,
      response_days: null,
      is_late: null,
      note: null,
      response: { state: "due", days_left: 0 },
    });
    expect(await answer("2019-07-26")).toMatchObject({
      response_days: 85,
      is_late: true,
      response: { state: "answered late" },
    });
  });

  it("does not know a finding as addressed before a source says so on 2 May 2019", async () => {
    const status = async (day: string) =>
      (await picture(day)).findings
        .filter(({ finding_id }) => finding_id === "peel-legitimacy-2017-cumbria-afi-body-worn-video")
        .map(({ status: said, is_known_closed }) => [said, is_known_closed]);
    expect(await status("2019-05-01")).toEqual([["not known", false]]);
    expect(await status("2019-05-02")).toEqual([["addressed", true]]);
    // The undated report is of a round that had not begun.
    expect(await status("2016-01-31")).toEqual([]);
  });

  it("compares sizes of dates that had come: the population of mid-2018, the officers of March 2019", async () => {
    const { peers } = await picture("2019-06-29");
    expect(peers.forces.find(({ force_id }) => force_id === "cumbria")).toMatchObject({
      population_period: "mid-2018",
      officers_period: "31 March 2019",
    });
  });

  it("has Cleveland in Engage from the end of 2019, and out of it from the end of 2023", async () => {
    const spell = async (day: string) =>
      (await picture(day)).monitoring
        .filter(({ force_id }) => force_id === "cleveland")
        .map(({ left_on, note }) => [left_on, note]);
    expect(await spell("2019-12-30")).toEqual([]);
    expect(await spell("2019-12-31")).toEqual([[null, "The spell had not ended by then."]]);
    expect(await spell("2023-06-30")).toEqual([[null, expect.stringContaining("is not known")]]);
    expect(await spell("2023-12-31")).toEqual([["2023", null]]);
  });

  it("is the same whenever it is asked for", async () => {
    expect(await ask(packPicture("2019-06-30"))).toEqual(await picture("2019-06-30"));
  });
});

describe("packPicture(as_at) refuses", () => {
  it.each([
    [
      "1990-01-01",
      /1990-01-01: nothing is held of any day before 2001-06-30 .*ask for that day or a later one/,
    ],
    ["2001-06-29", /2001-06-29: nothing is held/],
    [
      "2026-11-22",
      /2026-11-22: the data ends on 2026-11-21, the release of 21 November 2026; ask for that day or an earlier/,
    ],
    ["2019-02-30", /"2019-02-30" is no full date of the calendar; .* from 2001-06-30 to 2026-11-21/],
    ["2019-06", /"2019-06" is no full date/],
    ["", /"" is no full date/],
    ["2019-06-30' or 1 = 1", /is no full date/],
  ])("%s, saying which days can be asked for", async (day, words) => {
    const asked = ask(packPicture(day));
    await expect(asked).rejects.toThrow(PackDayError);
    await expect(asked).rejects.toThrow(words);
  });

  it("nothing of the first day, which has a population and no judgement", async () => {
    const first = await picture("2001-06-30");
    expect(first.measures.length).toBeGreaterThan(40);
    expect([first.judgements, first.distributions, first.coverage, first.positions]).toEqual([
      [],
      [],
      [],
      [],
    ]);
  });
});
