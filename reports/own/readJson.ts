import type { PreparedDocument } from "./preparedDocument.ts";

/** One object, and nothing else, to the standard output; characters that a terminal would obey are spelt out. */
export function printJson(
  documents: readonly PreparedDocument[],
  output: { readonly write: (text: string) => unknown },
): void {
  const told = documents.map(({ document, items, decided, unkeepable }) => ({
    ...document,
    undecided: items.map(({ proposal, statement, held, counterpart, earlier, obstacles }) => ({
      id: proposal.id,
      statement,
      held,
      same_as:
        counterpart === null
          ? null
          : { finding_id: counterpart.finding.finding_id, sureness: counterpart.sureness },
      earlier: earlier === null ? null : { decision: earlier.decision, decided_on: earlier.decided_on },
      obstacles,
    })),
    decided: decided.map(({ proposal_id, decision }) => ({ id: proposal_id, decision })),
    cannot_be_kept: unkeepable.map(({ proposal, reasons }) => ({ id: proposal.id, reasons })),
  }));
  const json = JSON.stringify({ documents: told }, null, 1).replace(
    /[\u007f-\u009f\p{Cf}\u2028\u2029]/gu,
    (character) =>
      [...Array(character.length).keys()]
        .map((index) => `\\u${character.charCodeAt(index).toString(16).padStart(4, "0")}`)
        .join(""),
  );
  output.write(`${json}\n`);
}
