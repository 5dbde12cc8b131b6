import { ask } from "../../loaders/queries/ask.ts";
import type { Bound } from "../../loaders/warehouse.ts";

/** The answers to the six questions straight from the tables of the warehouse, by other ways than the site goes. */
const rows = <Row>(sql: string, values: Readonly<Record<string, Bound>> = {}): Promise<readonly Row[]> =>
  ask((warehouse) => warehouse.rows<Row>(sql, values));

/** Every judgement of one grade on an item, the latest round first, with its day and where it says so. */
export const gradedSo = (
  item: string,
  grade: string,
): Promise<readonly Record<"round_name" | "name" | "day" | "address" | "locator", string>[]> =>
  rows(
    `select r.round_name, fo.force_name as name, coalesce(g.valid_from::varchar, g.published_on) as day,
       coalesce(d.address, s.address) as address, g.locator
     from fact_grade g
     join dim_round r using (round_id)
     join dim_force fo using (force_id)
     join dim_source s on s.source_id = g.source_id
     left join dim_document d on d.document_id = g.document_id
     where g.item_id = $item and g.grade = $grade and g.is_current
     order by r.round_order desc, fo.force_name`,
    { item, grade },
  );

/** The two latest rounds of which a force has more than one judgement, and whether they may be compared. */
export const lastRounds = async (
  force: string,
): Promise<Record<"earlier" | "later" | "verdict" | "reason", string> | undefined> =>
  (
    await rows<Record<"earlier" | "later" | "verdict" | "reason", string>>(
      `with held as (
         select r.round_id, r.round_name, r.round_order
         from fact_grade join dim_round r using (round_id)
         where force_id = $force and is_current and status <> 'not found'
         group by all having count(*) > 1 order by r.round_order desc limit 2
       )
       select a.round_name as earlier, b.round_name as later, verdict, reason
       from held a join held b on a.round_order < b.round_order
       join round_comparability c on c.from_round_id = a.round_id and c.to_round_id = b.round_id`,
      { force },
    )
  )[0];

/** What a force was graded on an item in two rounds, and whether they may be compared. */
export const gradesBetween = async (
  force: string,
  item: string,
  [from, to]: readonly [string, string],
): Promise<Record<"before" | "after" | "verdict", string> | undefined> =>
  (
    await rows<Record<"before" | "after" | "verdict", string>>(
      `select a.grade as before, b.grade as after, verdict
       from fact_grade a join fact_grade b using (force_id, item_id)
       join round_comparability c on c.from_round_id = a.round_id and c.to_round_id = b.round_id
       where force_id = $force and item_id = $item and a.is_current and b.is_current
         and a.round_id = $from and b.round_id = $to`,
      { force, item, from, to },
    )
  )[0];

export interface Mover {
  readonly name: string;
  readonly area: string;
  /** Within a quarter of the population of the force compared. */
  readonly is_near: boolean;
  /** Of the same region. */
  readonly is_neighbour: boolean;
}

/** Forces that went from Requires improvement to Good for effectiveness from 2017 to 2018/19, beside one force. */
export const roseToGood = (force: string): Promise<readonly Mover[]> =>
  rows(
    `with size as (
       select force_id, value from fact_measure join dim_force on force_id = area_id
       where measure_id = 'population' and value is not null
       qualify period_end = max(period_end) over ()
     )
     select fo.force_name as name, fo.area_name as area,
       size.value between mine.value * 0.75 and mine.value * 1.25 as is_near, fo.region = me.region as is_neighbour
     from fact_grade a join fact_grade b using (force_id, item_id)
     join dim_force fo using (force_id)
     join size using (force_id)
     join dim_force me on me.force_id = $force
     join size mine on mine.force_id = $force
     where item_id = 'effectiveness' and a.round_id = 'peel-2017' and b.round_id = 'peel-2018-19'
       and a.is_current and b.is_current and a.status = 'graded' and b.status = 'graded'
       and a.grade = 'Requires improvement' and b.grade = 'Good'
     order by fo.force_name`,
    { force },
  );

/** Reports that no held response answers, with the days left to their last day. */
export const unanswered = (
  day: string,
): Promise<readonly { readonly name: string; readonly last_day: string; readonly days_left: number }[]> =>
  rows(
    `select fo.area_name as name, last_day::varchar as last_day, date_diff('day', $day::date, last_day)::integer as days_left
     from dim_report r join dim_force fo using (force_id)
     where published_on <= $day and last_day is not null
       and not exists (from fact_response a where a.report_id = r.report_id)
     order by last_day, fo.area_name`,
    { day },
  );

/** Forces whose body answered a report after its last day. */
export const answeredLate = (): Promise<readonly { readonly name: string }[]> =>
  rows(
    `select fo.area_name as name
     from fact_response a join dim_report r using (report_id) join dim_force fo on fo.force_id = a.force_id
     where a.response_days > 56 or (length(a.responded_on) = 10 and a.responded_on > r.last_day::varchar)`,
  );

/** How much changed between two dates. */
export const countedChanges = async (
  from: string,
  to: string,
): Promise<Record<"changed" | "published" | "reports" | "entered", number> | undefined> =>
  (
    await rows<Record<"changed" | "published" | "reports" | "entered", number>>(
      `with made as (
         select coalesce(valid_from::varchar, published_on) as day,
           exists (
             from fact_grade former
             where (former.force_id, former.round_id, former.item_id) = (g.force_id, g.round_id, g.item_id)
               and former.valid_to = g.valid_from
           ) as is_change
         from fact_grade g where status not in ('not found', 'not inspected')
       )
       select
         (select count(*)::integer from made where day > $from and day <= $to and is_change) as changed,
         (select count(*)::integer from made where day > $from and day <= $to and not is_change) as published,
         (select count(*)::integer from dim_report where published_on > $from and published_on <= $to) as reports,
         (select count(*)::integer from fact_monitoring_spell where entered_on > $from and entered_on <= $to) as entered`,
      { from, to },
    )
  )[0];

export interface AreaLoad {
  readonly area: string;
  readonly cases: number;
  readonly officers: number;
  readonly per_officer: number;
  /** Byar's 95% limits of cases per officer. */
  readonly lower: number;
  readonly upper: number;
  /** Cases per officer of the whole force, and the whole officers that would bring the area to it. */
  readonly of_force: number;
  readonly needed: number;
}

/** The caseload of each area against the force's, of one level of risk or of all. */
export const areaLoads = (force: string, risk: string | null): Promise<readonly AreaLoad[]> =>
  rows(
    `with area as (
       select area_name as area, sum(case_count) filter ($risk is null or risk = $risk)::double as cases,
         any_value(officer_count)::double as officers
       from fact_caseload where force_id = $force group by all
     )
     select *, cases / officers as per_officer, sum(cases) over () / sum(officers) over () as of_force,
       cases * power(1 - 1 / (9 * cases) - 1.959964 / (3 * sqrt(cases)), 3) / officers as lower,
       (cases + 1) * power(1 - 1 / (9 * (cases + 1)) + 1.959964 / (3 * sqrt(cases + 1)), 3) / officers as upper,
       ceil(cases / of_force) as needed
     from area order by area`,
    { force, risk },
  );
