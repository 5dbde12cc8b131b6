import { saidOf } from "../../loaders/documents/reviewedFact.ts";
import { keepable, type ReviewedRow } from "../../loaders/documents/reviewedRow.ts";
import { SourceFaults } from "../../loaders/sources/fault.ts";
import { heldIdOf, type ReviewItem, rivalsOf } from "./reviewItem.ts";
import { type LineStyle, safe, wrapped } from "./reviewLines.ts";
import { helpLines, keysOf, plainOfTable, screenOf, tally } from "./reviewScreen.ts";
import { type Terminal, typedLines } from "./typedLines.ts";

export interface ReviewOptions extends Terminal {
  /** Columns of the terminal at this moment; it may be made wider during the review. */
  readonly width: () => number;
  readonly hasColour: boolean;
  /** Plain lines, for a screen reader: the cursor is never moved. */
  readonly isPlain: boolean;
  /** The reviewer's name; asked for when null. */
  readonly by: string | null;
  /** ISO day of the decisions. */
  readonly today: string;
  /** Every row that is kept now, of other documents too. */
  readonly kept: readonly ReviewedRow[];
  /** Writes rows at once, so that nothing decided is lost; gives every row that is kept then. */
  readonly keep: (rows: readonly ReviewedRow[]) => Promise<readonly ReviewedRow[]>;
}

export interface ReviewResult {
  /** The rows of the items as they stand after the review. */
  readonly rows: readonly ReviewedRow[];
  /** Rows that were written. */
  readonly decided: number;
  readonly ended: "all seen" | "quit" | "interrupted";
}

/**
 * Shows proposals one by one and writes down what a person says of each. Every decision is kept the moment it is made.
 */
export async function review(items: readonly ReviewItem[], options: ReviewOptions): Promise<ReviewResult> {
  const typed = typedLines(options, !options.isPlain);
  const style = (): LineStyle => ({
    width: options.width(),
    hasColour: options.hasColour && !options.isPlain,
  });
  const say = (...lines: readonly string[]): void => {
    for (const line of lines) options.output.write(`${line}\n`);
  };
  const tell = (text: string): void => say(...wrapped(safe(text), style().width));
  const seen = [...items];
  const settled = new Set<string>();
  let { kept, by } = options;
  let [index, decided, quits] = [0, 0, false];

  const ask = (prompt: string): Promise<string | null> => {
    const lines = wrapped(prompt.trimEnd(), Math.max(10, style().width - 1));
    say(...lines.slice(0, -1));
    return typed.ask(`${lines.at(-1) ?? ""} `);
  };
  /** Writes rows and takes over what they say; a failure is told and changes nothing. */
  const keep = async (rows: readonly ReviewedRow[]): Promise<boolean> => {
    try {
      kept = await options.keep(rows);
    } catch (error) {
      tell(error instanceof SourceFaults ? "It could not be kept:" : "");
      for (const line of (error instanceof Error ? error.message : String(error)).split("\n")) tell(line);
      return false;
    }
    const byId = new Map(rows.map((row) => [row.proposal_id, row]));
    for (const [place, item] of seen.entries()) {
      const row = byId.get(item.row.proposal_id);
      if (row !== undefined) seen[place] = { ...item, row, earlier: null };
    }
    for (const { proposal_id, decision } of rows)
      if (decision === "undecided") settled.delete(proposal_id);
      else settled.add(proposal_id);
    decided += rows.length;
    return true;
  };
  const nameOf = async (): Promise<string | null> => {
    while (by === null || by === "") {
      const name = await ask("Your name, to stand beside each decision:");
      if (name === null) return null;
      by = keepable(safe(name));
    }
    return by;
  };
  const withDecision = (row: ReviewedRow, decision: ReviewedRow["decision"]): ReviewedRow =>
    decision === "undecided"
      ? { ...row, decision, decided_by: null, decided_on: null }
      : { ...row, decision, decided_by: by, decided_on: options.today };
  const setAside = (row: ReviewedRow, reason: string): ReviewedRow => ({
    ...withDecision(row, "refused"),
    comment: [row.comment, reason].filter((part) => part !== null).join("; "),
  });

  async function accept(item: ReviewItem, same_as: string | null): Promise<boolean> {
    if (item.obstacles.length > 0) {
      tell(
        "It cannot be accepted as it stands. Put it off (l) and complete it in data/local/reviewed.csv, or refuse it (r).",
      );
      return false;
    }
    const { contradicted, replaced } = rivalsOf(item.row, kept);
    if (contradicted.length > 0) {
      const others = contradicted.map((row) => `${row.document} (${saidOf(row)})`).join(", ");
      const answer = await ask(
        safe(`You accepted something else from ${others}. Accept this and refuse the other? y or n:`),
      );
      if (answer?.toLowerCase() !== "y") return false;
    }
    return keep([
      { ...withDecision(item.row, "accepted"), same_as },
      ...contradicted.map((row) => setAside(row, `refused for ${item.row.document}`)),
      ...replaced.map((row) => setAside(row, "replaced when the document changed")),
    ]);
  }

  async function acceptTable(item: ReviewItem): Promise<boolean> {
    const table = plainOfTable(item, seen.slice(index + 1)).filter(({ row }) => {
      const { contradicted, replaced } = rivalsOf(row, kept);
      return contradicted.length + replaced.length === 0;
    });
    if (table.length === 0) {
      tell("Nothing that remains of this table is stated and without doubt.");
      return false;
    }
    const answer = await ask(`Accept ${table.length} of this table, each stated and without doubt? y or n:`);
    if (answer?.toLowerCase() !== "y") return false;
    return keep(table.map(({ row }) => withDecision(row, "accepted")));
  }

  async function comment(item: ReviewItem): Promise<void> {
    const text = await ask("Comment (Enter keeps it as it is, a single - takes it away):");
    if (text === null || text === "") return;
    const words = keepable(safe(text));
    await keep([{ ...item.row, comment: text === "-" || words === "" ? null : words }]);
  }

  /** To the next proposal that was not settled in this review. */
  const goOn = (): void => {
    do index += 1;
    while (settled.has(seen[index]?.row.proposal_id ?? ""));
  };

  /** Does what a key says; the place moves only when it could be done. */
  async function act(key: string, item: ReviewItem): Promise<void> {
    switch (key) {
      case "a":
      case "s":
        if (key === "s" && heldIdOf(item) === null) return tell("Nothing like it is held; a accepts it.");
        if (await accept(item, key === "s" ? heldIdOf(item) : null)) goOn();
        return;
      case "r":
        if (await keep([withDecision(item.row, "refused")])) goOn();
        return;
      case "l":
        if (await keep([withDecision(item.row, "undecided")])) goOn();
        return;
      case "t":
        if (!(await acceptTable(item))) return;
        if (settled.has(item.row.proposal_id)) goOn();
        return;
      case "c":
        return comment(item);
      case "b":
        if (index === 0) tell("This is the first.");
        else index -= 1;
        return;
      case "q":
        quits = true;
        return;
      case "?":
        return say(...helpLines(style()));
      default:
        tell(key === "" ? "Type one of the letters." : `"${key.slice(0, 20)}" is none of the letters.`);
    }
  }

  try {
    let shown: ReviewItem | undefined;
    while (index < seen.length && !quits) {
      const item = seen[index];
      if (item === undefined || (await nameOf()) === null) break;
      if (item !== shown) say(...screenOf(item, { position: index + 1, count: seen.length, style: style() }));
      shown = item;
      say(...keysOf(item, seen.slice(index + 1), style()));
      const key = await ask("Decision:");
      if (key === null) break;
      await act(key.toLowerCase(), item);
    }
    const rows = seen.map(({ row }) => row);
    const ended = index >= seen.length ? "all seen" : quits ? "quit" : "interrupted";
    say("");
    if (ended === "interrupted") tell("Stopped; all that you decided is kept.");
    tell(tally(rows));
    return { rows, decided, ended };
  } finally {
    typed.close();
  }
}
