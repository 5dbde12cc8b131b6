import { beforeAll } from "vitest";
import { comparison } from "../../../../loaders/queries/comparison.ts";
import type { Comparison } from "../../../../src/model/comparison.ts";
import type { PeerForce } from "../../../../src/model/peerSet.ts";
import { type Grade, gradeLetter } from "../../../../src/model/scale.ts";
import type { CompareChoices } from "../../../../src/views/compare/compareControls.ts";
import { comparePage } from "../../../../src/views/compare.ts";
import { type BuiltWarehouse, builtWarehouse } from "../../../loaders/builtWarehouse.ts";
import { textOf, viewOptions } from "../picture.ts";

/** A judgement as the warehouse holds it, by a query that is not the page's. */
export interface Held {
  readonly force_id: string;
  readonly force_name: string;
  readonly round_id: string;
  readonly item_id: string;
  readonly grade: Grade | null;
  readonly rank: number | null;
  readonly status: string;
  readonly published_on: string | null;
  readonly locator: string;
  readonly address: string | null;
}

export interface ComparedWarehouse {
  readonly built: BuiltWarehouse;
  readonly draw: (choices?: Partial<CompareChoices>, force_id?: string | null, width?: number) => HTMLElement;
  /** The judgements that hold and of which the condition is true. */
  readonly heldIn: (where: string, values?: Readonly<Record<string, string>>) => Promise<readonly Held[]>;
  readonly forces: () => readonly PeerForce[];
}

/** The embedded data, built once for the tests of a file, and the compare page drawn from it. */
export function comparedWarehouse(): ComparedWarehouse {
  const built = builtWarehouse();
  let data: Comparison;
  beforeAll(async () => {
    data = await built.ask(comparison);
  });
  return {
    built,
    forces: () => data.forces,
    draw: (choices = {}, force_id = null, width = 1120) =>
      comparePage.draw(data, { ...comparePage.fields, ...choices }, { ...viewOptions, width, force_id }),
    heldIn: (where, values = {}) =>
      built.rows<Held>(
        `select force_id, force_name, round_id, item_id, grade::varchar as grade, s.grade_rank::integer as rank, status,
           f.published_on, f.locator, coalesce(d.address, src.address) as address
         from fact_grade f
         join dim_force using (force_id)
         left join dim_document d using (document_id)
         left join dim_source src on src.source_id = f.source_id
         left join dim_scale s using (scale_id, grade)
         where is_current and ${where}
         order by force_name, item_id`,
        values,
      ),
  };
}

export const forceNames = (root: Element): string[] =>
  [...root.querySelectorAll(".matrix th[scope=row]")].map(textOf);
export const headings = (root: Element): string[] => [...root.querySelectorAll(".matrix-group")].map(textOf);
export const said = (root: Element): string[] => [...root.querySelectorAll(".warning-line")].map(textOf);
export const sectionOf = (root: Element, title: string): Element | undefined =>
  [...root.querySelectorAll("section")].find((part) => textOf(part.querySelector("h2")) === title);
export const answerOf = (root: Element): Element | undefined =>
  sectionOf(root, "Which forces, when, and where it says so");

/** Force and item of every cell that holds a judgement, with what stands in it. */
export const cellsByKey = (root: Element): Map<string, string> =>
  new Map(
    [...root.querySelectorAll(".matrix [data-judgement]")].map((chip) => {
      const [force_id, , item_id] = chip.getAttribute("data-judgement")?.split("|") ?? [];
      return [`${force_id}|${item_id}`, textOf(chip)];
    }),
  );

const marks: Readonly<Record<string, string>> = {
  "not graded": "NG",
  "not inspected": "NI",
  "not found": "?",
};

/** What stands for a judgement where there is room for a letter or two. */
export const markOf = ({ grade, status }: Pick<Held, "grade" | "status">): string =>
  grade === null ? (marks[status] ?? "") : gradeLetter(grade);
