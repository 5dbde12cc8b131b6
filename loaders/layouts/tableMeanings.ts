import type { AreaNames } from "./areaNames.ts";
import type { ForceCodes } from "./forceCodes.ts";
import type { TableLayout } from "./layout.ts";
import { plainText } from "./printedName.ts";
import { type PrintedPeriod, periodExamples, periodOf } from "./printedPeriod.ts";
import { matches } from "./sheetColumns.ts";
import type { TableColumn, TableFigures } from "./tableLayout.ts";

/** What one text of a column means, or what was expected in its place. */
export type Meaning<Value> =
  | { readonly value: Value }
  | { readonly problem: string; readonly expected: string };

export interface NamedArea {
  readonly area_id: string;
  readonly label: string;
}

/** Tells what the texts of a table mean; the same for the fast reading and for the one that looks for faults. */
export interface TableMeanings {
  isMissing(text: string): boolean;
  /** Why rows of an area are passed over; null when they are not. */
  skipped(area: string): string | null;
  area(text: string, code: string | null): Meaning<NamedArea>;
  period(text: string, column: TableColumn): Meaning<PrintedPeriod>;
  category(text: string, column: TableColumn): string;
  /** The measure of a kind; null where the figures have no measure of that kind and others have. */
  measure(figures: TableFigures, kind: string): Meaning<string | null>;
}

export function tableMeanings(layout: TableLayout, names: AreaNames, codes: ForceCodes): TableMeanings {
  const isMissing = (text: string): boolean => {
    const plain = plainText(text);
    return plain === "" || Object.hasOwn(layout.missing, plain);
  };
  return {
    isMissing,
    skipped: (area) => layout.skipped_rows.find(({ rows }) => matches(rows, plainText(area)))?.reason ?? null,
    area: (text, code) => {
      const { area_id, name } = names.read(text);
      if (area_id === null) {
        const nearest = names.nearest(text);
        return {
          problem: "unknown area",
          expected: `a force, or a body that the layout knows${nearest === null ? "" : `; did you mean ${nearest}?`} Correct the name in a copy of the file and add that`,
        };
      }
      const held = code === null || isMissing(code) ? undefined : codes.get(area_id);
      return held !== undefined && held !== plainText(code ?? "")
        ? { problem: "code of another area", expected: `${held}, the code of ${name}` }
        : { value: { area_id, label: name } };
    },
    period: (text, { form = "date" }) => {
      const read = periodOf(text, form);
      return read === null ? { problem: "bad period", expected: periodExamples[form] } : { value: read };
    },
    category: (text, { rewrite }) => {
      const plain = plainText(text);
      const rule = rewrite.find(({ match }) => matches(match, plain));
      return rule === undefined ? plain : plain.replace(new RegExp(rule.match, "iu"), rule.as);
    },
    measure: ({ measure }, kind) => {
      if (typeof measure === "string") return { value: measure };
      const plain = plainText(kind).toLowerCase();
      const found = Object.entries(measure.measures).find(([name]) => name.toLowerCase() === plain)?.[1];
      if (found !== undefined) return { value: found };
      const known = layout.figures.flatMap(({ measure: other }) =>
        typeof other === "string" ? [] : Object.keys(other.measures),
      );
      return known.some((name) => name.toLowerCase() === plain)
        ? { value: null }
        : {
            problem: `unknown ${measure.by.replaceAll("-", " ")}`,
            expected: `one of ${[...new Set(known)].join(", ")}`,
          };
    },
  };
}
