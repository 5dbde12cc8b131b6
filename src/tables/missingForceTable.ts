import type { AbsenceCode } from "../format/formatAbsence.js";
import type { MissingForce } from "../model/movement.js";
import { type Column, column, textColumn } from "./column.js";

const statusIn = (end: "from" | "to", heading: string): Column<MissingForce> => {
  const code = (row: MissingForce): AbsenceCode | null => {
    const held = row[end];
    return held === "graded" || held === "carried over" ? null : held;
  };
  return column<MissingForce, string>(
    { key: end, heading, type: "text" },
    (row) => (code(row) === null ? row[end] : null),
    (status) => status,
    (row) => code(row) ?? "not stated",
  );
};

/** Forces that are not in a comparison, with what each has in either round. */
export const missingForceTable = (
  from_round_name: string,
  to_round_name: string,
): readonly Column<MissingForce>[] => [
  textColumn("force_name", "Force"),
  statusIn("from", from_round_name),
  statusIn("to", to_round_name),
];
