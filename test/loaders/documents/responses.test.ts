import { describe, expect, it } from "vitest";
import { ofKind, readText, told } from "./readText.ts";

const response = (table: string, body = ""): string =>
  `Kent Police and Crime Commissioner\n\nResponse to an inspection by HMICFRS\n\n${table}\n\n${body}`;
const whole =
  "Inspection Title:\n\nRoads and Rivers\n\nDate Published:\n\n4th March 2021\n\nType of Inspection:\n\nForce inspection";

describe("readDocument(path, names) of commissioners' responses", () => {
  it("reads title, day and type, beside or below their labels", async () => {
    for (const table of [
      whole,
      "Title of Inspection\tRoads and Rivers\nDate Inspection Published\t4 March 2021\nInspection type\tForce inspection",
    ]) {
      const document = await readText(response(table));
      expect(document).toMatchObject({
        kind: "commissioner's response",
        force_id: "kent",
        published_on: null,
        nearMisses: [],
      });
      expect(document.proposals.map(({ kind, item, label }) => [kind, item, label])).toEqual([
        ["inspection title", null, "Roads and Rivers"],
        ["inspection published", "Roads and Rivers", "2021-03-04"],
        ["inspection type", "Roads and Rivers", "Force inspection"],
      ]);
    }
  });

  it.each([
    ["July 2020", "2020-07"],
    ["02nd May 2019", "2019-05-02"],
    ["21/09/2017", "2017-09-21"],
    ["2019", "2019"],
  ])("keeps as much of a date as is stated: %s is %s", async (stated, date) => {
    const document = await readText(response(whole.replace("4th March 2021", stated)));
    expect(ofKind(document, "inspection published").map(({ label }) => label)).toEqual([date]);
  });

  it.each(["31 February 2020", "Spring 2020", "to be confirmed"])(
    "reports a date that is none: %s",
    async (stated) => {
      const document = await readText(response(whole.replace("4th March 2021", stated)));
      expect(ofKind(document, "inspection published")).toEqual([]);
      expect(told(document)).toContain(stated);
    },
  );

  it("reads the ticked box of a form, and reports boxes without a mark or with two", async () => {
    const types = async (line: string) => {
      const document = await readText(response(whole.replace("Force inspection", line)));
      return [ofKind(document, "inspection type").map(({ label }) => label), told(document)] as const;
    };
    expect(await types("☐ National ☒ Thematic ☐ Follow up")).toEqual([["Thematic"], ""]);
    expect(await types("☐ National ☐ Thematic")).toEqual([
      [],
      expect.stringContaining("marks of the boxes were lost"),
    ]);
    expect(await types("☒ National ☒ Thematic")).toEqual([
      [],
      expect.stringContaining("several boxes are ticked"),
    ]);
  });

  it("takes no number from a recommendation that is numbered 0", async () => {
    const document = await readText(
      response(whole, "Recommendations:\n\n0. By June the force should count its boats."),
    );
    expect(ofKind(document, "recommendation").map(({ number, label }) => [number, label])).toEqual([
      [null, "By June the force should count its boats."],
    ]);
  });

  it("reads recommendations with their numbers, areas for improvement and causes of concern of each inspection", async () => {
    const document = await readText(
      response(
        whole,
        "Recommendations:\n\n1. By June the force should count its boats.\n\n2. The force should name a harbour master.\n\nAreas for improvement\n\n- How it tells people about tides.\n\nCause of concern 1\n\nThe force cannot say where its boats are.\n\nRecommendation 3: All chief constables should own a map.\n\nInspection Title: Earlier Rivers\n\nDate Published: 2019\n\nType of Inspection: Follow up\n\nRecommendations\n\n- The force should learn to swim.",
      ),
    );
    expect(
      document.proposals
        .filter(({ kind }) => !kind.startsWith("inspection"))
        .map(({ kind, force_id, item, number, label }) => [kind, force_id, item, number, label]),
    ).toEqual([
      ["recommendation", "kent", "Roads and Rivers", 1, "By June the force should count its boats."],
      ["recommendation", "kent", "Roads and Rivers", 2, "The force should name a harbour master."],
      ["area for improvement", "kent", "Roads and Rivers", null, "How it tells people about tides."],
      ["cause of concern", "kent", "Roads and Rivers", 1, "The force cannot say where its boats are."],
      ["recommendation", null, "Roads and Rivers", 3, "All chief constables should own a map."],
      ["recommendation", "kent", "Earlier Rivers", null, "The force should learn to swim."],
    ]);
    expect(document.nearMisses).toEqual([]);
  });

  it("reads the words below a number once", async () => {
    const document = await readText(
      response(whole, "Recommendations\n\nRecommendation 1\n\nThe force should count its boats.\n"),
    );
    expect(ofKind(document, "recommendation").map(({ number, label }) => [number, label])).toEqual([
      [1, "The force should count its boats."],
    ]);
  });

  it("reports a heading without a list, and a number of recommendations that are not there", async () => {
    const document = await readText(
      response(
        whole,
        "The inspectors made four recommendations.\n\nRecommendations\n\nThese were welcomed by all who read them with care and attention.\n",
      ),
    );
    expect(ofKind(document, "recommendation")).toEqual([]);
    expect(told(document)).toMatch(/a list below "Recommendations" # These were welcomed/);
    expect(told(document)).toContain("4 recommendations, as the document says # 0 listed");
  });

  it("reports a response that names no force, or two", async () => {
    for (const name of ["Borsetshire", "Kent and Essex"]) {
      const document = await readText(response(whole).replace("Kent", name));
      expect(document.force_id).toBeNull();
      expect(told(document)).toContain("the name of one force or its area");
    }
  });

  it("calls nothing what is none of these documents", async () => {
    const document = await readText("A recipe\n\nTake three eggs. The force is good at preventing crime.");
    expect(document).toMatchObject({ kind: "unknown", proposals: [] });
    expect(told(document)).toContain("nothing was read");
  });
});
