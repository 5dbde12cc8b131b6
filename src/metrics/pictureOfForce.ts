import type { PackPicture } from "../model/packPicture.js";

/** The parts of a picture that concern one force; what concerns all forces (national reports, findings for every force) is among them. */
export function pictureOfForce(picture: PackPicture, force_id: string) {
  const own = <Row extends { readonly force_id: string | null }>(rows: readonly Row[]): readonly Row[] =>
    rows.filter((row) => row.force_id === force_id);
  const ownAndNational = <Row extends { readonly force_id: string | null }>(
    rows: readonly Row[],
  ): readonly Row[] => rows.filter((row) => row.force_id === force_id || row.force_id === null);
  const inArea = <Row extends { readonly area_id: string }>(rows: readonly Row[]): readonly Row[] =>
    rows.filter(({ area_id }) => area_id === force_id || area_id === "england-and-wales");
  return {
    judgements: own(picture.judgements),
    positions: own(picture.positions),
    /** Of the force and of England and Wales. */
    measures: inArea(picture.measures),
    publicProtection: inArea(picture.publicProtection),
    cases: own(picture.cases),
    casesPerOfficer: own(picture.casesPerOfficer),
    findings: ownAndNational(picture.findings),
    register: ownAndNational(picture.register),
    sharedDuties: own(picture.sharedDuties),
    monitoring: own(picture.monitoring),
    timeline: picture.timeline.filter((row) => row.kind === "round" || row.force_id === force_id),
    conflicts: own(picture.conflicts),
  } as const;
}
