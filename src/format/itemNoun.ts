import type { ItemKind } from "../model/gradeRow.js";

/** What the items of a round are called together: "area" from 2021/22, "pillar" in 2015-2018/19, else "question". */
export function itemNoun(items: readonly { readonly item_kind: ItemKind }[]): "area" | "pillar" | "question" {
  const kinds = new Set(items.map(({ item_kind }) => item_kind));
  if (kinds.size !== 1) return "question";
  if (kinds.has("area")) return "area";
  return kinds.has("pillar") ? "pillar" : "question";
}

/** "1 area", "3 areas". */
export const countItems = (count: number, noun: string): string =>
  `${count} ${noun}${count === 1 ? "" : "s"}`;
