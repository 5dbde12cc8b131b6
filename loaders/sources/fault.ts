/** One thing wrong with a source: what, where, and what was expected. */
export interface Fault {
  /** "unknown grade", "wrong header", "short row". */
  readonly problem: string;
  /** Path below data/sources, or the name of a file of the user's own. */
  readonly file: string;
  /** The sheet of a spreadsheet; absent for files that have none. */
  readonly sheet?: string;
  /** Line number in the file, the header being row 1; absent for faults of a whole file. */
  readonly row?: number;
  readonly column?: string;
  readonly value?: string;
  readonly expected: string;
}

const shownFaults = 50;

/** The faults of one load, all of them; the message shows the first 50 and the count of the rest. */
export class SourceFaults extends Error {
  override readonly name = "SourceFaults";
  constructor(readonly faults: readonly Fault[]) {
    super(report(faults));
  }
}

/** `unknown grade: "Satisfactory" (hmicfrs/peel.csv, row 214, column grade; expected Outstanding, Good, ...)`. */
export function faultLine(fault: Fault): string {
  const value = fault.value === undefined ? "" : `: ${visible(shortened(fault.value))}`;
  const place = [
    fault.file,
    ...(fault.sheet === undefined ? [] : [`sheet ${fault.sheet}`]),
    ...(fault.row === undefined ? [] : [`row ${fault.row}`]),
    ...(fault.column === undefined ? [] : [`column ${fault.column}`]),
  ].join(", ");
  return `${fault.problem}${value} (${place}; expected ${fault.expected})`;
}

function report(faults: readonly Fault[]): string {
  const lines = faults.slice(0, shownFaults).map((fault) => `  ${faultLine(fault)}`);
  const rest = faults.length - lines.length;
  // Sources are named with their folder, a file that somebody brings without one.
  const place = faults.every(({ file }) => !file.includes("/")) ? "in the file" : "in the sources";
  return [
    `${faults.length === 1 ? "1 fault" : `${faults.length} faults`} ${place}; the warehouse was not touched:`,
    ...lines,
    ...(rest > 0 ? [`  and ${rest} more`] : []),
  ].join("\n");
}

const shortened = (value: string): string => (value.length > 80 ? `${value.slice(0, 79)}…` : value);

/** Spaces that look like a plain space, or like nothing, are spelt out: they are often the whole fault. */
const visible = (value: string): string =>
  JSON.stringify(value).replace(
    /[\p{Cf}\p{Zl}\p{Zp}\u007f-\u00a0\u1680\u2000-\u200a\u202f\u205f\u3000]/gu,
    (space) => `\\u${space.charCodeAt(0).toString(16).padStart(4, "0")}`,
  );
