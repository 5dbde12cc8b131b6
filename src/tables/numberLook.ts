import type { SheetCell } from "./sheetCell.js";

/** How a spreadsheet has to show a number so that it reads as on the page. */
export interface NumberLook {
  readonly decimals: number;
  readonly isPercent: boolean;
  /** Whether thousands are set apart: a year is a number without a comma. */
  readonly isGrouped: boolean;
  /** What the text puts before the number: "+", a minus of either kind, or nothing. */
  readonly sign: "+" | "−" | "-" | "";
  readonly isNegative: boolean;
}

/** The look of a number, from its text. */
export function numberLook({ value, text, decimals, isPercent }: SheetCell & { kind: "number" }): NumberLook {
  const isNegative = value < 0;
  const signs = isNegative ? (["−", "-"] as const) : (["+"] as const);
  return {
    decimals,
    isPercent,
    isGrouped: !isPercent && (Math.abs(value) < 1000 || text.includes(",")),
    sign: signs.find((sign) => text.includes(sign)) ?? "",
    isNegative,
  };
}

/** The look as a format code of Excel: `#,##0.0`, `0.0%;"−"0.0%`. */
export function formatCode({ decimals, isPercent, isGrouped, sign, isNegative }: NumberLook): string {
  const digits = `${isGrouped ? "#,##0" : "0"}${decimals === 0 ? "" : `.${"0".repeat(decimals)}`}`;
  const code = `${digits}${isPercent ? "%" : ""}`;
  if (sign === "-" || (sign === "" && !isNegative)) return code;
  const signed = sign === "" ? code : `"${sign}"${code}`;
  return isNegative ? `${code};${signed}` : `${signed};-${code}`;
}
