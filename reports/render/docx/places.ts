import type { Block, PackDocument } from "../../document.ts";

/** Where links may lead: the bookmark of each heading, table and figure, and the label of each table. */
export interface Places {
  /** The name of the bookmark of an id; undefined where nothing has that id. */
  readonly bookmark: (id: string) => string | undefined;
  readonly label: (tableId: string) => string | undefined;
}

const hasId = (block: Block): block is Extract<Block, { id: string }> => "id" in block;

/** Bookmarks in Word's terms: a letter first, then letters, digits and lines, forty at most, none twice. */
export function placesOf({ blocks }: PackDocument): Places {
  const names = new Map(
    blocks
      .filter(hasId)
      .map(({ id }, index) => [id, `p${index + 1}_${id.replaceAll(/[^A-Za-z0-9]+/g, "_")}`.slice(0, 40)]),
  );
  const labels = new Map(
    blocks.flatMap((block) => (block.kind === "table" ? [[block.id, block.label] as const] : [])),
  );
  return { bookmark: (id) => names.get(id), label: (id) => labels.get(id) };
}
