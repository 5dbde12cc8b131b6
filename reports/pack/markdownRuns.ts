import type { Nodes, PhrasingContent } from "mdast";
import type { Run } from "../document.ts";
import { type Definitions, safeAddress } from "./markdownLinks.ts";
import { hasMark } from "./referenceMarks.ts";

export interface Inline {
  readonly say: (text: string) => string;
  readonly refuse: (node: Nodes, message: string) => void;
  readonly sourceOf: (node: Nodes) => string;
  readonly definitions: Definitions;
}

type Look = Omit<Run, "text">;

const isAlike = (a: Run, b: Run): boolean =>
  a.isStrong === b.isStrong && a.isEmphasis === b.isEmphasis && a.address === b.address;

/** Runs that look alike as one. */
export function joined(runs: readonly Run[]): readonly Run[] {
  const done: Run[] = [];
  for (const run of runs) {
    const last = done.at(-1);
    if (last !== undefined && isAlike(last, run))
      done[done.length - 1] = { ...last, text: last.text + run.text };
    else done.push(run);
  }
  return done;
}

/** The runs of nodes; null where a line was ended on purpose. */
function* pieces(nodes: readonly PhrasingContent[], look: Look, inline: Inline): Generator<Run | null> {
  const piece = (text: string, of: Look = look): Run => ({
    text: inline.say(text.replaceAll(/\s*[\r\n]\s*/g, " ")),
    ...of,
  });
  for (const node of nodes)
    switch (node.type) {
      case "text":
      case "html":
      case "inlineCode":
        yield piece(node.value);
        break;
      case "strong":
        yield* pieces(node.children, { ...look, isStrong: true }, inline);
        break;
      case "emphasis":
        yield* pieces(node.children, { ...look, isEmphasis: true }, inline);
        break;
      case "break":
        yield null;
        break;
      case "link":
      case "linkReference": {
        const url = node.type === "link" ? node.url : inline.definitions.addressOf(node.identifier);
        if (url !== null && hasMark(url))
          inline.refuse(node, "a reference in the address of a link; write the address itself");
        const address = url === null ? null : safeAddress(url);
        const inLink = address === null ? look : { ...look, address };
        yield* pieces(node.children, inLink, inline);
        // An address that is not led to is still said.
        if (url !== null && node.children.length === 0) yield piece(url, inLink);
        else if (url !== null && address === null) yield piece(` (${url})`);
        break;
      }
      case "image":
      case "imageReference":
        inline.refuse(
          node,
          "a picture, which comments cannot hold; say in words what it shows, or keep it as a paper of its own",
        );
        break;
      default:
        yield piece(inline.sourceOf(node));
    }
}

/** Runs of text, line by line where a line was ended on purpose. */
export function runsOf(nodes: readonly PhrasingContent[], inline: Inline): readonly (readonly Run[])[] {
  const lines: Run[][] = [[]];
  for (const run of pieces(nodes, {}, inline))
    if (run === null) lines.push([]);
    else if (run.text !== "") lines.at(-1)?.push(run);
  return lines.map(joined);
}
