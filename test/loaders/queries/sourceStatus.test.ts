import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { sourceStatus, sourceStatusIn } from "../../../loaders/queries/sourceStatus.ts";
import { recordFailure } from "../../../loaders/refresh/failures.ts";
import { writeSourceState } from "../../../loaders/refresh/refreshState.ts";
import { SourceFaults } from "../../../loaders/sources/fault.ts";
import { openWarehouse, type Warehouse } from "../../../loaders/warehouse.ts";
import { ownEntry, refreshFolder } from "../refresh/refreshFolder.ts";
import { type TemporaryFolder, temporaryFolder } from "../temporaryFolder.ts";

let folder: TemporaryFolder;
let warehouse: Warehouse;
const madeWith = async (isPrivate: boolean): Promise<void> => {
  await warehouse.run(`create or replace table dim_release as select ${isPrivate} as is_private`);
};

beforeEach(async () => {
  folder = await temporaryFolder();
  warehouse = await openWarehouse(":memory:");
  await refreshFolder(folder.path, {
    own: { sources: [ownEntry("a", "https://intranet.example.org/a.csv")] },
  });
  const last_message = "https://intranet.example.org/a.csv: the server has no such file";
  for (const id of ["local/fetched/a", "home-office/officers"])
    await writeSourceState(
      folder.path,
      id,
      { last_tried_at: "2026-11-21T09:30:00.000Z", last_result: "failed", last_message, held: null },
      () => undefined,
    );
  const fault = {
    problem: "unknown grade",
    file: "local/grades.csv",
    row: 2,
    value: "Secret",
    expected: "Good",
  };
  const error = new SourceFaults([fault]);
  await recordFailure(folder.path, {
    verb: "load",
    file: "grades.csv",
    error,
    at: "2026-11-21T09:30:00.000Z",
  });
});
afterEach(async () => {
  warehouse.close();
  await folder.remove();
});

describe("sourceStatusIn(data)", () => {
  it("shows others neither what stood in the office's cells nor what its servers said", async () => {
    await madeWith(false);
    const { status, failures } = await sourceStatusIn(folder.path)(warehouse);
    expect(status.map(({ source_id }) => source_id)).toEqual([
      "home-office/officers",
      "ons/people",
      "local/fetched/a",
    ]);
    expect(status[0]?.last_message).toContain("no such file");
    expect(status[2]).toMatchObject({ last_result: "failed", last_message: null });
    expect(failures).toEqual([
      expect.objectContaining({ faults: 1, lines: ["unknown grade (local/grades.csv, row 2)"] }),
    ]);
  });

  it("shows all of it where the warehouse is private", async () => {
    await madeWith(true);
    const { status, failures } = await sourceStatusIn(folder.path)(warehouse);
    expect(status[2]?.last_message).toContain("intranet");
    expect(failures[0]?.lines[0]).toContain('"Secret"');
  });
});

describe("sourceStatus", () => {
  it("tells of every source that Peelboard did not make itself, in the project's own folder", async () => {
    await madeWith(false);
    const { status } = await sourceStatus(warehouse);
    const fetchable = status.filter(({ can_be_fetched }) => can_be_fetched);
    expect(fetchable.map(({ source_id }) => source_id)).toEqual(
      expect.arrayContaining([
        "home-office/use_of_force_incidents_2019_20",
        "home-office/workforce_by_force_2007_2022",
      ]),
    );
    expect(status.some(({ source_id }) => source_id.startsWith("peelboard/"))).toBe(false);
  });
});
