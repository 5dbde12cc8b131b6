import MiniSearch from "minisearch";
import { methodEntries, pageEntries, wordsFor } from "../format/searchWords.js";
import type { EntryKind, SearchEntry } from "../model/searchEntry.js";

/** Finds what a text may mean, the likeliest first. */
export type Finder = (text: string) => readonly SearchEntry[];

/** Where a text fits two entries alike, the more general comes first. */
const weights: Readonly<Record<EntryKind, number>> = {
  page: 2.5,
  force: 1.5,
  question: 1.2,
  round: 1.2,
  measure: 1,
  method: 1.1,
  finding: 0.8,
  report: 0.8,
};

/** "Organisation’s" is looked for as "organisations", "Môn" as "mon". */
const normalised = (term: string): string =>
  term
    .toLowerCase()
    .normalize("NFD")
    .replaceAll(/[\u0300-\u036f'’]/g, "");

/** The other words of an entry: one that stands in its title too would count twice. */
function wordsBeside({ title, detail, words }: SearchEntry): string {
  const inTitle = new Set(title.split(/[^\p{L}\p{N}]+/u).map(normalised));
  return `${words} ${wordsFor(`${title} ${detail}`)}`
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => !inTitle.has(normalised(word)))
    .join(" ");
}

/**
 * The search over entries of the warehouse, the pages and the methods: beginnings of words and small slips are found too. All
 * words must be found together; where nothing holds all, what holds some is given.
 */
export function finderOf(entries: readonly SearchEntry[]): Finder {
  const all = [...pageEntries, ...entries, ...methodEntries];
  const index = new MiniSearch({
    fields: ["title", "words", "detail"],
    processTerm: normalised,
    searchOptions: {
      boost: { title: 4, words: 3 },
      prefix: true,
      // A slip in a short word makes another word of it.
      fuzzy: (term) => (term.length > 4 ? 0.2 : false),
      boostDocument: (id) => {
        const entry = all[Number(id)];
        return entry === undefined ? 1 : weights[entry.kind] * entry.weight;
      },
    },
  });
  index.addAll(all.map((entry, id) => ({ id, ...entry, words: wordsBeside(entry) })));
  return (text) => {
    const together = index.search(text, { combineWith: "AND" });
    const found = together.length > 0 ? together : index.search(text, { combineWith: "OR" });
    return found.flatMap(({ id }) => all[Number(id)] ?? []);
  };
}
