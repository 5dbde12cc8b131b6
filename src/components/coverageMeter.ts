import { coverageSentence } from "../format/coverageSentence.js";
import type { CoverageRow } from "../model/distributionRow.js";
import { type ComponentOptions, element } from "./element.js";

/** For how many forces a judgement is known, with the missing ones named; the sentence says what the meter shows. */
export const coverageMeter = (row: CoverageRow, { document }: ComponentOptions): HTMLElement =>
  element(
    document,
    "p",
    { class: "coverage-meter" },
    element(document, "meter", {
      min: 0,
      max: row.forces_count,
      value: row.known_count,
      "aria-hidden": "true",
    }),
    coverageSentence(row),
  );
