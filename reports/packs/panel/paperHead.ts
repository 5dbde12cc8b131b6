import { formatDate } from "../../../src/format/formatDate.ts";
import type { Facts } from "../../document.ts";
import { facts } from "../blocks.ts";
import type { ForceContext } from "../section.ts";

const missing = "Not yet filled in.";

/** Who brings the paper, to which meeting, as which item: what stands above a committee paper. */
export function paperHead({ letterhead, paper, force }: ForceContext): {
  readonly head: Facts;
  readonly unfinished: readonly string[];
} {
  const { officer, officerTitle, meeting } = paper;
  const brought = officer === null ? null : [officer, officerTitle].filter(Boolean).join(", ");
  const entries = [
    {
      term: "Report of",
      told: letterhead.officeHolder ?? (letterhead.body === "Peelboard" ? null : letterhead.body),
      what: "the office that brings the paper",
    },
    { term: "Meeting", told: meeting?.name ?? null, what: "the name of the meeting" },
    {
      term: "Date",
      told: meeting === null ? null : formatDate(meeting.date),
      what: "the date of the meeting",
    },
    { term: "Agenda item", told: meeting?.agendaItem ?? null, what: "the agenda item" },
    { term: "Originating officer", told: brought, what: "the originating officer" },
  ];
  return {
    head: facts([
      ...entries.map(({ term, told }) => ({ term, words: told ?? missing })),
      { term: "Force", words: force.force_name },
    ]),
    unfinished: entries.flatMap(({ told, what }) => (told === null ? [what] : [])),
  };
}
