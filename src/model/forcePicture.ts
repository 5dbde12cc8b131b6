import type { Force } from "./force.js";
import type { PackPicture } from "./packPicture.js";

/** What a picture holds of one force, with what concerns all forces where it concerns this one too. */
export interface ForcePicture
  extends Pick<
    PackPicture,
    | "positions"
    | "judgements"
    | "publicProtection"
    | "cases"
    | "casesPerOfficer"
    | "findings"
    | "sharedDuties"
    | "monitoring"
    | "timeline"
    | "conflicts"
  > {
  readonly force: Force;
  /** Figures of the force and of England and Wales. */
  readonly measures: PackPicture["measures"];
  /** Reports on the force, and national ones with what this force's local policing body is known to have answered. */
  readonly register: PackPicture["register"];
}
