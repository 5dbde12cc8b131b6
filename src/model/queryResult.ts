import { scales } from "./scale.js";

/** What a column of a query's result holds; dates and times as ISO text. */
export const valueKinds = ["text", "grade", "integer", "decimal", "date", "time", "boolean"] as const;
export type ValueKind = (typeof valueKinds)[number];

export type Value = string | number | boolean | null;

export interface ResultColumn {
  readonly name: string;
  readonly kind: ValueKind;
  readonly values: readonly Value[];
}

/** What a statement gave, column by column. */
export interface QueryResult {
  readonly columns: readonly ResultColumn[];
  /** Rows held for the reader: the columns here may hold the first of them only. */
  readonly row_count: number;
  /** The statement gives still more rows, which were not fetched. */
  readonly is_cut: boolean;
}

const grades: ReadonlySet<Value> = new Set(Object.values(scales).flat());

/** A column of a result; texts that are all grades of some scale make it a column of grades. */
export function resultColumn(
  name: string,
  kind: Exclude<ValueKind, "grade">,
  values: readonly Value[],
): ResultColumn {
  const present = kind === "text" ? values.filter((value) => value !== null) : [];
  return {
    name,
    kind: present.length > 0 && present.every((value) => grades.has(value)) ? "grade" : kind,
    values,
  };
}

/** Whether a column says how good something is in ordered steps, which may be counted and not reckoned with. */
export const isOrdinal = ({ name, kind }: Pick<ResultColumn, "name" | "kind">): boolean =>
  kind === "grade" || /grade_rank|(^|_)grade(_|$)/i.test(name);

/** Whether a column names inspection rounds, which no line may join: most of them may not be compared. */
export const namesRounds = ({ name, values }: ResultColumn): boolean =>
  /(^|_)round(_|$)/i.test(name) ||
  values.some((value) => typeof value === "string" && /^peel[ -]20/i.test(value));

const reckoning =
  /\b(avg|mean|median|mode|sum|stddev\w*|var_\w+|variance|quantile\w*|percentile\w*|corr|regr_\w+|mad|skewness|kurtosis)\s*\((?:[^()]|\([^()]*\))*\bgrade(_rank)?\b/i;

/** Whether a statement reckons with grades as if they were numbers: a mean, a sum or a spread of them. */
export const reckonsWithGrades = (sql: string): boolean =>
  reckoning.test(sql.replaceAll(/--.*$/gm, " ").replaceAll(/\/\*[\s\S]*?\*\//g, " "));
