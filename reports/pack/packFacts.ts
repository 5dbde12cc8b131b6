import { formatGrade } from "../../src/format/formatGrade.ts";
import { formatMeasure } from "../../src/format/formatMeasure.ts";
import { localWord } from "../../src/format/localWords.ts";
import { isStandingOwn, statusInWords } from "../../src/format/ownStatements.ts";
import type { PackContext } from "../packs/section.ts";

export const factKinds = ["grade", "distribution", "finding", "response", "measure", "caseload"] as const;
export type FactKind = (typeof factKinds)[number];

/** One thing that a pack says, under a key that the next pack has too: what `pack diff` compares. */
export interface PackFact {
  readonly kind: FactKind;
  /** "cumbria|peel-2018-19|effectiveness": no two facts of a kind have the same. */
  readonly key: string;
  /** What it is about, in words. */
  readonly subject: string;
  /** What is said, as the pack says it. */
  readonly value: string;
}

const fact = (kind: FactKind, key: readonly string[], subject: string, value: string): PackFact => ({
  kind,
  key: key.join("|"),
  subject,
  value,
});

/** Everything that a pack on a force, or on all forces, was made from, as it stood on the day: one line a figure. */
export function packFacts({ picture, own, force }: PackContext): readonly PackFact[] {
  const rows = own ?? picture;
  return [
    ...rows.judgements
      .filter(({ standing }) => standing === "held" || standing === "date not known")
      .map((row) =>
        fact(
          "grade",
          [row.force_id, row.round_id, row.item_id],
          `${row.force_name}: ${row.item_name}, ${row.round_name}`,
          row.standing === "held" ? formatGrade(row) : `${formatGrade(row)} (day of publication not known)`,
        ),
      ),
    ...picture.distributions.map((row) =>
      fact(
        "distribution",
        [row.round_id, row.item_id, row.grade],
        `Forces graded ${row.grade}: ${row.item_name}, ${row.round_name}`,
        row.force_count === null ? "not stated" : String(row.force_count),
      ),
    ),
    ...rows.findings.map((row) =>
      fact(
        "finding",
        [row.finding_id],
        `${row.report_title}, ${row.finding_kind} ${row.finding_number ?? ""}: ${row.subject}`.replace(
          " :",
          ":",
        ),
        statusInWords(row.is_known_closed ? `closed (${row.status})` : row.status, row),
      ),
    ),
    ...rows.register.map((row) =>
      fact(
        "response",
        [row.report_id, row.force_id ?? "", row.respondent ?? ""],
        `Response to ${row.title}`,
        row.response.state + (isStandingOwn(row) ? ` (${localWord})` : ""),
      ),
    ),
    ...(own?.measures ?? picture.measures.filter(({ area_id }) => area_id === "england-and-wales")).map(
      (row) =>
        fact(
          "measure",
          [row.area_id, row.measure_id, row.period, row.classification ?? ""],
          `${row.area_name}: ${row.measure_name}, ${row.period}`,
          row.value === null ? (row.absence ?? "not stated") : `${formatMeasure(row)} (${row.value})`,
        ),
    ),
    ...(force === null ? [] : rows.casesPerOfficer).map((row) =>
      fact(
        "caseload",
        [row.force_id, row.area_name, row.as_at],
        `Caseload of ${row.area_name}, ${row.as_at}`,
        `${row.case_count} cases, ${row.officer_count} officers`,
      ),
    ),
  ];
}
