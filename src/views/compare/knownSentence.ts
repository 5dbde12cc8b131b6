import { formatList } from "../../format/formatList.js";
import { countItems } from "../../format/itemNoun.js";
import { isLocal } from "../../model/localSource.js";
import type { StandingJudgement } from "../../model/standing.js";

/** Of how many forces the answer is known, in one round: what is missing may hold further ones. */
export function knownSentence(rows: readonly StandingJudgement[]): string {
  const count = (standing: StandingJudgement["standing"]): number =>
    rows.filter((row) => row.standing === standing && !isLocal(row)).length;
  const parts = [
    ...(count("not found") > 0 ? [`${count("not found")} not found`] : []),
    ...(count("date not known") > 0 ? [`${count("date not known")} of a day that is not known`] : []),
    ...(count("not yet published") > 0 ? [`${count("not yet published")} not yet published`] : []),
  ];
  const known = `${countItems(count("held"), "judgement")} known`;
  return parts.length === 0 ? `${known}.` : `${known}; ${formatList(parts)}.`;
}
