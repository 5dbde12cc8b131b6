/** Why a cell holds a grade, or why it holds none. Five different things, none of them written as a blank or a zero. */
export const statuses = ["graded", "carried over", "not graded", "not inspected", "not found"] as const;
export type Status = (typeof statuses)[number];

/** How a figure is known: stated in its source, worked out from a stated count, or not found in any source. */
export const bases = ["read", "derived", "missing"] as const;
export type Basis = (typeof bases)[number];

/** Why a measure has no value. */
export const absences = ["not available", "not stated", "not collected"] as const;
export type Absence = (typeof absences)[number];
