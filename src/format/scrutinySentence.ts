import { formatCount } from "./formatCount.js";
import { formatDate } from "./formatDate.js";

/** How many questions the rules ask of a force on a day; with none, that this says nothing of the force. */
export function scrutinySentence(
  counts: { readonly question_count: number; readonly rule_count: number; readonly tried_count: number },
  { force_name, asAt }: { readonly force_name: string; readonly asAt: string },
): string {
  const { question_count, rule_count, tried_count } = counts;
  const tried = `${formatCount(tried_count)} fixed rules were tried on what is held of ${force_name} as at ${formatDate(asAt)}`;
  if (question_count === 0)
    return `${tried}; none of them asks a question. That says nothing of what is not held.`;
  return `${tried}; ${formatCount(rule_count)} of them ${rule_count === 1 ? "asks" : "ask"} ${formatCount(question_count)} ${question_count === 1 ? "question" : "questions"}.`;
}

/** What the questions are and are not. */
export const scrutinyNature =
  "Each question comes from a rule and a figure, both named beneath it, in a fixed wording. None is an opinion, and none says that anybody did wrong.";
