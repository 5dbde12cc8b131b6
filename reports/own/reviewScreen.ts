import { saidOf } from "../../loaders/documents/reviewedFact.ts";
import { wordsOfHeld } from "./heldInWords.ts";
import { heldIdOf, isPlain, type ReviewItem, tableOfItem } from "./reviewItem.ts";
import { counted, type LineStyle, named, safe, strong, wrapped } from "./reviewLines.ts";

/** A proposal as lines of the terminal: what it says, what is held, the words of the document, and what is doubtful. */
export function screenOf(
  item: ReviewItem,
  {
    position,
    count,
    style,
  }: { readonly position: number; readonly count: number; readonly style: LineStyle },
): readonly string[] {
  const { proposal, row, held, counterpart, earlier, obstacles, statement } = item;
  const line = (name: string, text: string): readonly string[] => named(name, text, style);
  return [
    "",
    ...strong(wrapped(`Proposal ${position} of ${count}: ${proposal.kind}`, style.width), style),
    ...strong(wrapped(safe(statement), style.width, 2), style),
    ...line("Held now", wordsOfHeld(held, counterpart)),
    ...(row.quote === null || row.quote === row.label ? [] : line("The document", `“${row.quote}”`)),
    ...line("Place", row.place),
    ...line("Confidence", proposal.confidence),
    ...proposal.doubts.flatMap((doubt) => line("Doubt", doubt)),
    ...obstacles.flatMap((obstacle) => line("Cannot be accepted as it stands", obstacle)),
    ...(earlier === null
      ? []
      : line(
          "Before the document changed",
          `${earlier.decision} by ${earlier.decided_by ?? "nobody named"} on ${earlier.decided_on ?? "no day named"}${saidOf(earlier) === saidOf(row) ? "" : `, as ${saidOf(earlier)}`}. Decide again.`,
        )),
    ...(row.comment === null ? [] : line("Comment", row.comment)),
    ...(row.decision === "undecided"
      ? []
      : line(
          "Decided",
          `${row.decision}${row.same_as === null ? "" : ` as the same as ${row.same_as}`} by ${row.decided_by ?? "nobody named"}`,
        )),
  ];
}

/** A proposal's words and those of the held finding that it seems to be, one below the other. */
export const pairLines = ({ row, held, counterpart }: ReviewItem, style: LineStyle): readonly string[] => [
  ...named("The document", row.label ?? "", style),
  ...named(
    counterpart?.sureness === "likely" ? "Likely the same" : "Perhaps the same",
    held?.statement ?? "",
    style,
  ),
];

/** What can be typed, in one paragraph. */
export function keysOf(
  item: ReviewItem,
  rest: readonly ReviewItem[],
  { width }: LineStyle,
): readonly string[] {
  const plain = plainOfTable(item, rest).length;
  return wrapped(
    [
      ...(item.obstacles.length > 0
        ? []
        : heldIdOf(item) === null
          ? ["a accept"]
          : [`s accept as the same as ${heldIdOf(item)}`, "a accept as one of its own"]),
      "r refuse",
      "l later",
      "b back",
      "c comment",
      ...(plain > 1 ? [`t accept ${plain} of this table`] : []),
      "q quit",
      "? help",
    ].join(", "),
    width,
  );
}

/** Of this proposal and those not yet decided after it, those of the same table that are stated and without doubt. */
export const plainOfTable = (item: ReviewItem, rest: readonly ReviewItem[]): readonly ReviewItem[] =>
  [item, ...rest].filter(
    (other) =>
      tableOfItem(other) === tableOfItem(item) && other.row.decision === "undecided" && isPlain(other),
  );

/** What each key does. */
export const helpLines = (style: LineStyle): readonly string[] =>
  [
    "a: accept. It becomes a fact with the next load, marked as local, with your name as the reviewer.",
    "s: accept as the same as the held finding that is shown. No finding is added; the document stands beside the held one as a second source.",
    "r: refuse. It becomes no fact and is not shown again.",
    "l: later. It stays undecided and comes again.",
    "b: back to the proposal before, to decide it anew.",
    "c: write a comment, or change it.",
    "t: accept all that remain of this table and are stated, without doubt and against nothing held. You are asked first.",
    "q: quit. All that you decided is kept already.",
    "Type the letter, then press Enter.",
  ].flatMap((line) => wrapped(line, style.width, 3));

/** What the decisions come to, in one sentence. */
export function tally(rows: readonly ReviewItem["row"][]): string {
  const of = (decision: string): number => rows.filter((row) => row.decision === decision).length;
  return `${counted(of("accepted"), "proposal")} accepted, ${of("refused")} refused, ${of("undecided")} undecided.`;
}
