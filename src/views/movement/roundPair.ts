import type { ComparabilityRow } from "../../model/comparability.js";
import type { GradeRow } from "../../model/gradeRow.js";

/** A round as the table of comparability names it, in the order of time. */
export interface PairedRound {
  readonly round_id: string;
  readonly round_name: string;
}

/** Every round that has a verdict with another, the earliest first. */
export function pairedRounds(comparability: readonly ComparabilityRow[]): readonly PairedRound[] {
  const later = new Map(
    comparability.map(({ to_round_id, to_round_name }): [string, PairedRound] => [
      to_round_id,
      { round_id: to_round_id, round_name: to_round_name },
    ]),
  );
  const first = comparability.find(({ from_round_id }) => !later.has(from_round_id));
  return [
    ...(first === undefined ? [] : [{ round_id: first.from_round_id, round_name: first.from_round_name }]),
    ...later.values(),
  ];
}

/** The rounds in which a judgement of the item is held, each with of how many forces. */
export function roundsHolding(rows: readonly GradeRow[], item_id: string): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const row of rows)
    if (row.item_id === item_id && row.is_current && row.status !== "not found")
      counts.set(row.round_id, (counts.get(row.round_id) ?? 0) + 1);
  return counts;
}

/** Pairs of rounds that both hold the item, in the order of time. */
export const pairsHolding = (
  comparability: readonly ComparabilityRow[],
  held: ReadonlyMap<string, number>,
): readonly ComparabilityRow[] =>
  comparability.filter(({ from_round_id, to_round_id }) => held.has(from_round_id) && held.has(to_round_id));

/**
 * Of some pairs the one to open with: the latest that may be compared, else the latest. A round of which the judgement of one
 * force is held comes last: it has hardly begun, or is hardly known.
 */
function openingPair(
  pairs: readonly ComparabilityRow[],
  order: ReadonlyMap<string, number>,
  held: ReadonlyMap<string, number>,
): ComparabilityRow | undefined {
  const place = (id: string): number => order.get(id) ?? 0;
  const isThin = ({ from_round_id, to_round_id }: ComparabilityRow): boolean =>
    [from_round_id, to_round_id].some((id) => (held.get(id) ?? 0) < 2);
  return pairs.toSorted(
    (a, b) =>
      Number(isThin(a)) - Number(isThin(b)) ||
      Number(a.verdict === "not comparable") - Number(b.verdict === "not comparable") ||
      place(b.to_round_id) - place(a.to_round_id) ||
      place(b.from_round_id) - place(a.from_round_id),
  )[0];
}

/**
 * What the two pickers show: each what was chosen in it, and for what was not the other round of the pair. They are not put
 * in order of time: who walks through a list with the arrow keys passes rounds that come before the other one.
 */
export function pickedRounds(
  pair: ComparabilityRow | null,
  { from, to }: { readonly from: string; readonly to: string },
): { readonly from: string; readonly to: string } {
  if (pair === null) return { from, to };
  const other = (round_id: string): string =>
    round_id === pair.from_round_id ? pair.to_round_id : pair.from_round_id;
  if (from === "" && to === "") return { from: pair.from_round_id, to: pair.to_round_id };
  return { from: from === "" ? other(to) : from, to: to === "" ? other(from) : to };
}

export type PairChoice =
  | { readonly kind: "pair"; readonly row: ComparabilityRow }
  | { readonly kind: "unknown round"; readonly value: string }
  | { readonly kind: "one round" }
  | { readonly kind: "no pair" };

/**
 * The two rounds to set beside each other. What is not chosen follows from the item: the latest pair that holds it and may be
 * compared, so that the page opens with something it may say; where none may be, the latest pair. The earlier round always
 * comes first, however they were chosen.
 */
export function chosenPair(
  comparability: readonly ComparabilityRow[],
  held: ReadonlyMap<string, number>,
  { from, to }: { readonly from: string; readonly to: string },
): PairChoice {
  const order = new Map(pairedRounds(comparability).map(({ round_id }, index) => [round_id, index]));
  const unknown = [from, to].find((value) => value !== "" && !order.has(value));
  if (unknown !== undefined) return { kind: "unknown round", value: unknown };
  if (from !== "" && from === to) return { kind: "one round" };
  const isBetween = ({ from_round_id, to_round_id }: ComparabilityRow): boolean =>
    [from, to].every((value) => value === "" || value === from_round_id || value === to_round_id);
  const row =
    openingPair(pairsHolding(comparability, held).filter(isBetween), order, held) ??
    openingPair(comparability.filter(isBetween), order, held);
  return row === undefined ? { kind: "no pair" } : { kind: "pair", row };
}
