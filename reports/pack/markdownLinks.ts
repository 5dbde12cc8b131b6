import type { Definition, Nodes, Root } from "mdast";

/** Addresses that a text gives at another place than its links. */
export interface Definitions {
  addressOf(identifier: string): string | null;
  isUsed(node: Definition): boolean;
}

function* everyNode(node: Nodes): Generator<Nodes> {
  yield node;
  if ("children" in node) for (const child of node.children) yield* everyNode(child);
}

/** The definitions of a text; "[Note]: pending" defines an address too, and is text unless a link names it. */
export function definitionsOf(root: Root): Definitions {
  const first = new Map<string, Definition>();
  const named = new Set<string>();
  for (const node of everyNode(root)) {
    if (node.type === "definition" && !first.has(node.identifier)) first.set(node.identifier, node);
    if (node.type === "linkReference" || node.type === "imageReference") named.add(node.identifier);
  }
  const isUsed = (node: Definition): boolean =>
    named.has(node.identifier) && first.get(node.identifier) === node;
  return {
    addressOf: (identifier) => first.get(identifier)?.url ?? null,
    isUsed,
  };
}

/** An address that a pack may lead to, as every reader of addresses reads it; null for any other. */
export function safeAddress(address: string): string | null {
  if (!/^(https?|mailto):/i.test(address)) return null;
  try {
    const { href, protocol } = new URL(address);
    return ["https:", "http:", "mailto:"].includes(protocol) ? href : null;
  } catch {
    return null;
  }
}
