/** Words of the trade and of speech that stand in a finding of whatever subject. */
const common = new Set(
  (
    "the and for that its it has have with not but are was were been being this these those their they them who how what when " +
    "which from into out than then there here all each other others more most such should must would could can may might will " +
    "by of to in on at an as or be is if so no any only force forces constabulary constabularies police chief constable constables " +
    "officers recommend recommends ensure ensures enough"
  ).split(" "),
);

/** The beginnings of a text's words, by which "scrutiny" and "scrutinise" are alike, and each two that follow one another. */
export function stemsOf(text: string): ReadonlySet<string> {
  const words = text
    .normalize("NFKC")
    .toLowerCase()
    .replace(/\bpolice force\b/g, " ")
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word.length >= 3);
  const stems = words.map((word) => word.slice(0, 5));
  const isCommon = words.map((word) => common.has(word));
  const pairs = stems.flatMap((stem, index) => {
    const next = stems[index + 1];
    return next === undefined || (isCommon[index] === true && isCommon[index + 1] === true)
      ? []
      : [`${stem} ${next}`];
  });
  return new Set([...stems.filter((_, index) => isCommon[index] !== true), ...pairs]);
}

/** How alike a text is to another one. */
export interface Likeness {
  /** From 0; 1 or more where the one is in the other: words that few others use count for more, and so do words in a row. */
  readonly share: number;
  /** Single words that both have. */
  readonly words: number;
}

/**
 * How alike a text is to one of several, by the words that both use.
 * @param usedBy how many of the several use a stem.
 */
export function likeness(
  text: ReadonlySet<string>,
  one: ReadonlySet<string>,
  usedBy: (stem: string) => number,
): Likeness {
  const weight = (stems: Iterable<string>): number =>
    [...stems].reduce(
      (sum, stem) => sum + (stem.includes(" ") ? 0.5 : 1) / Math.sqrt(Math.max(1, usedBy(stem))),
      0,
    );
  const shared = [...one].filter((stem) => text.has(stem));
  const single = (stems: ReadonlySet<string>): readonly string[] =>
    [...stems].filter((stem) => !stem.includes(" "));
  const [least = 0, most = 0] = [weight(single(text)), weight(single(one))].toSorted((a, b) => a - b);
  return {
    // The longer one counts a little: of two that hold all of a short text, the one that says less besides is nearer.
    share: least === 0 ? 0 : weight(shared) * (0.75 / least + 0.25 / most),
    words: shared.filter((stem) => !stem.includes(" ")).length,
  };
}
