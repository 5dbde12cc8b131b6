/**
 * What one column of a source may hold. It is data, so that the reader of small files checks it in JavaScript and the
 * reader of large files checks the same rule in SQL.
 */
export interface Column {
  /** What a value is, for messages: "grade", "force". */
  readonly noun: string;
  readonly type: "VARCHAR" | "INTEGER" | "DOUBLE" | "DATE";
  /** Whether the cell may be empty. */
  readonly isOptional: boolean;
  /** The accepted values, where they are a closed list. */
  readonly values?: readonly string[];
  /** For text, a whole-cell pattern that both JavaScript and RE2 read the same way. */
  readonly pattern?: string;
  /** The smallest accepted number. */
  readonly least?: number;
  /** What to tell a person whose value is refused. */
  readonly expected: string;
}

type Text = Pick<Column, "noun"> & Partial<Pick<Column, "isOptional" | "pattern" | "expected">>;

/** Free text; by default not empty. */
export const text = ({ noun, isOptional = false, pattern, expected = "text" }: Text): Column => ({
  noun,
  type: "VARCHAR",
  isOptional,
  ...(pattern === undefined ? {} : { pattern }),
  expected,
});

/** One of a closed list. */
export const oneOf = (noun: string, values: readonly string[], isOptional = false): Column => ({
  noun,
  type: "VARCHAR",
  isOptional,
  values,
  expected: `${values.length > 12 ? `one of ${values.length} known values, such as ${values.slice(0, 3).join(", ")}` : values.join(", ")}${isOptional ? " or an empty cell" : ""}`,
});

/** A whole number of at least `least`; pass `least: undefined` where revisions may make it negative. */
export const count = (
  noun: string,
  options: { isOptional?: boolean; least?: number | undefined } = {},
): Column => {
  const { isOptional = false } = options;
  const least = "least" in options ? options.least : 0;
  return {
    noun,
    type: "INTEGER",
    isOptional,
    ...(least === undefined ? {} : { least }),
    expected: `a whole number${least === undefined ? "" : ` of at least ${least}`}${isOptional ? " or an empty cell" : ""}`,
  };
};

/** A number with or without decimals. */
export const decimal = (noun: string, options: { isOptional?: boolean; least?: number } = {}): Column => ({
  noun,
  type: "DOUBLE",
  isOptional: options.isOptional ?? false,
  ...(options.least === undefined ? {} : { least: options.least }),
  expected: `a number${options.least === undefined ? "" : ` of at least ${options.least}`}${options.isOptional ? " or an empty cell" : ""}`,
});

/** A full ISO date. */
export const date = (noun: string, isOptional = false): Column => ({
  noun,
  type: "DATE",
  isOptional,
  expected: `a date such as 2019-05-02${isOptional ? " or an empty cell" : ""}`,
});

const fourthYear = "0[48]|[2468][048]|[13579][26]";
const leapYear = `[0-9]{2}(${fourthYear})|(00|${fourthYear})00`;
/** The days of each month, so that text of three precisions needs no date type to refuse 31 February. */
const monthAndDay = [
  "(0[13578]|1[02])(-(0[1-9]|[12][0-9]|3[01]))?",
  "(0[469]|11)(-(0[1-9]|[12][0-9]|30))?",
  "02(-(0[1-9]|1[0-9]|2[0-8]))?",
].join("|");

/** As much of an ISO date as the source states: 2022, 2022-06 or 2022-06-28. */
export const partialDate = (noun: string, isOptional = false): Column => ({
  noun,
  type: "VARCHAR",
  isOptional,
  pattern: `[0-9]{4}(-(${monthAndDay}))?|(${leapYear})-02-29`,
  expected: `a date, or as much of it as is known, such as 2019-05-02 or 2019-05${isOptional ? ", or an empty cell" : ""}`,
});

/** A web address; only http and https are ever shown as links. */
export const address = (isOptional = false): Column =>
  text({
    noun: "address",
    isOptional,
    pattern: "https?://[^ ]+",
    expected: "an address that begins with http:// or https://",
  });

export const yesNo = (noun: string, isOptional = false): Column => oneOf(noun, ["yes", "no"], isOptional);

/** The shape of a decimal, for JavaScript and RE2. */
export const decimalPattern = "-?[0-9]+([.][0-9]+)?(e-?[0-9]+)?";

/** Whether a cell is accepted; `columnSql.ts` says the same in SQL. */
export function accepts(column: Column, cell: string): boolean {
  if (cell === "") return column.isOptional;
  if (!isOfType[column.type](cell)) return false;
  if (column.values !== undefined && !column.values.includes(cell)) return false;
  if (column.pattern !== undefined && !new RegExp(`^(?:${column.pattern})$`).test(cell)) return false;
  return column.least === undefined || Number(cell) >= column.least;
}

/** A number has one spelling and a date is a real day: " 7", "1e3", "0x1F" and 31 February are all refused. */
const isOfType: Readonly<Record<Column["type"], (cell: string) => boolean>> = {
  VARCHAR: () => true,
  INTEGER: (cell) => String(Number(cell) | 0) === cell,
  DOUBLE: (cell) => new RegExp(`^(?:${decimalPattern})$`).test(cell) && Number.isFinite(Number(cell)),
  DATE: (cell) => /^(?!0000)[0-9]{4}-[0-9]{2}-[0-9]{2}$/.test(cell) && isRealDay(cell),
};

function isRealDay(iso: string): boolean {
  const day = new Date(`${iso}T00:00:00Z`);
  return !Number.isNaN(day.getTime()) && day.toISOString().startsWith(iso);
}
