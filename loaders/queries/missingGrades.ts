import type { Query } from "./ask.ts";

/** A judgement that every force has and of which no source was found, named as an office's own grades name it. */
export interface MissingGrade {
  readonly force_id: string;
  readonly force_name: string;
  readonly round_id: string;
  /** "2018/19". */
  readonly round: string;
  readonly item: string;
}

/** Every cell that is not found, the latest rounds first. */
export const missingGrades: Query<readonly MissingGrade[]> = (warehouse) =>
  warehouse.rows<MissingGrade>(`
    select g.force_id, f.force_name, g.round_id, r.source_label as round, i.name_in_round as item
    from fact_grade g
    join dim_force f using (force_id)
    join dim_round r using (round_id)
    join dim_round_item i on i.round_id = g.round_id and i.item_id = g.item_id
    where g.status = 'not found' and g.is_current
    order by r.round_order desc, f.force_name, i.item_order`);

/** Names by which a force or a round may be asked for, each with its id. */
export interface AskedNames {
  readonly forces: ReadonlyMap<string, string>;
  readonly rounds: ReadonlyMap<string, string>;
}

/** Every name of forces and rounds. */
export const askedNames: Query<AskedNames> = async (warehouse) => {
  const forces = await warehouse.rows<{ id: string; names: readonly string[] }>(
    "select force_id as id, list_distinct([force_id, force_name, area_name] || string_split(coalesce(other_names, ''), '; ')) as names from dim_force order by force_id",
  );
  const rounds = await warehouse.rows<{ id: string; names: readonly string[] }>(
    "select round_id as id, list_distinct([round_id, round_name, source_label]) as names from dim_round order by round_order",
  );
  const byName = (rows: typeof forces): ReadonlyMap<string, string> =>
    new Map(rows.flatMap(({ id, names }) => names.map((name) => [name, id] as const)));
  return { forces: byName(forces), rounds: byName(rounds) };
};
