import { type Direction, directionsAgree } from "../../src/model/direction.ts";
import type { ReviewedRow } from "./reviewedRow.ts";

type Fact = Pick<
  ReviewedRow,
  | "kind"
  | "force_id"
  | "round"
  | "item"
  | "label"
  | "direction"
  | "number"
  | "value"
  | "document"
  | "published_on"
>;

/** What a fact is about, and what it says of it. Two accepted facts about one cell must say the same. */
export interface StatedCell {
  readonly cell: string;
  readonly says: string;
  /** The direction of travel stated beside a grade. */
  readonly direction: Direction | null;
}

/** Whether two statements of one cell can not both hold. */
export const contradict = (a: StatedCell, b: StatedCell): boolean =>
  a.says !== b.says || !directionsAgree(a.direction, b.direction);

/** The cell of the warehouse that a fact would fill, and what it would put there; forces by their id. */
export function statedCell(fact: Fact): StatedCell {
  const { kind, force_id, round, item, label, direction, number, value, document } = fact;
  const stated = (parts: readonly (string | number | null)[], says: string | number | null): StatedCell => ({
    cell: JSON.stringify([kind, ...parts]),
    says: String(says ?? ""),
    direction,
  });
  // A force's caseload is dated by its document; without a date two documents are two cells.
  const dated = fact.published_on ?? document;
  switch (kind) {
    case "grade":
      return stated([force_id, round, item], label);
    case "national count":
      return stated([round, item, label], value);
    case "caseload":
      return stated([force_id, item, label, dated], value);
    case "officers":
      return stated([force_id, item, dated], value);
    case "areas graded":
    case "areas inspected":
      return stated([force_id, round], value);
    // Numbers are given anew in each document, and what has none is told by its words.
    case "recommendation":
    case "area for improvement":
    case "cause of concern":
      return number === null
        ? stated([force_id, document, item, label], label)
        : stated([force_id, document, item, number], label);
    // One response may answer several inspections, each told by the item where there are several.
    case "inspection title":
      return stated([force_id, document, item, number, label], label);
    case "inspection published":
    case "inspection type":
      return stated([force_id, document, item, number], label);
  }
}

/** "Good, direction of travel Improved", as a review says it of a grade. */
export const withDirection = (grade: string | null, direction: string | null): string =>
  `${grade}${direction === null ? "" : `, direction of travel ${direction}`}`;

/** What a fact says of its cell, in a word or two: "Good", "Good, direction of travel Improved", "15". */
export const saidOf = ({ label, direction, value }: Pick<Fact, "label" | "direction" | "value">): string =>
  value === null ? withDirection(label ?? "nothing", direction) : String(value);

/** What a fact would say in Peelboard, in words; `forceName` and `roundName` as readers know them. */
export function factInWords(
  { kind, item, label, direction, number, value }: Fact,
  { forceName, roundName }: { readonly forceName: string | null; readonly roundName: string | null },
): string {
  const subject = (...parts: readonly (string | null)[]): string =>
    parts.filter((part) => part !== null && part !== "").join(", ");
  const whose = forceName ?? "no force named";
  const round = roundName ?? "no round named";
  const numbered = number === null ? "" : ` ${number}`;
  switch (kind) {
    case "grade":
      return `${subject(whose, round, item ?? "no item named")}: graded ${withDirection(label, direction)}`;
    case "national count":
      return `${subject("All forces", round, item ?? "no item named")}: ${value} ${value === 1 ? "force" : "forces"} graded ${label}`;
    case "caseload":
      return `${subject(whose, item)}: ${value} ${value === 1 ? "case" : "cases"} of ${label} risk`;
    case "officers":
      return `${subject(whose, item)}: ${value} ${value === 1 ? "officer" : "officers"}`;
    case "areas graded":
      return `${subject(whose, round)}: ${value} areas graded`;
    case "areas inspected":
      return `${subject(whose, round)}: ${value} areas inspected`;
    case "recommendation":
    case "area for improvement":
    case "cause of concern":
      return `${subject(whose, item)}: ${kind}${numbered}: ${label}`;
    case "inspection title":
      return `${subject(whose, item)}: responds to "${label}"`;
    case "inspection published":
      return `${subject(whose, item)}: the inspection was published on ${label}`;
    case "inspection type":
      return `${subject(whose, item)}: the inspection's type is ${label}`;
  }
}
