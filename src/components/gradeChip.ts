import { formatGrade } from "../format/formatGrade.js";
import { withLocal } from "../format/localWords.js";
import type { GradeRow } from "../model/gradeRow.js";
import { isLocalRow } from "../model/localSource.js";
import { type Grade, gradeLetter } from "../model/scale.js";
import type { Status } from "../model/status.js";
import { proofWords } from "./cellText.js";
import { type ComponentOptions, element } from "./element.js";
import { localSign } from "./localMark.js";
import { openProof, type ProofOptions } from "./proof.js";

export interface GradeChipOptions extends ProofOptions {
  /** Show the letter alone, as in a matrix; the word is its name. */
  readonly isCompact?: boolean;
}

const slug = (text: string): string => text.toLowerCase().replaceAll(" ", "-");

/**
 * The classes of a chip: its grade's, or its status's where there is none; a carried-over grade has both. What the office
 * supplied has an outline of its own.
 */
export const chipClasses = (
  row: Pick<GradeRow, "grade" | "status"> & Partial<Pick<GradeRow, "source_id">>,
): string => {
  const { grade, status } = row;
  return [
    "grade-chip",
    ...(grade === null ? [] : [`grade-${slug(grade)}`]),
    ...(grade === null || status === "carried over" ? [`status-${slug(status)}`] : []),
    ...(isLocalRow(row) ? ["is-local"] : []),
  ].join(" ");
};

const hidden = (document: Document, text: string): HTMLElement =>
  element(document, "span", { class: "visually-hidden" }, text);

const letterOf = (document: Document, grade: Grade): HTMLElement =>
  element(document, "span", { class: "grade-letter", "aria-hidden": "true" }, gradeLetter(grade));

/** The short marks of cells without a grade, as on the charts. */
const statusMarks: Readonly<Partial<Record<Status, string>>> = {
  "not graded": "NG",
  "not inspected": "NI",
  "not found": "?",
};

/** The short mark of a status, for where there is no room for its word. */
export const statusMark = (document: Document, status: Status): HTMLElement =>
  element(document, "span", { class: "grade-letter", "aria-hidden": "true" }, statusMarks[status] ?? "");

/** The sign of what the office supplied; nothing on any other judgement. */
const signOf = (row: GradeRow, document: Document): HTMLElement[] =>
  isLocalRow(row) ? [localSign({ document })] : [];

/** Letter and word of a judgement. */
function chipContent(row: GradeRow, document: Document): HTMLElement[] {
  if (row.grade === null)
    return [
      element(document, "span", {}, row.status),
      hidden(document, `${withLocal("", row)}${proofWords}`),
      ...signOf(row, document),
    ];
  // The word is read out once already; what formatGrade adds to it is the origin or the direction.
  const more = formatGrade(row).slice(row.grade.length);
  return [
    letterOf(document, row.grade),
    element(document, "span", {}, row.grade),
    hidden(document, `${more}${proofWords}`),
    ...signOf(row, document),
  ];
}

/**
 * What a compact chip is called: a name costs a page of 400 chips half the layout that hidden words do. It holds the letters
 * that are seen, so that a voice can call them.
 * @see https://www.w3.org/WAI/WCAG22/Understanding/label-in-name
 */
function chipName(row: GradeRow): string {
  const words = row.grade === null ? withLocal(row.status, row) : formatGrade(row);
  const letters = row.grade === null ? (statusMarks[row.status] ?? "") : gradeLetter(row.grade);
  const isSaid = !/[a-z]/i.test(letters) || words.toLowerCase().startsWith(letters.toLowerCase());
  return `${isSaid ? "" : `${letters}, `}${words}${proofWords}`;
}

/** Tells a judgement from every other one: force, round, item and the start of its validity. */
export const judgementKey = (row: GradeRow): string =>
  [row.force_id, row.round_id, row.item_id, row.valid_from ?? ""].join("|");

/** A judgement as a button that opens its proof. */
export function gradeChip(row: GradeRow, options: GradeChipOptions): HTMLButtonElement {
  const { document, isCompact = false } = options;
  const chip = element(
    document,
    "button",
    {
      type: "button",
      class: chipClasses(row),
      "aria-haspopup": "dialog",
      "data-judgement": judgementKey(row),
      ...(isCompact ? { "aria-label": chipName(row) } : {}),
    },
    ...(isCompact
      ? [
          row.grade === null ? statusMark(document, row.status) : letterOf(document, row.grade),
          ...signOf(row, document),
        ]
      : chipContent(row, document)),
  );
  chip.addEventListener("click", () => openProof(row, chip, options));
  return chip;
}

/** A grade or a status as a plain mark, for keys and text. */
export const gradeMark = (grade: Grade, { document }: ComponentOptions): HTMLElement =>
  element(
    document,
    "span",
    { class: chipClasses({ grade, status: "graded" }) },
    letterOf(document, grade),
    element(document, "span", {}, grade),
  );

/** Gives chips that were written into a page at build time their proofs: one listener on what holds them. */
export function openProofs(root: HTMLElement, rows: readonly GradeRow[], options: ProofOptions): void {
  const byKey = new Map(rows.map((row) => [judgementKey(row), row]));
  root.addEventListener("click", ({ target }) => {
    const chip = (target as Element | null)?.closest<HTMLElement>("[data-judgement]");
    const row = byKey.get(chip?.dataset.judgement ?? "");
    if (chip && row !== undefined) openProof(row, chip, options);
  });
}
