import type { ForcePicture } from "../model/forcePicture.js";
import type { PackPicture } from "../model/packPicture.js";
import type { RegisterStateRow } from "../model/responses.js";
import { registerAsAt } from "./registerAsAt.js";
import { unanswered } from "./reportsKnownBy.js";

const isNational = ({ report_kind }: RegisterStateRow): boolean => report_kind === "national thematic";

/** Reports on the force, and national ones once: with the answer of its local policing body, or with none. */
function registerOfForce({ register, as_at }: PackPicture, force_id: string): readonly RegisterStateRow[] {
  const concerned = register.filter((row) => row.force_id === force_id || isNational(row));
  const answered = new Set(
    concerned.filter((row) => row.force_id === force_id).map(({ report_id }) => report_id),
  );
  const told = new Set<string>();
  return concerned.flatMap((row) => {
    if (row.force_id === force_id) return [row];
    // Another body's answer is no answer of this one.
    if (answered.has(row.report_id) || told.has(row.report_id)) return [];
    told.add(row.report_id);
    return row.respondent === null ? [row] : registerAsAt([unanswered(row)], as_at).rows;
  });
}

/**
 * What a picture holds of one force: its own rows, findings and reports addressed to all forces, and the rounds.
 * @throws RangeError when the picture has no such force.
 */
export function pictureOfForce(picture: PackPicture, force_id: string): ForcePicture {
  const force = picture.forces.find((one) => one.force_id === force_id);
  if (force === undefined)
    throw new RangeError(
      `no force "${force_id}"; the forces are ${picture.forces.map((one) => one.force_id).join(", ")}`,
    );
  const own = <Row extends { readonly force_id: string | null }>(rows: readonly Row[]): readonly Row[] =>
    rows.filter((row) => row.force_id === force_id);
  return {
    force,
    positions: own(picture.positions),
    judgements: own(picture.judgements),
    measures: picture.measures.filter(
      ({ area_id }) => area_id === force_id || area_id === "england-and-wales",
    ),
    publicProtection: picture.publicProtection.filter(({ area_id }) => area_id === force_id),
    cases: own(picture.cases),
    casesPerOfficer: own(picture.casesPerOfficer),
    findings: picture.findings.filter((row) => row.force_id === force_id || row.force_id === null),
    register: registerOfForce(picture, force_id),
    sharedDuties: own(picture.sharedDuties),
    monitoring: own(picture.monitoring),
    timeline: picture.timeline.filter((row) => row.kind === "round" || row.force_id === force_id),
    conflicts: own(picture.conflicts),
  };
}
