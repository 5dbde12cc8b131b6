import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { reports } from "../../loaders/queries/reports.ts";
import { csv, type OwnPlace, ownPlace } from "./ownFiles.ts";

describe("reports with responses of the office's own", () => {
  let place: OwnPlace;
  beforeAll(async () => {
    place = await ownPlace();
    await place.supply({
      "reports.csv": csv(
        "report_id,title,report_kind,force_id,published_on,publisher,source_title,note",
        "own-day,By the day,force inspection,cumbria,2026-09-01,HMICFRS,Own,Provisional",
        "own-month,By the month,force inspection,cumbria,2026-09-01,HMICFRS,Own,",
        "own-days,By the days,force inspection,cumbria,2026-07-01,HMICFRS,Own,",
      ),
      "responses.csv": csv(
        "report_id,force_id,respondent,responded_on,response_days,source_title,note",
        "own-day,cumbria,The commissioner,2026-10-28,,Own,Provisional",
        "own-month,cumbria,The commissioner,2026-10,,Own,",
        "own-days,cumbria,The commissioner,,99,Own,",
      ),
    });
    await place.load();
  });
  afterAll(() => place.remove());

  it("works out the days where both dates are known, and repeats no note", async () => {
    const register = await place.open(reports);
    const of = (id: string) => register.find(({ report_id }) => report_id === id);
    expect(of("own-day")).toMatchObject({ response_days: 57, is_late: true, note: "Provisional" });
    expect(of("own-month")).toMatchObject({ response_days: null, is_late: null });
    expect(of("own-days")).toMatchObject({ response_days: 99, is_late: true });
  });
});
