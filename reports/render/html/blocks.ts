import type { Block, PackDocument, Run } from "../../document.ts";
import { figureMarkup } from "./figure.ts";
import { lines, type Markup, nested, tag } from "./markup.ts";
import { noteMarkup } from "./note.ts";
import { tableMarkup } from "./table.ts";
import { directionOf, inwardLink, prose, words } from "./words.ts";

/** Id of the contents, which each section leads back to. */
export const contentsId = "pack-contents";

const item = (name: "p" | "li" | "dd", className: string | null, runs: readonly Run[]): Markup => {
  const { dir, children } = prose(runs);
  return tag(name, { class: className, dir }, children);
};

const isComment = (block: Block): boolean => "role" in block && block.role === "comment";

class BlockWriter {
  readonly #labels: ReadonlyMap<string, string>;

  constructor({ blocks }: PackDocument) {
    this.#labels = new Map(
      blocks.flatMap((block) => (block.kind === "table" ? [[block.id, block.label]] : [])),
    );
  }

  #tableLabel(tableId: string, label: string): string {
    const found = this.#labels.get(tableId);
    if (found === undefined)
      throw new Error(
        `${label} names the table "${tableId}" for its figures, and the document has no such table`,
      );
    return found;
  }

  write(block: Block): Markup {
    switch (block.kind) {
      case "heading":
        return tag(`h${block.level + 1}`, { id: block.id, dir: directionOf(block.text) }, words(block.text));
      case "paragraph": {
        const { number, role = null, runs } = block;
        if (number === undefined) return item("p", role === "comment" ? null : role, runs);
        const { dir, children } = prose(runs);
        return tag(
          "p",
          { class: "numbered" },
          tag("span", { class: "paragraph-number" }, number),
          " ",
          tag("span", { dir }, children),
        );
      }
      case "list":
        return tag(
          block.isOrdered ? "ol" : "ul",
          {},
          nested(...block.items.map((runs) => item("li", null, runs))),
        );
      case "facts":
        return tag(
          "dl",
          { class: "facts" },
          nested(
            ...block.entries.map(({ term, runs }) =>
              tag("div", {}, tag("dt", { dir: directionOf(term) }, words(term)), item("dd", null, runs)),
            ),
          ),
        );
      case "note":
        return noteMarkup(block.look, block.runs);
      case "table":
        return tableMarkup(block);
      case "figure":
        return figureMarkup(block, this.#tableLabel(block.tableId, block.label));
      case "page break":
        return tag("div", { class: "page-break" });
    }
  }
}

/** What the office wrote stands together, and says whose words it is. */
function* grouped(blocks: readonly Block[]): Generator<readonly Block[]> {
  let group: Block[] = [];
  for (const block of blocks) {
    const [last] = group;
    if (last !== undefined && !(isComment(last) && isComment(block))) {
      yield group;
      group = [];
    }
    group.push(block);
  }
  if (group.length > 0) yield group;
}

/** Blocks by section: each begins with a heading of the first level, but for what stands before the first. */
function sectionsOf(blocks: readonly Block[]): readonly (readonly Block[])[] {
  const sections: Block[][] = [];
  for (const block of blocks) {
    const last = sections.at(-1);
    if (last === undefined || (block.kind === "heading" && block.level === 1)) sections.push([block]);
    else last.push(block);
  }
  return sections;
}

/** The body of the document, section by section. */
export function sectionsMarkup(document: PackDocument, hasContents: boolean): Markup {
  const writer = new BlockWriter(document);
  const commentLabel = "Comment by the office";
  return lines(
    ...sectionsOf(document.blocks).map((section) =>
      tag(
        "section",
        {},
        nested(
          ...[...grouped(section)].map((group) => {
            const parts = lines(...group.map((block) => writer.write(block)));
            return group.some(isComment)
              ? tag(
                  "div",
                  { class: "comment", role: "group", "aria-label": commentLabel },
                  nested(tag("p", { class: "comment-label" }, commentLabel), parts),
                )
              : parts;
          }),
          hasContents ? tag("p", { class: "back" }, inwardLink(contentsId, "Back to the contents")) : null,
        ),
      ),
    ),
  );
}
