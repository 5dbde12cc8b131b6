/** The day here, not at Greenwich, as an ISO day: what is fetched after midnight is of the new day. */
export function dayHere(now: Date): string {
  const two = (part: number): string => String(part).padStart(2, "0");
  return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;
}
