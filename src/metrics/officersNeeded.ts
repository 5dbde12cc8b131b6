import { isWholeCount } from "./isWholeCount.js";
import { type Outcome, refusal, success } from "./outcome.js";

export interface OfficersNeeded {
  /** Officers at whom the load per officer is exactly the target: cases over the target. */
  readonly officers: number;
  /** The same rounded up: the fewest whole officers with whom the load per officer is not above the target. */
  readonly whole_officers: number;
  /** Whole officers beyond those there are; 0 or less where the area is already at the target or below it. */
  readonly more: number;
  /** The load of each when there are that many whole officers. */
  readonly load_per_officer: number;
}

/** A quotient such as 155.5 / 77.75 may come out a hair above the whole number that it is. */
const hair = 1e-9;

/**
 * Officers needed to bring an area's load (cases, or reviews a year) down to a target load per officer, and how many that is
 * more than there are. Refuses a load that is not a whole count, a number of officers that is no number or below 0, and a
 * target that is not above 0. It is arithmetic, not advice: it takes the load as given and every officer as alike.
 */
export function officersNeeded(load: number, officerCount: number, target: number): Outcome<OfficersNeeded> {
  if (!isWholeCount(load)) return refusal("not a whole count");
  if (!Number.isFinite(officerCount) || officerCount < 0) return refusal("not a finite number");
  if (!Number.isFinite(target) || target <= 0) return refusal("target not above 0");
  const officers = load / target;
  const whole_officers = load === 0 ? 0 : Math.ceil(officers - hair * Math.max(1, officers));
  return success({
    officers,
    whole_officers,
    more: whole_officers - officerCount,
    load_per_officer: whole_officers === 0 ? 0 : load / whole_officers,
  });
}
