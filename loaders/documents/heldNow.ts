import { directionsAgree } from "../../src/model/direction.ts";
import { isLocal } from "../../src/model/localSource.ts";
import type { Bound, Warehouse } from "../warehouse.ts";
import type { Proposal } from "./proposal.ts";
import { withDirection } from "./reviewedFact.ts";

/** What Peelboard holds now of the cell that a proposal would fill. */
export interface HeldNow {
  /** "not compared" where words cannot be compared by a program, or where what is held has another date. */
  readonly outcome: "fills a gap" | "same as held" | "conflict" | "not compared";
  /** What is held, in words; null where nothing is. */
  readonly statement: string | null;
  /** Title of the source, and its page or document; null where nothing is held. */
  readonly source: string | null;
  readonly isLocal: boolean;
  /** Of a finding without a counterpart: how many of its kind and force are held, none in words like its own. */
  readonly others?: number;
}

interface HeldRow {
  readonly says: string | null;
  /** Of grades alone. */
  readonly direction?: string | null;
  readonly source_id: string;
  readonly source_title: string | null;
  readonly document: string | null;
}

/** Where the rows of each kind of fact lie: `says` is what a proposal's label or value would have to equal. */
const source = `
  left join dim_source s on s.source_id = f.source_id
  left join dim_document d on d.document_id = f.document_id`;
const traced =
  "f.source_id, s.title as source_title, coalesce(d.title, d.address, f.document_id) as document";
const round = "(select round_id from dim_round where source_label = $round)";
const item = `(
  select item_id from dim_round_item
  where round_id = ${round} and (source_label = $item or name_in_round = $item)
  order by source_label = $item desc limit 1)`;

/** "North" and "North BCU" are one area. */
const area = "regexp_replace(lower(f.area_name), ' bcu$', '') = regexp_replace(lower($item), ' bcu$', '')";
/** Dates are known to the year, the month or the day: one that is part of the other may be the same. */
const sameDate = "($as_at is null or starts_with(f.as_at, $as_at) or starts_with($as_at, f.as_at))";

interface Question {
  readonly sql: string;
  readonly uses: readonly (keyof Proposal)[];
}

const questions: Readonly<Partial<Record<Proposal["kind"], Question>>> = {
  grade: {
    sql: `select coalesce(f.grade::varchar, f.status) as says, f.direction, ${traced} from fact_grade f ${source}
      where f.force_id = $force_id and f.round_id = ${round} and f.item_id = ${item}
        and f.is_current and f.status <> 'not found'`,
    uses: ["force_id", "round", "item"],
  },
  "national count": {
    sql: `select f.force_count::varchar as says, ${traced} from fact_grade_distribution f ${source}
      where f.kind = 'published' and f.round_id = ${round} and f.item_id = ${item}
        and f.grade::varchar = $label and f.force_count is not null`,
    uses: ["round", "item", "label"],
  },
  caseload: {
    sql: `select f.case_count::varchar as says, ${traced} from fact_caseload f ${source}
      where f.force_id = $force_id and ${area} and f.risk = $label
        and ${sameDate} order by f.as_at desc`,
    uses: ["force_id", "item", "label"],
  },
  officers: {
    sql: `select distinct f.officer_count::varchar as says, ${traced} from fact_caseload f ${source}
      where f.force_id = $force_id and ${area} and ${sameDate}`,
    uses: ["force_id", "item"],
  },
  "areas graded": {
    sql: `select f.areas_counted::varchar as says, ${traced} from fact_area_count f ${source}
      where f.force_id = $force_id and f.round_id = ${round} and f.areas_inspected is not null`,
    uses: ["force_id", "round"],
  },
  "areas inspected": {
    sql: `select f.areas_inspected::varchar as says, ${traced} from fact_area_count f ${source}
      where f.force_id = $force_id and f.round_id = ${round} and f.areas_inspected is not null`,
    uses: ["force_id", "round"],
  },
};

/** A title is words: where no day tells which report it is, a person compares it. */
const title: Question = {
  sql: `select concat(f.title, coalesce(concat(', published ', f.published_on), ', publication date not known')) as says, ${traced}
    from dim_report f ${source}
    where (f.force_id is null or f.force_id = $force_id) and not f.is_stand_in
      and (contains(lower(f.title), lower($label)) or levenshtein(lower(f.title), lower($label)) <= length($label) / 3)
    order by levenshtein(lower(f.title), lower($label))
    limit 3`,
  uses: ["force_id", "label"],
};
/** The report of the force, or of all, that was published on the day that is stated; as a load finds what a response answers. */
const reportOfDay = `select concat(f.title, ', published ', f.published_on) as says, ${traced}
  from dim_report f ${source}
  where (f.force_id is null or f.force_id = $force_id) and f.source_id not like 'local/%'
    and length($day) >= 7 and (starts_with(f.published_on, $day) or starts_with($day, f.published_on))
  qualify count(*) over () = 1`;

const nothing: HeldNow = { outcome: "fills a gap", statement: null, source: null, isLocal: false };

/**
 * What the warehouse holds of a proposal's cell, and whether it says the same.
 * @param publishedOn the document's date, which dates a caseload; null when it states none.
 * @param others all that the document proposes: the day of an inspection tells which report its title means.
 */
export async function heldNow(
  warehouse: Warehouse,
  proposal: Proposal,
  publishedOn: string | null,
  others: readonly Proposal[] = [],
): Promise<HeldNow> {
  const { kind } = proposal;
  const question = questions[kind];
  if (question !== undefined) {
    const rows = await answers(warehouse, question, proposal, { as_at: publishedOn });
    if (kind === "grade") return gradeCompared(rows, proposal);
    return compared(rows, ({ says }) => says === String(proposal.value ?? ""));
  }
  // The type is the office's own word: nothing like it is held. Findings are compared all together, in counterparts.ts.
  if (!kind.startsWith("inspection") || kind === "inspection type")
    return { ...nothing, outcome: "not compared" };
  const [answered] = await warehouse.rows<HeldRow>(reportOfDay, {
    force_id: proposal.force_id,
    day: dayOfInspection(proposal, others),
  });
  if (answered !== undefined) return compared([answered], () => true);
  if (kind === "inspection published") return { ...nothing, outcome: "not compared" };
  const held = compared(await answers(warehouse, title, proposal, {}), () => false);
  return held.outcome === "conflict" ? { ...held, outcome: "not compared" } : held;
}

/** The day on which the inspection of a title was published, as the document tells it; as much of it as is stated. */
function dayOfInspection({ kind, label }: Proposal, others: readonly Proposal[]): string | null {
  if (kind === "inspection published") return label;
  const days = others.filter((other) => other.kind === "inspection published" && other.item === label);
  return days.length === 1 ? (days[0]?.label ?? null) : null;
}

async function answers(
  warehouse: Warehouse,
  { sql, uses }: Question,
  proposal: Proposal,
  more: Readonly<Record<string, Bound>>,
): Promise<readonly HeldRow[]> {
  const values = Object.fromEntries(uses.map((name) => [name, proposal[name] as Bound]));
  const asked = sql.includes("$as_at") ? { ...values, ...more } : values;
  return warehouse.rows<HeldRow>(sql, asked);
}

/** A grade agrees where its direction of travel does too; one that only the proposal states is told and is no conflict. */
function gradeCompared(rows: readonly HeldRow[], { label, direction }: Proposal): HeldNow {
  const isSameGrade = ({ says }: HeldRow): boolean => says === label;
  const held = compared(rows, (row) => isSameGrade(row) && directionsAgree(row.direction ?? null, direction));
  // A cell has one current judgement.
  const [row] = rows;
  if (row === undefined) return held;
  const isUnstated = isSameGrade(row) && direction !== null && row.direction === null;
  const statement = withDirection(row.says, row.direction ?? null);
  return { ...held, statement: isUnstated ? `${statement}, no direction of travel stated` : statement };
}

/** Of several statements the one that agrees is named, else the first: all were published of the same cell. */
function compared(rows: readonly HeldRow[], isSame: (row: HeldRow) => boolean): HeldNow {
  const [row] = rows.toSorted((a, b) => Number(isSame(b)) - Number(isSame(a)));
  if (row === undefined) return nothing;
  const others = [...new Set(rows.map(({ says }) => says))].filter((says) => says !== row.says);
  const isAgreed = isSame(row) && others.length === 0;
  return {
    outcome: isAgreed ? "same as held" : "conflict",
    statement: [row.says, ...others].join(" and also "),
    source: [row.source_title, row.document].filter((part) => part !== null).join(": "),
    isLocal: isLocal(row),
  };
}
