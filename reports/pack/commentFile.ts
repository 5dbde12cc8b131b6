import { z } from "zod";
import { type FileFault, placedYaml, wholeFault } from "../../loaders/yamlFaults.ts";
import { audiences } from "../../src/model/pack.ts";
import type { Heading } from "../document.ts";
import type { Comment } from "../packs/section.ts";
import { resolveReference } from "./commentaryReferences.ts";
import { markdownBlocks } from "./markdownBlocks.ts";
import { words } from "./officeFields.ts";
import { markedText, withMarks } from "./referenceMarks.ts";
import type { ReferenceGround } from "./referred.ts";

const assurances = ["assured", "partly assured", "not assured"] as const;

const head = z.strictObject(
  {
    author: words("the name of who wrote it, such as `author: A. N. Officer`"),
    date: z.iso.date("the day on which it was written, such as `date: 2019-07-03`"),
    audience: z.enum(audiences),
    assurance: z.enum(assurances).optional(),
  },
  { error: "author, date and audience, each on a line" },
);

/** Who wrote a comment, when and for whom. */
export type CommentHead = z.infer<typeof head>;

const headPattern = /^---[ \t]*(\r\n|\r|\n)([\s\S]*?)(?:\r\n|\r|\n)?---[ \t]*(\r\n|\r|\n|$)/;

const missingHead = [
  "the file does not begin with who wrote it, when and for whom; begin it with these lines:",
  "---",
  "author: A. N. Officer",
  "date: 2019-07-03",
  "audience: public",
  "---",
].join("\n      ");

/** A comment as it was read: its head, and its text with the head blanked out, so that places stay what they are. */
export interface ReadComment {
  readonly head: CommentHead | null;
  readonly body: string;
  readonly faults: readonly FileFault[];
}

/**
 * Reads who wrote a comment.
 * @param isOnFinding only what is written on a finding may say whether the office is assured.
 */
export function readHead(text: string, { isOnFinding }: { readonly isOnFinding: boolean }): ReadComment {
  const match = headPattern.exec(text);
  if (match === null) return { head: null, body: text, faults: [wholeFault(missingHead)] };
  const [whole, , stated = ""] = match;
  const yaml = placedYaml(stated, { firstLine: 2 });
  const read = head.safeParse(yaml.value);
  const faults = [
    ...yaml.faults,
    ...(yaml.value === null ? [wholeFault(missingHead)] : yaml.unfitting(head)),
  ];
  if (read.success && read.data.assurance !== undefined && !isOnFinding)
    faults.push(
      yaml.faultAt(["assurance"], "no assurance here: it is said in a file that is named for a finding"),
    );
  const body = whole.replaceAll(/[^\r\n]/g, " ") + text.slice(whole.length);
  return { head: read.success ? read.data : null, body, faults };
}

/** The line and column, from 1, of a place in a text. */
function placeIn(text: string, offset: number): Pick<FileFault, "line" | "column"> {
  const lines = text.slice(0, offset).split(/\r\n|\r|\n/);
  return { line: lines.length, column: (lines.at(-1)?.length ?? 0) + 1 };
}

/** The blocks of a comment, its references filled in; with every fault of its text. */
export function commentBlocks(
  body: string,
  {
    ground,
    level,
    id,
  }: { readonly ground: ReferenceGround; readonly level: Heading["level"]; readonly id: string },
): { readonly blocks: Comment["blocks"]; readonly faults: readonly FileFault[] } {
  const marked = markedText(body);
  const said = marked.marks.map((mark) => ({ ...mark, referred: resolveReference(mark.text, ground) }));
  const say = (text: string): string =>
    withMarks(text, (place) => {
      const mark = said[place];
      return mark?.referred.ok === true ? mark.referred.text : (mark?.text ?? "");
    });
  const { blocks, faults } = markdownBlocks(marked.text, { level, id, say });
  const all = [
    ...marked.faults.map(({ offset, text, message }) => ({ offset, message: `${text}: ${message}` })),
    ...said.flatMap(({ offset, text, referred }) =>
      referred.ok ? [] : [{ offset, message: `${text}: ${referred.problem}` }],
    ),
    ...faults,
  ];
  return {
    blocks,
    faults: [
      ...all.map(({ offset, message }) => ({ ...placeIn(body, offset), key: "", message })),
      ...(blocks.length + all.length === 0
        ? [wholeFault("the file holds no words; write some, or delete it")]
        : []),
    ],
  };
}
