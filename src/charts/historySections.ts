import type { GradeRow } from "../model/gradeRow.js";
import type { ScaleId } from "../model/scale.js";
import { groupedBy } from "./groupedBy.js";

export interface HistoryRound {
  readonly round_id: string;
  readonly round_name: string;
  readonly round_order: number;
}

export interface HistoryItem {
  readonly name: string;
  /** The judgements of one round, in order of validity; more than one where a grade was changed. */
  readonly byRound: ReadonlyMap<string, readonly GradeRow[]>;
}

/** Items of one kind on one scale, with the rounds that hold them: a table whose columns can be read together. */
export interface HistorySection {
  readonly heading: string;
  readonly scale: ScaleId;
  readonly rounds: readonly HistoryRound[];
  readonly items: readonly HistoryItem[];
}

const headings = {
  judgement: "Judgements",
  pillar: "Pillars",
  "core question": "Core questions",
  area: "Areas",
} as const;

const byRoundOrder = (a: HistoryRound, b: HistoryRound): number => a.round_order - b.round_order;

function itemsOf(rows: readonly GradeRow[]): HistoryItem[] {
  const order = new Map<string, number>();
  for (const row of rows)
    order.set(row.item_name, Math.min(order.get(row.item_name) ?? row.item_order, row.item_order));
  return [...order.entries()]
    .sort(([, a], [, b]) => a - b)
    .map(([name]) => ({
      name,
      byRound: groupedBy(
        rows
          .filter((row) => row.item_name === name)
          .toSorted((a, b) => (a.valid_from ?? "").localeCompare(b.valid_from ?? "")),
        (row) => row.round_id,
      ),
    }));
}

/** Groups one force's judgements into sections, earliest round first, so that no row runs across two scales. */
export function historySections(rows: readonly GradeRow[]): HistorySection[] {
  const groups = groupedBy(rows, (row) => `${row.scale_id}\n${row.item_kind}`);
  return [...groups.values()]
    .flatMap((group) => {
      const first = group[0];
      if (first === undefined) return [];
      const rounds = new Map<string, HistoryRound>(group.map((row) => [row.round_id, row]));
      return [
        {
          heading: headings[first.item_kind],
          scale: first.scale_id,
          rounds: [...rounds.values()].toSorted(byRoundOrder),
          items: itemsOf(group),
        },
      ];
    })
    .toSorted((a, b) => (a.rounds[0]?.round_order ?? 0) - (b.rounds[0]?.round_order ?? 0));
}
