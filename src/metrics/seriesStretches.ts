export interface SeriesPart<Row> {
  /** Rows in time order, each with a value. */
  readonly rows: readonly (Row & { readonly value: number })[];
  /** Why the part does not join the one before it; null for the first. */
  readonly cut: "classification changed" | "year missing" | null;
}

interface SeriesRow {
  readonly period_end: string;
  readonly value: number | null;
  readonly classification: string | null;
}

const hasValue = <Row extends SeriesRow>(row: Row): row is Row & { readonly value: number } =>
  row.value !== null;

const yearOf = (row: SeriesRow): number => Number(row.period_end.slice(0, 4));

/**
 * The stretches of one area's yearly series within which figures may be compared: rows of any order to parts in time order, cut
 * where the classification changes and where a year is missing or has no value. What is counted differs on two sides of a
 * cut, and a step over a gap is not a step of one year.
 */
export function seriesStretches<Row extends SeriesRow>(rows: readonly Row[]): readonly SeriesPart<Row>[] {
  const known = rows.filter(hasValue).toSorted((a, b) => (a.period_end < b.period_end ? -1 : 1));
  const parts: { rows: (Row & { readonly value: number })[]; cut: SeriesPart<Row>["cut"] }[] = [];
  let before: Row | undefined;
  for (const row of known) {
    const part = parts.at(-1);
    if (before === undefined || part === undefined) parts.push({ rows: [row], cut: null });
    else if (row.classification !== before.classification)
      parts.push({ rows: [row], cut: "classification changed" });
    else if (yearOf(row) > yearOf(before) + 1) parts.push({ rows: [row], cut: "year missing" });
    else part.rows.push(row);
    before = row;
  }
  return parts;
}
