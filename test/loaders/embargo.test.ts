import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { load } from "../../loaders/load.ts";
import { dataCatalogue } from "../../loaders/queries/dataCatalogue.ts";
import { ownData } from "../../loaders/queries/ownData.ts";
import { isPrivate, PrivateWarehouseError, refusePrivate } from "../../loaders/queries/release.ts";
import { openWorkshop } from "../../reports/pack/workshop.ts";
import { csv, type OwnPlace, ownPlace } from "./ownFiles.ts";

/** Words and numbers that stand nowhere else. */
const secrets = ["Zyxwv", "7777.77", "zyxwv-report", "424242"];

const files = {
  "measures.csv": csv(
    "force_id,measure_id,measure_name,unit,decimals,period,period_end,value,source_title,note,embargo_until",
    "cumbria,calls,Calls answered,%,1,March 2026,2026-03-31,90.25,Own system,,",
    "cumbria,zyxwv-calls,Zyxwv calls,calls,1,April 2026,2026-04-30,7777.77,Zyxwv system,Zyxwv note,2026-11-22",
    "cumbria,calls,Calls answered,%,1,May 2026,2026-05-31,88.5,Own system,,2026-11-21",
  ),
  "grades.csv": csv(
    "force_id,round,item,grade,published_on,source_title,embargo_until",
    "surrey,2018/19,Effectiveness,Good,2019-05-02,Zyxwv page,2027-01-01",
  ),
  "caseload.csv": csv(
    "force_id,area,as_at,risk,cases,officers,source_title,embargo_until",
    "cumbria,Zyxwv,2025,high,424242,2,Zyxwv count,2027-01-01",
  ),
  // A finding is under the embargo of its report, and its status under that of the finding.
  "reports.csv": csv(
    "report_id,title,report_kind,force_id,published_on,publisher,source_title,embargo_until",
    "zyxwv-report,Zyxwv,force inspection,cumbria,2026-12-01,HMICFRS,Zyxwv,2026-12-01",
  ),
  "findings.csv": csv(
    "finding_id,report_id,force_id,finding_kind,subject,summary,addressed_to,source_title",
    "zyxwv-f1,zyxwv-report,cumbria,recommendation,Zyxwv,Zyxwv,Force,Zyxwv",
  ),
  "finding_status.csv": csv("finding_id,status,status_as_at,source_title", "zyxwv-f1,open,2026-12,Zyxwv"),
  "responses.csv": csv("report_id,force_id,respondent,source_title", "zyxwv-report,cumbria,Zyxwv,Zyxwv"),
};

describe("load of figures under embargo", () => {
  let place: OwnPlace;
  let said: readonly string[];
  beforeAll(async () => {
    place = await ownPlace();
    await place.supply(files);
    said = await place.load();
  });
  afterAll(() => place.remove());

  /** Every table and view of the warehouse, each row as text. */
  const everything = (): Promise<string> =>
    place.open(async (warehouse) => {
      const tables = await warehouse.rows<{ name: string }>(
        "select table_name as name from information_schema.tables where table_catalog = current_database() order by name",
      );
      const texts: string[] = [];
      for (const { name } of tables) {
        const rows = await warehouse.rows<{ row: string }>(
          `select to_json(t)::varchar as row from "${name}" t`,
        );
        texts.push(...rows.map(({ row }) => row));
      }
      return texts.join("\n");
    });

  const found = (text: string): readonly string[] =>
    secrets.filter((secret) => text.toLowerCase().includes(secret.toLowerCase()));

  it("puts them into no table, no view, no Parquet file and not into the manifest", async () => {
    expect(found(await everything())).toEqual([]);
    const names = await readdir(place.warehouse);
    const parquet = names.filter((name) => name.endsWith(".parquet"));
    const texts = await place.open(async (warehouse) => {
      const all: string[] = [];
      for (const name of parquet) {
        const rows = await warehouse.rows<{ row: string }>(
          `select to_json(t)::varchar as row from read_parquet('${join(place.warehouse, name)}') t`,
        );
        all.push(...rows.map(({ row }) => row));
      }
      return all.join("\n");
    });
    expect(texts).toContain("90.25");
    expect(found(texts)).toEqual([]);
    for (const name of names)
      expect(found(await readFile(join(place.warehouse, name), "latin1")), name).toEqual([]);
    expect(await readdir(join(place.warehouse, ".."))).not.toContain("raw");
    expect(names).not.toContain("raw");
  });

  it("gives none to what the site is made of, and tells how many there are", async () => {
    const own = await place.open(ownData);
    expect(found(JSON.stringify([own, await place.open(dataCatalogue)]))).toEqual([]);
    expect(own.is_private).toBe(false);
    expect(own.figures.map(({ value }) => value)).toEqual([90.25, 88.5]);
    expect(own.files.map(({ file, rows, embargoed_rows }) => [file, rows, embargoed_rows])).toEqual([
      ["local/caseload.csv", 0, 1],
      ["local/finding_status.csv", 0, 1],
      ["local/findings.csv", 0, 1],
      ["local/grades.csv", 0, 1],
      ["local/measures.csv", 2, 1],
      ["local/reports.csv", 0, 1],
      ["local/responses.csv", 0, 1],
    ]);
    expect(said).toContain("local/measures.csv: 2 rows read; 1 row is under embargo and left out");
  });

  it("shows them from the day that is named", async () => {
    await place.load({ today: "2026-11-22" });
    expect(await everything()).toContain("7777.77");
  });

  it("holds every embargo when nobody says which day it is", async () => {
    // A day left out is no day to go by, and no day lies after it.
    await load({ log: () => {}, sources: join(place.data, "sources"), warehouse: place.warehouse });
    expect(found(await everything())).toEqual([]);
    expect((await place.open(ownData)).figures.map(({ value }) => value)).toEqual([90.25]);
  });

  it("loads all of them privately, says so, and makes no pack and no site of it", async () => {
    const lines = await place.load({ isPrivate: true });
    expect(lines.join("\n")).toContain("private load");
    expect(found(await everything())).toEqual(secrets);
    expect(await place.open(isPrivate)).toBe(true);
    await expect(place.open(refusePrivate("the site"))).rejects.toThrow(
      /loaded with --private and holds figures under embargo, so the site cannot be made of it; run `npx peelboard load` without --private first/,
    );
    await expect(openWorkshop({ warehouse: place.warehouse })).rejects.toThrow(PrivateWarehouseError);
    await place.load();
    await expect(openWorkshop({ warehouse: place.warehouse })).resolves.toBeDefined();
  });
});
