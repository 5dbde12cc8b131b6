/** Spaces and controls of every kind become one plain space; nothing stands at the ends, and what does not show is gone. */
export const plainText = (text: string): string =>
  text
    .replace(/[\p{Cf}]/gu, "")
    .replace(/[\s\p{Z}\p{Cc}]+/gu, " ")
    .trim();

/** A name as it is compared: small letters, "and" for "&", no accents of punctuation. */
export const nameKey = (text: string): string =>
  plainText(text)
    .toLowerCase()
    .replaceAll("&", " and ")
    .replace(/[’'`.]/g, "")
    .replace(/[-–—,]/g, " ")
    .replace(/\s+/g, " ")
    .trim();

/** Regions and countries as publications name them, with Peelboard's area ids (GSS codes of regions). */
const regions: Readonly<Record<string, string>> = {
  "North East": "region-E12000001",
  "North West": "region-E12000002",
  "Yorkshire and the Humber": "region-E12000003",
  "Yorkshire and The Humber region": "region-E12000003",
  "East Midlands": "region-E12000004",
  "West Midlands": "region-E12000005",
  "West Midlands region": "region-E12000005",
  Eastern: "region-E12000006",
  East: "region-E12000006",
  "East of England": "region-E12000006",
  London: "region-E12000007",
  "South East": "region-E12000008",
  "South West": "region-E12000009",
  England: "england",
  Wales: "wales",
  "England and Wales": "england-and-wales",
};

const regionKeys: ReadonlyMap<string, string> = new Map(
  Object.entries(regions).map(([name, area]) => [nameKey(name), area]),
);

/** The area id of a region or country; null when the name is none. */
export const regionOf = (name: string): string | null => regionKeys.get(nameKey(name)) ?? null;

export const regionNames: readonly string[] = Object.keys(regions);
