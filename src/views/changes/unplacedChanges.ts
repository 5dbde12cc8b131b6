import { element } from "../../components/element.js";
import { undatedSentence } from "../../format/changeSentence.js";
import type { Changes, FoundChange } from "../../metrics/changesBetween.js";
import { mixedChangeTable } from "../../tables/changeTable.js";
import type { Column } from "../../tables/column.js";
import { folded, paragraph, section } from "../section.js";
import type { ViewOptions } from "../viewOptions.js";

type DrawTable = (
  rows: readonly FoundChange[],
  columns: readonly Column<FoundChange>[],
  caption: string,
) => HTMLElement;

/** The heading of what has no place. */
export const unplacedTitle = "What cannot be placed";

const withoutDay = mixedChangeTable.filter(({ key }) => key !== "occurred_on" && key !== "judgement");

/** What no period can claim: dates known too little, or not at all. It is said, so that a short list is not taken for all. */
export function unplacedChanges(
  { uncertain, undatedJudgements, undated }: Changes,
  table: DrawTable,
  options: ViewOptions,
): HTMLElement {
  const { document } = options;
  const mayBelong =
    uncertain.length === 0
      ? []
      : [
          paragraph(
            "These may belong to the period: only the month or the year is known, or sources give days on both sides of a date.",
            options,
          ),
          table(
            uncertain,
            mixedChangeTable.filter(
              ({ key }) => key !== "judgement" || uncertain.some((row) => "judgement" in row),
            ),
            "What may belong to the period",
          ),
        ];
  const judgements =
    undatedJudgements.length === 0
      ? []
      : [
          paragraph("No source states the day of these judgements, so they stand in no list above:", options),
          element(
            document,
            "ul",
            {},
            ...undatedJudgements.map(({ round_name, count }) =>
              element(document, "li", {}, undatedSentence(round_name, count)),
            ),
          ),
        ];
  const others =
    undated.length === 0
      ? []
      : [
          folded(
            "Reports, responses and other statements whose day no source states",
            options,
            table(undated, withoutDay, "Reports, responses and other statements without a day"),
          ),
        ];
  const parts = [...mayBelong, ...judgements, ...others];
  return section(
    unplacedTitle,
    options,
    ...(parts.length === 0 ? [paragraph("Everything that is held has a date.", options)] : parts),
  );
}
