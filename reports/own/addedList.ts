import { plainText } from "../../loaders/added/addWords.ts";
import { tableFolders } from "../../loaders/added/store.ts";
import { readDescription } from "../../loaders/added/storedTable.ts";

/** A table of the store, with the lines that tell a person of it. */
export interface ListedTable {
  readonly id: string;
  readonly title: string | null;
  readonly publisher: string | null;
  readonly edition: string | null;
  readonly file: string | null;
  readonly figures: number | null;
  readonly added_on: string | null;
  readonly lines: readonly string[];
}

/** The tables that were added, by id; one whose description is damaged is listed as that. */
export async function listTables(data: string): Promise<readonly ListedTable[]> {
  const folders = await tableFolders(data);
  return Promise.all(
    folders.map(async ({ id, path }): Promise<ListedTable> => {
      const read = await readDescription(path, id);
      if ("fault" in read)
        return {
          id,
          title: null,
          publisher: null,
          edition: null,
          file: null,
          figures: null,
          added_on: null,
          lines: [
            id,
            `  its description is missing or damaged; npx peelboard remove ${id}, and add the file again`,
          ],
        };
      const { title, publisher, edition, file, figures, added_on } = read.table;
      return {
        id,
        title,
        publisher,
        edition,
        file,
        figures,
        added_on,
        lines: [
          id,
          `  ${[title, edition, publisher].flatMap((part) => (part === null ? [] : [plainText(part)])).join(", ")}`,
          `  ${new Intl.NumberFormat("en-GB").format(figures)} figures of ${file}, added on ${added_on}`,
        ],
      };
    }),
  );
}
