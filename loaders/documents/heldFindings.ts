import { isLocal } from "../../src/model/localSource.ts";
import type { Warehouse } from "../warehouse.ts";
import type { Counterpart } from "./counterparts.ts";
import type { HeldNow } from "./heldNow.ts";
import type { Proposal } from "./proposal.ts";

/** A finding that Peelboard or the office's own file holds, in its own words. */
export interface HeldFinding {
  readonly finding_id: string;
  readonly report_title: string;
  /** As much of the report's publication date as is known. */
  readonly published_on: string | null;
  readonly force_id: string | null;
  readonly finding_kind: string;
  readonly finding_number: number | null;
  readonly subject: string;
  readonly summary: string;
  readonly source_id: string;
  readonly source_title: string | null;
  readonly document: string | null;
}

/** The findings that a document may state again: all but those that were themselves accepted from documents. */
export const heldFindings = (warehouse: Warehouse): Promise<readonly HeldFinding[]> =>
  warehouse.rows<HeldFinding>(`
    select
      f.finding_id, r.title as report_title, r.published_on, f.force_id, f.finding_kind, f.finding_number, f.subject, f.summary,
      f.source_id, s.title as source_title, coalesce(d.title, d.address, f.document_id) as document
    from fact_finding f
    join dim_report r using (report_id)
    left join dim_source s on s.source_id = f.source_id
    left join dim_document d on d.document_id = f.document_id
    where f.source_id <> 'local/reviewed'
    order by f.finding_id`);

/** Those of the force and the kind of a proposal. */
export const findingsLike = (
  { force_id, kind }: Pick<Proposal, "force_id" | "kind">,
  held: readonly HeldFinding[],
): readonly HeldFinding[] =>
  held.filter((finding) => finding.force_id === force_id && finding.finding_kind === kind);

/** What is held of a finding: its counterpart, or that none of those held has words like it. */
export function heldOfFinding(
  proposal: Pick<Proposal, "force_id" | "kind">,
  counterpart: Counterpart | null,
  held: readonly HeldFinding[],
): HeldNow {
  if (counterpart === null) {
    const others = findingsLike(proposal, held).length;
    return { outcome: "fills a gap", statement: null, source: null, isLocal: false, others };
  }
  const { summary, report_title, published_on, finding_id, source_title, document } = counterpart.finding;
  const day = published_on === null ? "" : `, published ${published_on}`;
  return {
    outcome: "not compared",
    statement: `“${summary}” in ${report_title}${day}, held as ${finding_id}`,
    source: [source_title, document].filter((part) => part !== null).join(": "),
    isLocal: isLocal(counterpart.finding),
  };
}
