import type { PassedOver } from "../added/addedTable.ts";
import type { BodyRow } from "./bodyRows.ts";
import type { ValuePlace } from "./sheetColumns.ts";
import { type HeadedColumn, sharedHeading } from "./sheetHeader.ts";
import type { FigureAt } from "./totalChecks.ts";

const span = /\b([A-Za-z]{3})[a-z]*[- ](\d{2}|\d{4}) to ([A-Za-z]{3})[a-z]*[- ](\d{2}|\d{4})\b/;
/** Half of the last decimal that a bulletin prints. */
const tolerance = 0.0051;

/** Columns of changes are derived from the figures beside them: they are told, with how many of them are so indeed. */
export function derivedChanges(
  sheet: string,
  rows: readonly BodyRow[],
  columns: readonly ValuePlace[],
  headed: readonly HeadedColumn[],
  figureAt: FigureAt,
): readonly PassedOver[] {
  return columns
    .filter(({ rule }) => rule.as === "change")
    .map((column): PassedOver => {
      const above = sharedHeading(headed, column.index, span);
      const [from, to] = ends(above).map((month) =>
        columns.find(({ period }) => period !== null && monthKey(period.period_end) === month),
      );
      const text = [above, column.heading].filter((part) => part !== "").join(", ");
      const isNumber = /number/i.test(column.heading);
      if (!isNumber || from === undefined || to === undefined)
        return { sheet, row: null, reason: "derived from the figures beside it", text, rows: 0 };
      const told = rows.flatMap((row): readonly boolean[] => {
        const [change, before, after] = [column, from, to].map((place) => {
          const figure = figureAt(row, place);
          return typeof figure === "string" ? null : figure.value;
        });
        if (change == null || before == null || after == null) return [];
        return [Math.abs(after - before - change) <= tolerance];
      });
      const agreeing = told.filter((agrees) => agrees).length;
      const reason = `derived from the figures beside it: ${agreeing} of ${told.length} are their difference`;
      return { sheet, row: null, reason, text, rows: 0 };
    });
}

/** "Sep-17 to Sep-18" as "sep-17" and "sep-18". */
function ends(text: string): readonly string[] {
  const [, fromMonth = "", fromYear = "", toMonth = "", toYear = ""] = span.exec(text) ?? [];
  return [`${fromMonth}-${fromYear.slice(-2)}`, `${toMonth}-${toYear.slice(-2)}`].map((end) =>
    end.toLowerCase(),
  );
}

function monthKey(day: string): string {
  const month = new Date(`${day}T00:00:00Z`).toLocaleString("en-GB", { month: "short", timeZone: "UTC" });
  return `${month.slice(0, 3)}-${day.slice(2, 4)}`.toLowerCase();
}
