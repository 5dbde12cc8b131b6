import { strToU8, type Zippable, type ZippableFile, zipSync } from "fflate";

/**
 * Texts or bytes as a zip file whose parts all bear one day: the same parts give the same bytes at any time and in any time
 * zone. A part in `stored` stands uncompressed; parts keep their order.
 * @throws RangeError for a day that zip files cannot state (before 1980).
 */
export function datedZip(
  parts: Readonly<Record<string, string | Uint8Array>>,
  { day, stored = [] }: { readonly day: string; readonly stored?: readonly string[] },
): Uint8Array {
  const [year = 0, month = 1, date = 1] = day.split("-").map(Number);
  if (!(year >= 1980 && year < 2100))
    throw new RangeError(`a zip file cannot bear the day "${day}"; expected an ISO date from 1980 on`);
  // Zip times are local times: midnight here is written as midnight anywhere.
  const mtime = new Date(year, month - 1, date);
  const files: Zippable = Object.fromEntries(
    Object.entries(parts).map(([path, content]): [string, ZippableFile] => [
      path,
      [
        typeof content === "string" ? strToU8(content) : content,
        { mtime, level: stored.includes(path) ? 0 : 6 },
      ],
    ]),
  );
  return zipSync(files);
}
