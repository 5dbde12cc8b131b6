import type { NationalPicture } from "../../src/model/nationalPicture.ts";
import type { Query } from "./ask.ts";
import { coverage } from "./coverage.ts";
import { gradeDistributions } from "./gradeDistributions.ts";
import { roundComparability } from "./roundComparability.ts";

/** The national distributions of every round, what is known of them, and which rounds may be compared. */
export const nationalPicture: Query<NationalPicture> = async (warehouse) => ({
  distributions: await gradeDistributions(warehouse),
  coverage: await coverage(warehouse),
  comparability: await roundComparability(warehouse),
});
