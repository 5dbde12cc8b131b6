import { openAllowance } from "./allowance.ts";
import { peeked, piecesOf } from "./byteSource.ts";
import { checkedText } from "./checkedText.ts";
import { contentOf } from "./fileContent.ts";
import { usualLimits } from "./openedFile.ts";
import { openDesk } from "./refusal.ts";
import { withFile } from "./withFile.ts";

const headBytes = 4_096;

/**
 * The text of a small CSV or TSV file, as `openFile` reads it: UTF-8, or UTF-16 with its mark; without the mark.
 * @param file as messages name it.
 * @throws SourceFaults as `openFile` does, save for what stands in columns; also for a spreadsheet under another name.
 */
export async function openText(path: string, file: string): Promise<string> {
  const desk = openDesk(file);
  return withFile(path, desk, usualLimits, async (source) => {
    const { head, pieces } = await peeked(piecesOf(source), headBytes);
    const content = contentOf(head);
    if (content.kind !== "text")
      desk.refuse({
        problem: `the file is ${content.kind === "other" ? content.what : "no text, whatever its name says"}`,
        expected: `CSV or TSV${content.kind === "other" ? `: ${content.advice}` : "; if it is a spreadsheet, a name that ends in .xlsx or .ods"}`,
      });
    const read: Buffer[] = [];
    for await (const piece of checkedText(pieces, ",", desk, openAllowance(usualLimits, desk)))
      read.push(piece);
    return Buffer.concat(read)
      .toString("utf8")
      .replace(/^\uFEFF/, "");
  });
}
