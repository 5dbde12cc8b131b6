import type { ChoiceGroup } from "../../components/groupedSelect.js";
import type { GradeRow, ItemKind } from "../../model/gradeRow.js";

/** A pillar, question or area under the name of its latest round, with the rounds that hold it. */
export interface HeldItem {
  readonly item_id: string;
  readonly item_name: string;
  readonly item_kind: ItemKind;
  readonly item_order: number;
  /** Names of the rounds in which a judgement is held, in the order of time. */
  readonly round_names: readonly string[];
}

const groupNames: readonly (readonly [ItemKind, string])[] = [
  ["area", "Areas, from PEEL 2021/22"],
  ["pillar", "Pillars, to PEEL 2018/19"],
  ["core question", "Core questions beneath a pillar"],
  ["judgement", "Assessments before PEEL"],
];

/** Every item of which a judgement is held. */
export function heldItems(rows: readonly GradeRow[]): readonly HeldItem[] {
  const items = new Map<string, HeldItem>();
  for (const row of rows.toSorted((a, b) => a.round_order - b.round_order)) {
    if (row.status === "not found") continue;
    const { item_id, item_name, item_kind, item_order, round_name } = row;
    const before = items.get(item_id)?.round_names ?? [];
    const round_names = before.includes(round_name) ? before : [...before, round_name];
    items.set(item_id, { item_id, item_name, item_kind, item_order, round_names });
  }
  return [...items.values()].toSorted((a, b) => a.item_order - b.item_order);
}

/** "PEEL 2015 to PEEL 2018/19", or the one round. */
export const spanOfRounds = ({ round_names }: HeldItem): string => {
  const [first = "", last = first] = [round_names[0], round_names.at(-1)];
  return first === last ? `${first} only` : `${first} to ${last}`;
};

/** The items to choose from, grouped by kind; each says in which rounds it was graded. */
export const itemGroups = (items: readonly HeldItem[]): readonly ChoiceGroup[] =>
  groupNames.flatMap(([kind, label]) => {
    const choices = items
      .filter(({ item_kind }) => item_kind === kind)
      .map((item) => ({ value: item.item_id, text: `${item.item_name} (${spanOfRounds(item)})` }));
    return choices.length === 0 ? [] : [{ label, choices }];
  });
