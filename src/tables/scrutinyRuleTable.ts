import { scrutinyRuleWords } from "../format/scrutinyRuleWords.js";
import type { ScrutinyRuleId } from "../model/scrutiny.js";
import { type Column, column, countColumn } from "./column.js";

/** A rule that was tried, and how many questions it asks. */
export interface ScrutinyRuleRow {
  readonly rule: ScrutinyRuleId;
  readonly question_count: number;
}

/** The rules that were tried, one a row. */
export const scrutinyRuleTable: readonly Column<ScrutinyRuleRow>[] = [
  column<ScrutinyRuleRow, string>(
    { key: "rule", heading: "Rule", type: "text" },
    ({ rule }) => scrutinyRuleWords(rule).name,
    (name) => name,
  ),
  column<ScrutinyRuleRow, string>(
    { key: "threshold", heading: "It asks where", type: "text" },
    ({ rule }) => scrutinyRuleWords(rule).threshold,
    (text) => text,
  ),
  countColumn("question_count", "Questions"),
];
