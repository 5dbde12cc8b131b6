import { DataType, type Table, type Vector } from "apache-arrow";
import { type QueryResult, resultColumn, type Value, type ValueKind } from "../model/queryResult.js";

type Kind = Exclude<ValueKind, "grade">;
type Decode = (held: unknown) => Value;

interface Reading {
  readonly kind: Kind;
  readonly decode: Decode;
}

/** A whole number of 64 bits; one that a double cannot hold stays whole as text. */
const wholeNumber: Decode = (held) =>
  typeof held === "bigint" && !Number.isSafeInteger(Number(held)) ? String(held) : Number(held);

/** The words of a 128-bit number, the lowest first, as the number they stand for. */
function decimalOf(words: Uint32Array, scale: number): Value {
  const unsigned = words.reduceRight((sum, word) => (sum << 32n) + BigInt(word), 0n);
  const whole = BigInt.asIntN(words.length * 32, unsigned);
  return scale === 0 ? wholeNumber(whole) : Number(whole) / 10 ** scale;
}

const twoDigits = (number: number): string => String(number).padStart(2, "0");

function clockTime(microseconds: number): string {
  const seconds = Math.floor(microseconds / 1e6);
  return [Math.floor(seconds / 3600), Math.floor(seconds / 60) % 60, seconds % 60].map(twoDigits).join(":");
}

/** Months, days and nanoseconds in words. */
function intervalOf(parts: Int32Array): string {
  const [months = 0, days = 0, low = 0, high = 0] = parts;
  const nanoseconds = Number((BigInt(high) << 32n) + BigInt(low >>> 0));
  const words = [
    ...(months === 0 ? [] : [`${months} months`]),
    ...(days === 0 ? [] : [`${days} days`]),
    ...(nanoseconds === 0 ? [] : [clockTime(nanoseconds / 1e3)]),
  ];
  return words.length === 0 ? "0 days" : words.join(" ");
}

const moment: Decode = (held) => {
  const text = new Date(Number(held)).toISOString().replace("T", " ").slice(0, 23);
  return text.endsWith(".000") ? text.slice(0, 19) : text;
};

/** Lists, structures and maps as JSON. */
const written: Decode = (held) =>
  JSON.stringify(held, (_, value) => (typeof value === "bigint" ? Number(value) : value));

/** How the values of an Arrow type are read, and what they are to a reader. */
function readingOf(type: DataType): Reading {
  if (DataType.isDictionary(type)) return readingOf(type.dictionary);
  if (DataType.isInt(type)) return { kind: "integer", decode: wholeNumber };
  if (DataType.isFloat(type)) return { kind: "decimal", decode: Number };
  if (DataType.isDecimal(type)) {
    const { scale } = type;
    return {
      kind: scale === 0 ? "integer" : "decimal",
      decode: (held) => decimalOf(held as Uint32Array, scale),
    };
  }
  if (DataType.isBool(type)) return { kind: "boolean", decode: Boolean };
  if (DataType.isDate(type))
    return { kind: "date", decode: (held) => new Date(Number(held)).toISOString().slice(0, 10) };
  if (DataType.isTimestamp(type)) return { kind: "time", decode: moment };
  if (DataType.isTime(type)) return { kind: "text", decode: (held) => clockTime(Number(held)) };
  if (DataType.isInterval(type)) return { kind: "text", decode: (held) => intervalOf(held as Int32Array) };
  if (DataType.isBinary(type))
    return {
      kind: "text",
      decode: (held) => [...(held as Uint8Array)].map((byte) => byte.toString(16).padStart(2, "0")).join(""),
    };
  return DataType.isUtf8(type) || DataType.isNull(type)
    ? { kind: "text", decode: String }
    : { kind: "text", decode: written };
}

function valuesOf(vector: Vector | null, decode: Decode, rows: number): readonly Value[] {
  return Array.from({ length: rows }, (_, row) => {
    const held: unknown = vector?.get(row) ?? null;
    return held === null ? null : decode(held);
  });
}

export interface ArrowResultOptions {
  /** Read no more than the first of the rows. */
  readonly rows?: number;
  /** Read these columns alone; each column costs a pass over its rows. */
  readonly columns?: readonly string[];
  readonly is_cut?: boolean;
}

/** An Arrow table as a result: its columns are read one by one, never a row through its proxy, which costs many times as much. */
export function arrowResult(
  table: Table,
  { rows = table.numRows, columns, is_cut = false }: ArrowResultOptions = {},
): QueryResult {
  const count = Math.min(rows, table.numRows);
  return {
    columns: table.schema.fields.flatMap(({ name, type }, index) => {
      if (columns !== undefined && !columns.includes(name)) return [];
      const { kind, decode } = readingOf(type);
      return [resultColumn(name, kind, valuesOf(table.getChildAt(index), decode, count))];
    }),
    row_count: table.numRows,
    is_cut,
  };
}
