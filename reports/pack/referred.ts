import { didYouMean } from "../../loaders/sources/nearestName.ts";
import { slug } from "../../src/format/slug.ts";
import type { PackPicture } from "../../src/model/packPicture.ts";

/** What a reference stands for: what is printed, or why nothing can be. */
export type Referred =
  | {
      readonly ok: true;
      readonly text: string;
      /** Shorter ways to say the same, by which an expectation may name it: the figure without its period. */
      readonly short: readonly string[];
    }
  | { readonly ok: false; readonly problem: string };

/** What references are read from: the figures as they stood on the day of the pack. */
export interface ReferenceGround {
  readonly picture: PackPicture;
  /** Null for the national overview. */
  readonly force_id: string | null;
}

/** Finds what a kind of reference names. @param argument what stands after the colon, trimmed. */
export type Finder = (argument: string, ground: ReferenceGround) => Referred;

export const found = (text: string, ...short: readonly string[]): Referred => ({ ok: true, text, short });
export const problem = (words: string): Referred => ({ ok: false, problem: words });

/** Something with an id and a name. */
export interface Named {
  readonly id: string;
  readonly name: string;
}

const most = 12;

/** Ids as a list that can be read, cut short. */
export const someOf = (ids: readonly string[]): string =>
  ids.length <= most ? ids.join(", ") : `${ids.slice(0, most).join(", ")} and ${ids.length - most} more`;

/** The one thing that is named by its id, or by a name that nothing else has; else what is wrong with the name. */
export function oneNamed(
  typed: string,
  all: readonly Named[],
  what: string,
): { readonly id: string } | { readonly problem: string } {
  const byId = all.find(({ id }) => id === typed);
  if (byId !== undefined) return byId;
  const ids = [
    ...new Set(all.filter(({ name }) => slug(name, 200) === slug(typed, 200)).map(({ id }) => id)),
  ];
  const [only] = ids;
  if (only !== undefined && ids.length === 1) return { id: only };
  if (ids.length > 1) return { problem: `"${typed}" may be ${someOf(ids)}; write which` };
  const known = [...new Set(all.map(({ id }) => id))];
  const near = didYouMean(typed, [...known, ...new Set(all.map(({ name }) => name))]);
  return { problem: `no ${what} is called "${typed}"${near || `; there are ${someOf(known)}`}` };
}

/** The force by its short name: "Cumbria". */
export const areaName = ({ picture, force_id }: ReferenceGround): string =>
  picture.forces.find((force) => force.force_id === force_id)?.area_name ?? force_id ?? "England and Wales";
