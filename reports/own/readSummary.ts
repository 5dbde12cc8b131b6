import {
  confidences,
  type NearMiss,
  proposalKinds,
  type ReadDocument,
} from "../../loaders/documents/proposal.ts";
import type { PreparedDocument } from "./preparedDocument.ts";
import type { KnownNames } from "./reviewItem.ts";
import { counted, type LineStyle, named, safe, strong, wrapped } from "./reviewLines.ts";

/** What was read of a document, in plain words: what it is, what it seems to say, what is doubtful and what was not read. */
export function summaryLines(
  { document, items, decided, acceptedWithoutDirection, acceptedBesideHeld, unkeepable }: PreparedDocument,
  known: KnownNames,
  style: LineStyle,
): readonly string[] {
  const { file, proposals, nearMisses } = document;
  const doubtful = proposals.filter(({ doubts }) => doubts.length > 0);
  const say = (text: string): readonly string[] => wrapped(safe(text), style.width, 2);
  return [
    ...strong(say(file), style),
    ...say(whatItIs(document, known)),
    ...(proposals.length === 0 ? say("No fact was found in it.") : []),
    ...(proposals.length > 0
      ? say(`${counted(proposals.length, "proposal")}; none is a fact until you accept it:`)
      : []),
    ...kindLines(document).flatMap((line) => wrapped(`  ${line}`, style.width, 4)),
    ...(doubtful.length > 0 ? say(`${counted(doubtful.length, "proposal")} with doubts.`) : []),
    ...(decided.length > 0
      ? say(`${counted(decided.length, "proposal")} decided before, and not asked again (--again asks them).`)
      : []),
    ...(acceptedWithoutDirection > 0
      ? say(
          `${acceptedWithoutDirection} of them ${acceptedWithoutDirection === 1 ? "was" : "were"} accepted without the direction of travel that the document states: decide on it with --again, or write it into the column direction of data/local/reviewed.csv.`,
        )
      : []),
    ...acceptedBesideHeld.flatMap(({ row, counterpart: { finding } }) =>
      say(
        `Accepted as a finding of its own, and seems to be held already: “${row.label}” is like “${finding.summary}”. Decide on it with --again, or write ${finding.finding_id} into the column same_as of data/local/reviewed.csv.`,
      ),
    ),
    ...(items.some(({ earlier }) => earlier !== null)
      ? say("The document has changed since you decided; your earlier decisions are shown and not applied.")
      : []),
    ...unkeepable.flatMap(({ proposal, reasons }) =>
      named("Cannot be kept", `${proposal.kind} at ${proposal.place}: ${reasons.join("; ")}`, style),
    ),
    ...(nearMisses.length > 0
      ? say(
          `${counted(nearMisses.length, "place")} looked like a fact and ${nearMisses.length === 1 ? "was" : "were"} not read:`,
        )
      : []),
    ...nearMisses.flatMap((miss) => nearMissLines(miss, style)),
  ];
}

function whatItIs({ kind, title, published_on, force_id }: ReadDocument, known: KnownNames): string {
  if (kind === "list of unconfirmed grades")
    return "A list of proposed grades; what makes them weak stands with each as a doubt.";
  const force = force_id === null ? null : (known.forces.get(force_id) ?? force_id);
  return [
    kind === "unknown" ? "No known form of document" : `A ${kind}`,
    ...(title === null ? ["title not found"] : [`“${title}”`]),
    published_on === null ? "date not found" : `published ${published_on}`,
    force === null ? "no force of its own" : force,
  ]
    .join(", ")
    .concat(".");
}

/** "grade: 6 (5 stated, 1 weak)", one line a kind. */
const kindLines = ({ proposals }: ReadDocument): readonly string[] =>
  proposalKinds.flatMap((kind) => {
    const ofKind = proposals.filter((proposal) => proposal.kind === kind);
    const sure = confidences.flatMap((confidence) => {
      const count = ofKind.filter((proposal) => proposal.confidence === confidence).length;
      return count === 0 ? [] : [`${count} ${confidence}`];
    });
    return ofKind.length === 0 ? [] : [`${kind}: ${ofKind.length} (${sure.join(", ")})`];
  });

/** Words as the end of a sentence: a quotation may bring its own stop. */
const ended = (text: string): string => (/[.!?…]["'”’)]*$/.test(text) ? text : `${text}.`);

const nearMissLines = ({ place, expected, found, advice }: NearMiss, style: LineStyle): readonly string[] => [
  ...wrapped(`  ${safe(place)}: looked for ${safe(expected)}; found ${ended(safe(found))}`, style.width, 4),
  ...wrapped(`    What to do: ${ended(safe(advice))}`, style.width, 4),
];
