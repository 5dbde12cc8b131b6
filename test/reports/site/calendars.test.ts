import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { release } from "../../../loaders/queries/release.ts";
import { calendarOf, writeCalendars } from "../../../reports/site/calendars.ts";
import { registerAsAt } from "../../../src/metrics/registerAsAt.ts";
import { calendarFiles } from "../../../src/model/calendarFile.ts";
import { builtWarehouse } from "../../loaders/builtWarehouse.ts";
import { type TemporaryFolder, temporaryFolder } from "../../loaders/temporaryFolder.ts";
import { registerRow } from "../../src/charts/registerRows.ts";
import { type Component, readCalendar, unescaped } from "./calendar.ts";

const built = builtWarehouse();
let site: TemporaryFolder;
beforeAll(async () => {
  site = await temporaryFolder();
  await writeCalendars(site.path, built.directory());
});
afterAll(() => site?.remove());

const calendarAt = async (file: string): Promise<Component> =>
  readCalendar(await readFile(join(site.path, file)));
const valueIn = (component: Component | undefined, name: string): string | undefined =>
  component?.properties.get(name)?.value;

describe("writeCalendars(site)", () => {
  it("writes an event of the whole day for every last day of the warehouse, and no other", async () => {
    const held = await built.rows<{ report_id: string; last_day: string }>(
      "select report_id, last_day::varchar as last_day from dim_report where last_day is not null order by last_day, report_id",
    );
    expect(held.length).toBeGreaterThan(60);
    const { components } = await calendarAt(calendarFiles.all);
    expect(
      components.map((event) => [
        event.name,
        valueIn(event, "UID"),
        event.properties.get("DTSTART")?.parameters,
        valueIn(event, "DTSTART"),
      ]),
    ).toEqual(
      held.map(({ report_id, last_day }) => [
        "VEVENT",
        `${report_id}@peelboard`,
        ["VALUE=DATE"],
        last_day.replaceAll("-", ""),
      ]),
    );
  });

  it("writes one file for each of these reports and for each force, that all can be read", async () => {
    const held = await built.rows<{ report_id: string; force_id: string }>(
      "select report_id, force_id from dim_report where last_day is not null",
    );
    const files = (await readdir(join(site.path, "calendars"))).map((name) => `calendars/${name}`);
    expect(files.toSorted()).toEqual(
      [
        calendarFiles.all,
        ...held.map(({ report_id }) => calendarFiles.ofReport(report_id)),
        ...new Set(held.map(({ force_id }) => calendarFiles.ofForce(force_id))),
      ].toSorted(),
    );
    for (const file of files) {
      const calendar = await calendarAt(file);
      expect(calendar.name).toBe("VCALENDAR");
      expect(valueIn(calendar, "VERSION")).toBe("2.0");
      expect(valueIn(calendar, "PRODID")).toContain("Peelboard");
      expect(calendar.components.length, file).toBeGreaterThan(0);
    }
    const ofKent = held.filter(({ force_id }) => force_id === "kent");
    expect((await calendarAt(calendarFiles.ofForce("kent"))).components).toHaveLength(ofKent.length);
  });

  it("says of the event what it is, from which day it follows, where the response stands and who says so", async () => {
    const { components } = await calendarAt(calendarFiles.ofReport("peel-2023-25-dorset"));
    const [event] = components;
    expect(unescaped(valueIn(event, "SUMMARY") ?? "")).toBe("Last day for comments: Dorset, PEEL 2023-25");
    const description = unescaped(valueIn(event, "DESCRIPTION") ?? "");
    expect(description).toContain("publication on 10 April 2025 being the first");
    expect(description).toContain("the last day would be 3 June 2025");
    expect(description).toContain("no response is held");
    expect(description).not.toMatch(/late|undefined|null/);
    expect(valueIn(event, "URL")).toMatch(/^https:\/\//);
    const kent = await calendarAt(calendarFiles.ofReport("peel-2018-19-kent"));
    expect(valueIn(kent.components[0], "DTSTART")).toBe("20190626");
    expect(unescaped(valueIn(kent.components[0], "DESCRIPTION") ?? "")).toContain(
      "Answered late, 85 days after",
    );
  });

  it("gives the same bytes again, stamped with the day of the release", async () => {
    const again = await temporaryFolder();
    await writeCalendars(again.path, built.directory());
    for (const file of [calendarFiles.all, calendarFiles.ofReport("peel-2018-19-kent")])
      expect(await readFile(join(again.path, file))).toEqual(await readFile(join(site.path, file)));
    await again.remove();
    const { release: day } = await built.ask(release);
    const { components } = await calendarAt(calendarFiles.all);
    expect(new Set(components.map((event) => valueIn(event, "DTSTAMP")))).toEqual(
      new Set([`${day.replaceAll("-", "")}T000000Z`]),
    );
  });
});

describe("calendarOf(name, rows, releasedOn)", () => {
  const of = (row: Parameters<typeof registerRow>[0], day: string, name = "A calendar"): Component => {
    const rows = registerAsAt([registerRow(row)], day).rows as Parameters<typeof calendarOf>[1];
    return readCalendar(new TextEncoder().encode(calendarOf(name, rows, day)));
  };

  it("reminds two weeks before a day that is still to come, and of no day that has passed", () => {
    const [event] = of({}, "2025-07-24").components;
    expect(
      event?.components.map((alarm) => [alarm.name, valueIn(alarm, "TRIGGER"), valueIn(alarm, "ACTION")]),
    ).toEqual([["VALARM", "-P14D", "DISPLAY"]]);
    expect(of({}, "2025-09-17").components[0]?.components).toEqual([]);
  });

  it("keeps commas, semicolons, line breaks and letters of many octets", () => {
    const title = "Heddlu Dyfed-Powys; ŵyl, “adolygiad” – ac eto: ŷ".repeat(4);
    const calendar = of({ title, address: null, source_title: "a\nb\\c" }, "2025-07-24", "Kent, and others");
    const [event] = calendar.components;
    expect(unescaped(valueIn(event, "SUMMARY") ?? "")).toBe(`Last day for comments: Kent, ${title}`);
    expect(unescaped(valueIn(event, "DESCRIPTION") ?? "")).toContain("a\nb\\c");
    expect(unescaped(valueIn(calendar, "X-WR-CALNAME") ?? "")).toBe("Kent, and others");
    expect(event?.properties.has("URL")).toBe(false);
  });
});

describe("readCalendar(bytes)", () => {
  const read = (text: string) => () => readCalendar(new TextEncoder().encode(text));

  it.each([
    ["BEGIN:VCALENDAR\nEND:VCALENDAR\n", "CRLF"],
    [`BEGIN:VCALENDAR\r\nSUMMARY:${"x".repeat(80)}\r\nEND:VCALENDAR\r\n`, "75 octets"],
    ["BEGIN:VCALENDAR\r\nBEGIN:VEVENT\r\nEND:VCALENDAR\r\n", "was open"],
    ["BEGIN:VCALENDAR\r\nUID:1\r\nUID:2\r\nEND:VCALENDAR\r\n", "twice"],
  ])("refuses %j", (text, message) => {
    expect(read(text)).toThrow(message);
  });
});
