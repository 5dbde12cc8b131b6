import { formatVerdict } from "../../src/format/formatVerdict.ts";
import type { ComparabilityRow } from "../../src/model/comparability.ts";
import type { Note } from "../document.ts";
import { note, strong } from "./blocks.ts";

/** What may be said of two rounds: the rounds, the verdict, one sentence why, and where the inspectorate says so. */
export function verdictBlock(row: ComparabilityRow): Note {
  const { from_round_name, to_round_name, verdict, reason, address } = row;
  return note("warning", [
    strong(`${from_round_name} and ${to_round_name}. `),
    { text: `${formatVerdict(verdict)} ${reason}` },
    ...(address === null || !/^https?:/.test(address)
      ? []
      : [{ text: " " }, { text: "The inspectorate’s statement", address }, { text: "." }]),
  ]);
}
