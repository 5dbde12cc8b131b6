/** Edits (a letter put in, left out, changed, or swapped with the next) that turn one text into the other. */
function editsBetween(a: string, b: string): number {
  let [before, last] = [[] as number[], Array.from({ length: b.length + 1 }, (_, index) => index)];
  for (let i = 1; i <= a.length; i++) {
    const row = [i];
    for (let j = 1; j <= b.length; j++) {
      const isSame = a[i - 1] === b[j - 1];
      let edits = Math.min((last[j] ?? 0) + 1, (row[j - 1] ?? 0) + 1, (last[j - 1] ?? 0) + (isSame ? 0 : 1));
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1])
        edits = Math.min(edits, (before[j - 2] ?? 0) + 1);
      row.push(edits);
    }
    [before, last] = [last, row];
  }
  return last[b.length] ?? 0;
}

const plain = (text: string): string => text.toLowerCase().replaceAll(/[^\p{L}\p{N}]+/gu, "-");

/** 2018 and 2015 are one edit apart and not alike: only digits that changed places are a slip of the hand. */
const digitsOf = (text: string): string => [...text.replaceAll(/\D/g, "")].toSorted().join("");

/** The name that a mistyped one was most likely meant to be, or null where none is near; of equally near ones the first. */
export function nearestName(typed: string, names: readonly string[]): string | null {
  const word = plain(typed).slice(0, 80);
  if (word.length < 2) return null;
  let [nearest, least] = [null as string | null, Math.max(1, Math.floor(word.length / 3)) + 1];
  for (const name of names) {
    const other = plain(name);
    // A name cut short was meant as surely as one misspelt.
    const isPart = word.length >= 4 && other.split("-").length > 1 && `-${other}-`.includes(`-${word}-`);
    if (!isPart && digitsOf(word) !== digitsOf(other)) continue;
    const edits = isPart ? 0.5 : editsBetween(word, other);
    if (edits < least) [nearest, least] = [name, edits];
  }
  return nearest;
}

/** "; did you mean cumbria?" or an empty text: the end of a message on a name that is not known. */
export function didYouMean(typed: string, names: readonly string[], mark = ""): string {
  const name = nearestName(typed, names);
  return name === null ? "" : `; did you mean ${mark}${name}${mark}?`;
}
