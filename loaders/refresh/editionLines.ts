import type { AddedTable } from "../added/addedTable.ts";
import { plainText } from "../added/addWords.ts";
import type { Changed, EditionDifference } from "../added/editionDifference.ts";

/** What is known of the edition that was in use before. */
export type FormerEdition = Pick<AddedTable, "id" | "layout" | "edition" | "added_on">;

const grouped = new Intl.NumberFormat("en-GB", { maximumFractionDigits: 6 });
const shown = (value: number | null): string => (value === null ? "no value" : grouped.format(value));
const named = ({ edition, added_on }: Pick<AddedTable, "edition" | "added_on">): string =>
  edition === null ? `the file of ${added_on}` : plainText(edition);

/**
 * What the new edition changes, in lines: rows added, changed and gone, the first changes, and another layout.
 * @param difference null when the figures of the former edition are no longer there to compare with.
 */
export function editionLines(
  former: FormerEdition | null,
  difference: EditionDifference | null,
  table: AddedTable,
): readonly string[] {
  if (former === null)
    return [`first edition fetched: ${named(table)}, ${grouped.format(table.figures)} figures`];
  return [
    `edition: ${named(former)} before, ${named(table)} now`,
    ...(former.layout === table.layout
      ? []
      : [
          `new layout: read by ${former.layout} before, by ${table.layout} now; measures of the two may differ, look at the figures before you use them`,
        ]),
    ...(difference === null
      ? ["rows: not compared, since the former edition is no longer in data/local/published"]
      : differenceLines(difference)),
    ...(former.id === table.id
      ? []
      : [`the former edition stays beside it; to take it out: npx peelboard remove ${former.id}`]),
  ];
}

const differenceLines = ({ added, changed, gone, same, changes }: EditionDifference): readonly string[] => [
  `rows: ${grouped.format(added)} added, ${grouped.format(changed)} changed, ${grouped.format(gone)} gone, ${grouped.format(same)} the same`,
  ...changes.map((row) => `  ${place(row)}: ${shown(row.former)} before, ${shown(row.value)} now`),
  ...(changed > changes.length
    ? [`  and ${grouped.format(changed - changes.length)} more that changed`]
    : []),
];

const place = ({ area_label, measure_name, category, period }: Changed): string =>
  [area_label, measure_name, category, period]
    .flatMap((part) => (part === null ? [] : [plainText(part, 80)]))
    .join(", ");
