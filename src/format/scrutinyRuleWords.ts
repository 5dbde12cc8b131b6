import { type ScrutinyRuleId, scrutinyThresholds } from "../model/scrutiny.js";
import { formatCount } from "./formatCount.js";

const { knownForces, oldYears, findingYears, responseDays } = scrutinyThresholds;

interface RuleWords {
  readonly name: string;
  /** At what it asks. */
  readonly threshold: string;
}

const ofRules: Readonly<Record<ScrutinyRuleId, RuleWords>> = {
  "low grade": {
    name: "Low grade",
    threshold: "a judgement that stands is Inadequate or Requires improvement (Poor or Fair on older scales)",
  },
  "half hold a better grade": {
    name: "Half of the forces are better",
    threshold: `at least half of the forces with a known grade hold a better one, and at least ${formatCount(knownForces)} are known`,
  },
  "grade declined": {
    name: "Grade declined",
    threshold: "a judgement is below the last one on its question, in rounds that may be compared",
  },
  "grade changed": {
    name: "Grade changed after publication",
    threshold: "a judgement that stands was changed",
  },
  "judgement old": {
    name: "Old judgement",
    threshold: `a judgement that stands is more than ${formatCount(oldYears * 12)} months old`,
  },
  "judgement not found": {
    name: "Judgement not found",
    threshold: "of a judgement of the latest round no source, or no day of publication, was found",
  },
  "sources disagree": { name: "Sources disagree", threshold: "two sources held state different things" },
  "enhanced monitoring": {
    name: "Enhanced monitoring",
    threshold: "a spell of enhanced monitoring (Engage) had begun and is not known to have ended",
  },
  "outside funnel limits": {
    name: "Outside the funnel",
    threshold: `a figure at most ${formatCount(oldYears * 12)} months old lies outside the 99.8% limits, widened where forces differ more than chance explains`,
  },
  "series signal": {
    name: "Signal in a series",
    threshold: `the latest figure, at most ${formatCount(oldYears * 12)} months old, takes part in one of the four rules of an XmR chart, and at most half of the figures do`,
  },
  "caseload above force": {
    name: "Caseload above the force",
    threshold: `an area’s 95% interval lies above the figure of the force, by a caseload at most ${formatCount(oldYears * 12)} months old`,
  },
  "figure old": {
    name: "Old figure",
    threshold: `the latest figure held of a measure or caseload is more than ${formatCount(oldYears * 12)} months old`,
  },
  "finding old": {
    name: "Old finding",
    threshold: `a finding is more than ${formatCount(findingYears * 12)} months old and not known to be closed`,
  },
  "finding without assurance": {
    name: "Finding without assurance",
    threshold:
      "the office gives no assurance on a finding that is not known to be closed, undated national reports apart",
  },
  "response due": {
    name: "Response due",
    threshold: `the last day of a response lies within ${formatCount(responseDays)} days`,
  },
  "no response held": {
    name: "No response held",
    threshold: "the last day of a response has passed and no response is held",
  },
  "response late": { name: "Late response", threshold: "a response came after its last day" },
};

/** A rule of scrutiny in words: its name, and at what it asks. */
export const scrutinyRuleWords = (rule: ScrutinyRuleId): RuleWords => ofRules[rule];
