import { basename } from "node:path";
import { paths } from "../paths.ts";
import { AddError } from "./addError.ts";
import type { UnderstoodFile } from "./addTables.ts";
import { counted, goneLine, number } from "./addWords.ts";
import type { EditionDifference } from "./editionDifference.ts";
import type { StoredTable } from "./storedTable.ts";

/**
 * A file that lacks figures of the one whose place it would take. A publisher may have taken them back; more often the file was
 * cut short on its way, and what is held would be lost without a word that stops anybody.
 */
export class FiguresGone extends AddError {
  constructor(
    readonly understood: UnderstoodFile,
    readonly difference: EditionDifference,
    former: StoredTable,
    data: string,
  ) {
    super(words(understood.path, difference, former, data).join("\n"));
  }
}

function words(
  path: string,
  { same, changed, gone, losses }: EditionDifference,
  former: StoredTable,
  data: string,
): readonly string[] {
  return [
    `it lacks ${number(gone)} of the ${counted(same + changed + gone, "figure")} of ${JSON.stringify(basename(former.file))}, added on ${former.added_on}, whose place it would take. These would be gone:`,
    ...losses.map((row) => `  ${goneLine(row)}`),
    ...(gone > losses.length ? [`  and ${number(gone - losses.length)} more`] : []),
    "The file may have been cut short: compare its size with the publisher's. If those figures are meant to go:",
    `  npx peelboard add --replace ${argument(path)}${data === paths.data ? "" : ` --data ${argument(data)}`}`,
  ];
}

/** A path as it is typed in a shell: never taken for a flag, and in one piece. */
function argument(path: string): string {
  const plain = path.startsWith("-") ? `./${path}` : path;
  return /^[\w./:@%+=,~-]+$/.test(plain) ? plain : `'${plain.replaceAll("'", "'\\''")}'`;
}
