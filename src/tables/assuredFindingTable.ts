import { type Assurance, formatAssurance } from "../format/assuranceSentence.js";
import { formatFindingKind } from "../format/closedFindings.js";
import type { FindingAgeRow } from "../model/responses.js";
import { type Column, column } from "./column.js";
import { findingAgeTable } from "./findingAgeTable.js";

/** A finding with what the office says of it; null where it has said nothing. */
export type AssuredFinding = FindingAgeRow & { readonly assurance: Assurance | null };

const held = (key: string): readonly Column<AssuredFinding>[] =>
  findingAgeTable.filter((column) => column.key === key);

/** Findings that are not known to be closed, each with its age and the office's assurance. */
export const assuredFindingTable: readonly Column<AssuredFinding>[] = [
  column<AssuredFinding, string>(
    { key: "finding", heading: "Finding", type: "text" },
    formatFindingKind,
    (text) => text,
  ),
  ...held("summary"),
  ...held("report_title"),
  ...held("addressed_to"),
  ...held("status"),
  ...held("age_months"),
  column<AssuredFinding, string>(
    { key: "assurance", heading: "Assurance of the office", type: "text" },
    ({ assurance }) => formatAssurance(assurance),
    (text) => text,
  ),
];
