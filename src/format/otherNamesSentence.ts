import type { RoundItem } from "../model/gradeRow.js";

/** Under which other names a question was asked: "In PEEL 2021/22 it was called “Good use of resources”."; no words where it kept its name. */
export function otherNamesSentence(
  rows: readonly Pick<RoundItem, "round_name" | "item_name">[],
  item_name: string,
): string {
  const named = rows.filter((row) => row.item_name !== item_name);
  const others = new Map(named.map((row) => [row.round_name, row.item_name]));
  return [...others].map(([round_name, name]) => `In ${round_name} it was called “${name}”.`).join(" ");
}
