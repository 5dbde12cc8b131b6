import type { ForcePage } from "../../src/model/forcePage.ts";
import type { Query } from "./ask.ts";
import { caseload } from "./caseload.ts";
import { conflicts } from "./conflicts.ts";
import { documentFigures } from "./documentFigures.ts";
import { findings } from "./findings.ts";
import { forceList } from "./forceList.ts";
import { gradeDistributions } from "./gradeDistributions.ts";
import { gradesOfForce } from "./grades.ts";
import { measureSeriesOfForce, publicProtectionOfForce } from "./measures.ts";
import { monitoringSpells } from "./monitoringSpells.ts";
import { ownFigureCounts } from "./ownData.ts";
import { positionsOfForce } from "./positionsOfForce.ts";
import { reports } from "./reports.ts";
import { timeline } from "./timeline.ts";

/** All that the pages of the forces show, in the order of their names; what the forces share is asked for once. */
export const forcePages: Query<readonly ForcePage[]> = async (warehouse) => {
  const forces = await forceList(warehouse);
  const shared = {
    distributions: await gradeDistributions(warehouse),
    caseload: await caseload(warehouse),
    findings: await findings(warehouse),
    reports: await reports(warehouse),
    monitoring: await monitoringSpells(warehouse),
    timeline: await timeline(warehouse),
    conflicts: await conflicts(warehouse),
    figures: await documentFigures(warehouse),
    ownFigures: await ownFigureCounts(warehouse),
  };
  const pages: ForcePage[] = [];
  for (const force of forces) {
    const ofForce = <T extends { readonly force_id: string | null }>(rows: readonly T[]): readonly T[] =>
      rows.filter(({ force_id }) => force_id === force.force_id);
    const judgements = await gradesOfForce(force.force_id)(warehouse);
    const figures = ofForce(shared.figures);
    const compared = new Set(figures.map(({ measure_name, period }) => `${measure_name} ${period}`));
    pages.push({
      force,
      positions: positionsOfForce(judgements, shared.distributions),
      superseded: judgements.filter(({ is_current }) => !is_current),
      series: await measureSeriesOfForce(force.force_id)(warehouse),
      publicProtection: await publicProtectionOfForce(force.force_id)(warehouse),
      cases: ofForce(shared.caseload.cases),
      casesPerOfficer: ofForce(shared.caseload.perOfficer),
      findings: ofForce(shared.findings),
      reports: ofForce(shared.reports),
      monitoring: ofForce(shared.monitoring),
      timeline: shared.timeline.filter(
        ({ kind, force_id }) => kind === "round" || force_id === force.force_id,
      ),
      conflicts: ofForce(shared.conflicts),
      // A national figure belongs beside the force's own of the same measure and period.
      figures: shared.figures.filter(
        ({ force_id, measure_name, period }) =>
          force_id === force.force_id || (force_id === null && compared.has(`${measure_name} ${period}`)),
      ),
      own_figure_count: shared.ownFigures.get(force.force_id) ?? 0,
    });
  }
  return pages;
};
