import type { ForceNames } from "../sources/forceNames.ts";
import { nearestName } from "../sources/nearestName.ts";
import { nameKey, plainText, regionNames, regionOf } from "./printedName.ts";

/** What a printed name of an area stands for. */
export interface PrintedArea {
  /** A force or another body; null where the name is none. */
  readonly area_id: string | null;
  /** A region or country; null where the name is none. "West Midlands" is both. */
  readonly region_id: string | null;
  /** As printed, without footnotes and signs. */
  readonly name: string;
  /** Footnotes that are glued to the name: "2" of "Wiltshire2". */
  readonly marks: readonly string[];
  /** What signs after the name mean: "revised" of "Hampshire (R)". */
  readonly signs: readonly string[];
}

/** No area has a longer name. */
const longestName = 300;

/** Knows areas by what publications call them. */
export interface AreaNames {
  read(printed: string, signs?: Readonly<Record<string, string>>): PrintedArea;
  /** The known name that an unknown one is most like, or null. */
  nearest(printed: string): string | null;
}

/** Every name of a force, of the other bodies that a layout knows, and of regions. */
export function areaNames(names: ForceNames, otherAreas: Readonly<Record<string, string>>): AreaNames {
  const known = new Map<string, string>();
  for (const [name, area] of [...names, ...Object.entries(otherAreas)]) known.set(nameKey(name), area);
  // A person misspells a name and not an id.
  const written = [...names].filter(([name, id]) => name !== id).map(([name]) => name);
  const spelt = [...new Set([...written, ...Object.keys(otherAreas), ...regionNames])];
  return {
    read: (printed, signs = {}) => {
      if (printed.length > longestName)
        return { area_id: null, region_id: null, name: printed.slice(0, longestName), marks: [], signs: [] };
      const found: string[] = [];
      let name = plainText(printed).replace(/^\*\s*/, "");
      for (const [sign, meaning] of Object.entries(signs))
        if (name.endsWith(sign)) {
          found.push(meaning);
          name = name.slice(0, -sign.length).trim();
        }
      const whole = { area_id: known.get(nameKey(name)) ?? null, region_id: regionOf(name) };
      if (whole.area_id !== null || whole.region_id !== null)
        return { ...whole, name, marks: [], signs: found };
      // Digits are a footnote only when what is left is a name that is known.
      const glued = /^(.*?\D)\s*((?:\[note \d+\]|[\d,\s])+)$/iu.exec(name);
      const rest = plainText(glued?.[1] ?? "");
      const area_id = known.get(nameKey(rest)) ?? null;
      const region_id = regionOf(rest);
      if (glued === null || (area_id === null && region_id === null))
        return { area_id: null, region_id: null, name, marks: [], signs: found };
      return { area_id, region_id, name: rest, marks: marksOf(glued[2] ?? ""), signs: found };
    },
    nearest: (printed) => nearestName(plainText(printed).slice(0, 80), spelt),
  };
}

/** "2", "1,3" and "[note 4]" as single marks. */
export const marksOf = (text: string): readonly string[] => text.match(/\d+/g) ?? [];
