import type { Status } from "../model/status.js";
import { explainAbsence } from "./formatAbsence.js";

/** One sentence on why a cell holds a grade, or why it holds none. */
export function formatStatus(status: Status): string {
  if (status === "graded") return "The inspectorate graded the force on this question in this round.";
  if (status === "carried over")
    return "The inspectorate did not inspect this question in this round, and the earlier grade stands.";
  const explanation = explainAbsence(status);
  return `${explanation.charAt(0).toUpperCase()}${explanation.slice(1)}.`;
}
