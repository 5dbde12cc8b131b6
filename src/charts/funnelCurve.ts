/** Limits at one denominator, in the unit of the values. */
export interface Limits {
  readonly denominator: number;
  readonly target: number;
  readonly lower_998: number;
  readonly lower_95: number;
  readonly upper_95: number;
  readonly upper_998: number;
}

const lineHeight = 14;

/** The names of the limits at the right end of their curves; those that would touch move apart from the middle. */
export function limitLabels(
  last: Limits | undefined,
  yOf: (value: number) => number,
): { words: string; y: number }[] {
  if (last === undefined) return [];
  const innerDown = yOf(last.lower_95);
  const innerUp = Math.min(yOf(last.upper_95), innerDown - lineHeight);
  return [
    { words: "99.8%", y: Math.min(yOf(last.upper_998), innerUp - lineHeight) },
    { words: "95%", y: innerUp },
    { words: "95%", y: innerDown },
    { words: "99.8%", y: Math.max(yOf(last.lower_998), innerDown + lineHeight) },
  ];
}

/** Round numbers within the reach of the curves: 1, 2 and 5 times a power of ten, thinned to those that fit. */
export function logTicks(curve: readonly Limits[], most: number): number[] {
  const [least, greatest] = [curve[0]?.denominator ?? 1, curve.at(-1)?.denominator ?? 10];
  const first = Math.floor(Math.log10(least));
  const powers = Array.from(
    { length: Math.ceil(Math.log10(greatest)) - first + 1 },
    (_, index) => 10 ** (first + index),
  );
  const round = powers.flatMap((power) => [1, 2, 5].map((step) => step * power));
  const inside = round.filter((value) => value >= least && value <= greatest);
  const step = Math.max(1, Math.ceil(inside.length / most));
  return inside.filter((_, index) => index % step === 0);
}
