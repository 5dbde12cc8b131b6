import type { GradeRow } from "../../src/model/gradeRow.ts";
import type { Bound, Warehouse } from "../warehouse.ts";
import type { Query } from "./ask.ts";
import { provenance, roundItem } from "./provenance.ts";

/** Every judgement of every force, the superseded ones too, in the order of rounds, items and forces. */
export const grades: Query<readonly GradeRow[]> = (warehouse) => gradeRows(warehouse, "true", {});

/** Every judgement of one force, the superseded ones too. */
export const gradesOfForce =
  (force_id: string): Query<readonly GradeRow[]> =>
  (warehouse) =>
    gradeRows(warehouse, "f.force_id = $force_id", { force_id });

const gradeRows = (
  warehouse: Warehouse,
  where: string,
  values: Readonly<Record<string, Bound>>,
): Promise<readonly GradeRow[]> =>
  warehouse.rows<GradeRow>(
    `select
      f.force_id, fo.force_name,
      ${roundItem.columns},
      f.grade, sc.grade_rank, f.status, carried.round_name as carried_from_round_name, f.direction,
      f.valid_from, f.valid_to, f.is_current, f.is_independently_confirmed, f.published_on, f.note,
      ${provenance.columns}
    from fact_grade f
    join dim_force fo on fo.force_id = f.force_id
    ${roundItem.joins}
    ${provenance.joins}
    left join dim_scale sc on sc.scale_id = f.scale_id and sc.grade = f.grade
    left join dim_round carried on carried.round_id = f.carried_from_round_id
    where ${where}
    order by r.round_order, ri.item_order, fo.force_name, f.version`,
    values,
  );
