import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { readExamples } from "../../../loaders/example.ts";
import { csv, type OwnPlace, ownPlace } from "../ownFiles.ts";

describe("the flat views and examples, with an office's own files", () => {
  let place: OwnPlace;
  beforeAll(async () => {
    place = await ownPlace();
    await place.supply({
      "caseload.csv": csv(
        "force_id,area,as_at,risk,cases,officers,source_title",
        ...["very high,1", "high,2", "medium,3", "low,4"].map(
          (row) => `cumbria,East,2024-03-31,${row},2,Own`,
        ),
      ),
      "finding_status.csv": csv(
        "finding_id,status,status_as_at,source_title",
        "hmic-2007-cumbria-r1,closed,2020-02,Own",
      ),
      "responses.csv": csv(
        "report_id,force_id,respondent,responded_on,source_title",
        "peel-2018-19-cumbria,cumbria,The commissioner,2019-06-25,Own",
      ),
    });
    await place.load();
  });
  afterAll(() => place.remove());
  const rows = (sql: string): Promise<readonly unknown[]> => place.open((warehouse) => warehouse.rows(sql));

  it("tell an office's caseload from Peelboard's", async () => {
    expect(
      await rows(
        "select area, any_value(source) as source, is_local from caseload group by all order by area",
      ),
    ).toMatchObject([
      { area: "East", source: expect.stringMatching(/^Local: /), is_local: true },
      { is_local: false },
      { is_local: false },
      { is_local: false },
    ]);
  });

  it("tell an office's status and answer from what it is about, which Peelboard holds", async () => {
    expect(
      await rows(
        "select finding_id, status, is_local, is_status_local, status_source from findings where is_local or is_status_local",
      ),
    ).toMatchObject([
      {
        status: "closed",
        is_local: false,
        is_status_local: true,
        status_source: expect.stringMatching(/^Local: /),
      },
    ]);
    expect(
      await rows(
        "select report_id, is_local, response_source from responses where is_local or is_response_local",
      ),
    ).toMatchObject([
      {
        report_id: "peel-2018-19-cumbria",
        is_local: false,
        response_source: expect.stringMatching(/^Local: /),
      },
    ]);
    expect(await rows("select count(*) as count from measures where is_local")).toEqual([{ count: 0 }]);
  });

  it("say so in the examples: the caseload of 2007 alone, and an answer that is the office's own", async () => {
    const answer = async (id: string): Promise<readonly unknown[]> => {
      const example = (await readExamples()).find((known) => known.id === id);
      return rows(example?.sql ?? "");
    };
    expect(await answer("caseload-per-officer")).toHaveLength(4);
    const register = await rows(
      (await readExamples())
        .find(({ id }) => id === "responses-due")
        ?.sql.replace(/\nwhere standing = [\s\S]*$/, "") ?? "",
    );
    expect(register.filter((row) => JSON.stringify(row).includes("(local)"))).toMatchObject([
      { standing: "answered (local)" },
    ]);
  });
});
