/**
 * The quantile of ascending numbers by linear interpolation between order statistics (Hyndman and Fan's type 7,
 * the default of R and of NumPy).
 * @throws RangeError when there is no number or the probability lies outside [0, 1].
 * @see Hyndman R J and Fan Y (1996), American Statistician 50: 361-365
 */
export function quantile(ascending: readonly number[], probability: number): number {
  const position = (ascending.length - 1) * probability;
  const lower = ascending[Math.floor(position)];
  const upper = ascending[Math.ceil(position)];
  if (lower === undefined || upper === undefined)
    throw new RangeError(`no ${probability} quantile of ${ascending.length} numbers`);
  return lower + (upper - lower) * (position - Math.floor(position));
}
