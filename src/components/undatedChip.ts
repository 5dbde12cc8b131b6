import type { GradeRow } from "../model/gradeRow.js";
import { proofWords } from "./cellText.js";
import { element } from "./element.js";
import { judgementKey } from "./gradeChip.js";
import { openProof, type ProofOptions } from "./proof.js";

/** A judgement of which it is not known whether it held on the day that is shown: no grade on it, its proof behind it. */
export function undatedChip(row: GradeRow, options: ProofOptions): HTMLButtonElement {
  const { document } = options;
  const chip = element(
    document,
    "button",
    {
      type: "button",
      class: "grade-chip standing-unknown",
      "aria-haspopup": "dialog",
      "data-judgement": judgementKey(row),
      "aria-label": `date not known${proofWords}`,
    },
    "day?",
  );
  chip.addEventListener("click", () => openProof(row, chip, options));
  return chip;
}
