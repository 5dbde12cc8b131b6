import type { ForceNames } from "../sources/forceNames.ts";
import type { DocumentFacts } from "./documentFacts.ts";
import { type ForceFinder, forceFinder } from "./forceNamed.ts";
import { type Gathering, gathering } from "./gathering.ts";
import { isPeelReport, readPeelReport } from "./peel/readPeelReport.ts";
import type { DocumentKind, ReadDocument } from "./proposal.ts";
import { isUnconfirmedList, readUnconfirmed } from "./readUnconfirmed.ts";
import { isReport2007, readReport2007 } from "./report2007/readReport2007.ts";
import { isResponse, readResponse } from "./response/readResponse.ts";
import type { Block } from "./text/block.ts";
import { type OpenedDocument, openDocument } from "./text/openDocument.ts";

interface Reader {
  readonly kind: DocumentKind;
  readonly isOfKind: (blocks: readonly Block[]) => boolean;
  readonly read: (blocks: readonly Block[], finder: ForceFinder, gathered: Gathering) => DocumentFacts;
}

/** In the order in which a document is asked what it is: responses quote PEEL, and PEEL is named in many documents. */
const readers: readonly Reader[] = [
  { kind: "2007 inspection report", isOfKind: isReport2007, read: readReport2007 },
  { kind: "commissioner's response", isOfKind: isResponse, read: readResponse },
  { kind: "PEEL report", isOfKind: isPeelReport, read: readPeelReport },
];

/**
 * Reads what a document seems to state. What kind of document it is follows from its text, never from its name.
 * @param names every name of every force.
 * @throws SourceFaults when the file cannot be read as text.
 */
export async function readDocument(path: string, names: ForceNames): Promise<ReadDocument> {
  if (await isUnconfirmedList(path)) return await readUnconfirmed(path, names);
  return statedIn(await openDocument(path), names);
}

/** What the text of a document seems to state. */
export function statedIn(
  { file, sha256, blocks, emptyPages }: OpenedDocument,
  names: ForceNames,
): ReadDocument {
  const gathered = gathering(sha256);
  if (emptyPages.length > 0)
    gathered.miss(null, {
      expected: "text on every page",
      found: `none on ${emptyPages.length === 1 ? "page" : "pages"} ${emptyPages.join(", ")}`,
      advice: "look at these pages: they may be pictures, whose text is not read",
    });
  const reader = readers.find(({ isOfKind }) => isOfKind(blocks));
  const facts = reader?.read(blocks, forceFinder(names), gathered) ?? unknown(blocks, gathered);
  return {
    file,
    sha256,
    kind: reader?.kind ?? "unknown",
    ...facts,
    proposals: gathered.proposals(),
    nearMisses: gathered.nearMisses(),
  };
}

function unknown(blocks: readonly Block[], gathered: Gathering): DocumentFacts {
  gathered.miss(null, {
    expected:
      "a 2007 inspection report (National grade distribution), a page or report of PEEL (its round in the title), or a commissioner's response (Inspection Title)",
    found: blocks
      .slice(0, 3)
      .map(({ text }) => text)
      .join(" / "),
    advice: "nothing was read; enter the facts by hand with the files of `npx peelboard template`",
  });
  return { title: blocks[0]?.text.slice(0, 200) ?? null, published_on: null, force_id: null };
}
