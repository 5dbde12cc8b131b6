import { describe, expect, it } from "vitest";
import { pictureOfForce } from "../../../src/metrics/pictureOfForce.ts";
import { registerAsAt } from "../../../src/metrics/registerAsAt.ts";
import type { Force } from "../../../src/model/force.ts";
import type { PackPicture } from "../../../src/model/packPicture.ts";
import type { RegisterRow } from "../../../src/model/responses.ts";
import { registerRow } from "../charts/registerRows.ts";

const force = (force_id: string): Force => ({
  force_id,
  force_name: `${force_id} police`,
  area_name: force_id,
  region: "South East",
  country: "England",
  other_names: null,
});

const national = (report_id: string, force_id: string | null, respondent: string | null): RegisterRow =>
  registerRow({
    report_id,
    report_kind: "national thematic",
    round_name: null,
    force_id,
    force_name: force_id ?? "All forces",
    respondent,
    last_day: null,
    published_on: "2019-01-10",
  });

const picture: PackPicture = {
  release: { release: "2026-11-21", as_at: null },
  as_at: "2026-11-21",
  forces: [force("kent"), force("surrey")],
  peers: { forces: [], similar: [] },
  judgements: [],
  distributions: [],
  coverage: [],
  positions: [],
  comparability: [],
  changes: { judgements: [], events: [] },
  measures: [],
  publicProtection: [],
  cases: [],
  casesPerOfficer: [],
  findings: [],
  register: registerAsAt(
    [
      registerRow(),
      registerRow({ report_id: "of surrey", force_id: "surrey" }),
      national("answered by kent", "kent", "the commissioner for Kent"),
      national("answered by both", "surrey", "the commissioner for Surrey"),
      national("answered by both", "kent", "the commissioner for Kent"),
      national("answered by surrey", "surrey", "the commissioner for Surrey"),
      national("answered by none", null, null),
    ],
    "2026-11-21",
  ).rows,
  sharedDuties: [],
  ownFigures: { figures: [], targets: [] },
  monitoring: [],
  timeline: [],
  conflicts: [],
};

describe("pictureOfForce(picture, force_id)", () => {
  it("has the force's reports and each national report once, with its own body's answer or none", () => {
    const { register } = pictureOfForce(picture, "kent");
    expect(register.map(({ report_id, force_id, respondent }) => [report_id, force_id, respondent])).toEqual([
      ["peel-2023-25-kent", "kent", null],
      ["answered by kent", "kent", "the commissioner for Kent"],
      ["answered by both", "kent", "the commissioner for Kent"],
      ["answered by surrey", null, null],
      ["answered by none", null, null],
    ]);
    expect(register.find(({ report_id }) => report_id === "answered by surrey")?.response).toMatchObject({
      is_answered: false,
    });
  });

  it("has nothing of a force of which nothing is held", () => {
    const { judgements, measures, findings, monitoring } = pictureOfForce(picture, "surrey");
    expect([judgements, measures, findings, monitoring]).toEqual([[], [], [], []]);
  });

  it("refuses a force that there is not, naming those there are", () => {
    expect(() => pictureOfForce(picture, "rutland")).toThrow(
      /no force "rutland"; the forces are kent, surrey/,
    );
  });
});
