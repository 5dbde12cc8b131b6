import { timelineOf } from "../../src/metrics/timelineOf.ts";
import type { TimelineRow } from "../../src/model/timelineRow.ts";
import type { Query } from "./ask.ts";
import { forceList } from "./forceList.ts";
import { monitoringSpells } from "./monitoringSpells.ts";
import { reports } from "./reports.ts";

/** Spells of enhanced monitoring, dated reports and inspections of every force, and the rounds, in the order of time. */
export const timeline: Query<readonly TimelineRow[]> = async (warehouse) =>
  timelineOf({
    reports: await reports(warehouse),
    spells: await monitoringSpells(warehouse),
    forces: await forceList(warehouse),
  });
