import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import type { Proposal, ReadDocument } from "../../../loaders/documents/proposal.ts";
import { readDocument } from "../../../loaders/documents/readDocument.ts";
import { temporaryFolder } from "../temporaryFolder.ts";
import { knownForces } from "./knownForces.ts";

/** Reads bytes or text as a file of that name. */
export async function readAs(name: string, content: string | Uint8Array): Promise<ReadDocument> {
  const folder = await temporaryFolder();
  try {
    const path = join(folder.path, name);
    await writeFile(path, content);
    return await readDocument(path, await knownForces());
  } finally {
    await folder.remove();
  }
}

export const readText = (text: string): Promise<ReadDocument> => readAs("report.txt", text);

/** A proposal in a line: `grade norfolk 2007 Child abuse Fair`. */
export const said = ({ kind, force_id, round, item, label, direction, number, value }: Proposal): string =>
  [kind, force_id, round, item, label, direction, number, value].filter((part) => part !== null).join(" | ");

export const ofKind = (document: ReadDocument, kind: Proposal["kind"]): readonly Proposal[] =>
  document.proposals.filter((proposal) => proposal.kind === kind);

/** Near-misses in one text, to look for what they tell. */
export const told = (document: ReadDocument): string =>
  document.nearMisses
    .map(({ place, expected, found, advice }) => [place, expected, found, advice].join(" # "))
    .join("\n");
