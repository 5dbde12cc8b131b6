import { caseloadPerOfficer } from "../../src/metrics/caseloadPerOfficer.ts";
import { conflictsAsAt } from "../../src/metrics/conflictsAsAt.ts";
import { coverageAsAt } from "../../src/metrics/coverageAsAt.ts";
import { distributionsAsAt } from "../../src/metrics/distributionsAsAt.ts";
import { dutiesKnownBy, findingsKnownBy } from "../../src/metrics/findingsKnownBy.ts";
import { judgementsAsAt } from "../../src/metrics/judgementsAsAt.ts";
import { judgementsRead } from "../../src/metrics/judgementsRead.ts";
import { monitoringAsAt } from "../../src/metrics/monitoringAsAt.ts";
import { positionsBeside } from "../../src/metrics/positionsBeside.ts";
import { daysOf } from "../../src/metrics/publicationOrder.ts";
import { registerAsAt } from "../../src/metrics/registerAsAt.ts";
import { reportsKnownBy } from "../../src/metrics/reportsKnownBy.ts";
import { roundsBegun } from "../../src/metrics/roundsBegun.ts";
import { timelineAsAt } from "../../src/metrics/timelineAsAt.ts";
import type { PackPicture } from "../../src/model/packPicture.ts";
import type { Query } from "./ask.ts";
import { caseload } from "./caseload.ts";
import { changeEvents } from "./changes.ts";
import { conflicts } from "./conflicts.ts";
import { coverage } from "./coverage.ts";
import { forceList } from "./forceList.ts";
import { gradeDistributions } from "./gradeDistributions.ts";
import { grades } from "./grades.ts";
import { offeredRowsBy } from "./measureFigures.ts";
import { publicProtectionBy } from "./measures.ts";
import { monitoringSpells } from "./monitoringSpells.ts";
import { ownFiguresBy } from "./ownFiguresBy.ts";
import { checkPackDay } from "./packDay.ts";
import { peerForcesBy } from "./peerForces.ts";
import { release } from "./release.ts";
import { responses } from "./responses.ts";
import { roundComparability } from "./roundComparability.ts";

/**
 * All that packs tell, of every force, as it stood at the end of a day: asked for once, whatever the number of packs.
 * @param as_at ISO date.
 * @throws PackDayError when it is no full date, or before or after all that is held.
 */
export const packPicture =
  (as_at: string): Query<PackPicture> =>
  async (warehouse) => {
    const held = await release(warehouse);
    await checkPackDay(as_at, held.release)(warehouse);
    const knownBy = held.release;
    const forces = await forceList(warehouse);
    const versions = await grades(warehouse);
    const stood = judgementsAsAt(versions, as_at, { knownBy });
    if (!stood.ok) throw new RangeError(`judgements as at ${as_at}: ${stood.reason}`);
    const standing = stood.value;
    const begun = roundsBegun(standing);
    const judgements = judgementsRead(versions, standing, as_at);
    const distributions = distributionsAsAt(standing, await gradeDistributions(warehouse));
    const known = await responses(warehouse);
    const reports = reportsKnownBy(known.register, versions, standing, { date: as_at, knownBy });
    const monitoring = monitoringAsAt(await monitoringSpells(warehouse), as_at);
    const cases = (await caseload(warehouse)).cases.filter((row) => daysOf(row.as_at).latest <= as_at);
    return {
      release: held,
      as_at,
      forces,
      peers: await peerForcesBy(as_at)(warehouse),
      judgements,
      distributions,
      coverage: coverageAsAt(standing, await coverage(warehouse), forces),
      positions: positionsBeside(
        judgements.filter(({ standing: state }) => state === "held").map(({ standing: _, ...row }) => row),
        distributions,
      ),
      comparability: (await roundComparability(warehouse)).filter(
        ({ from_round_id, to_round_id }) => begun.has(from_round_id) && begun.has(to_round_id),
      ),
      changes: { judgements: versions, events: await changeEvents(warehouse) },
      measures: await offeredRowsBy(as_at)(warehouse),
      publicProtection: await publicProtectionBy(as_at)(warehouse),
      cases,
      casesPerOfficer: caseloadPerOfficer(cases).rows,
      findings: findingsKnownBy(known.findings, reports, as_at),
      register: registerAsAt(reports, as_at).rows,
      sharedDuties: dutiesKnownBy(known.sharedDuties, reports),
      monitoring,
      timeline: timelineAsAt({ reports, spells: monitoring, forces }, as_at),
      ownFigures: await ownFiguresBy(as_at)(warehouse),
      conflicts: conflictsAsAt(await conflicts(warehouse), standing, as_at),
    };
  };
