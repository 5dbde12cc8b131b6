import {
  CST,
  Document,
  isCollection,
  isMap,
  isSeq,
  Lexer,
  type LineCounter,
  type Node,
  parseDocument,
  YAMLParseError,
} from "yaml";

/** Far more than a file that people write has, and far fewer than the parser can follow. */
const mostLevels = 60;
const mostColumns = 200;

/**
 * Parses YAML as `parseDocument` does. Of a text that lies too deep in itself the document is empty and says so in its errors:
 * the parser calls itself for each level, and a text of many brackets would end the process.
 */
export function yamlDocument(
  text: string,
  options: NonNullable<Parameters<typeof parseDocument>[1]> & { readonly lineCounter: LineCounter },
): Document {
  const deep = deepPlace(text);
  if (deep === null) return parseDocument(text, options);
  for (let start = 0; start >= 0 && start <= deep; start = nextLine(text, start))
    options.lineCounter.addNewLine(start);
  const document = new Document(null);
  document.errors.push(
    new YAMLParseError(
      [deep, deep + 1],
      "IMPOSSIBLE",
      `lists and maps lie more than ${mostLevels} levels deep, or more than ${mostColumns} columns to the right`,
    ),
  );
  return document;
}

const nextLine = (text: string, from: number): number => {
  const end = text.indexOf("\n", from);
  return end < 0 ? -1 : end + 1;
};

/** Where a text lies too deep: by the levels that a line begins and those that brackets hold open, or by how far it is set in. */
function deepPlace(text: string): number | null {
  let [offset, lineStart, begun, open] = [0, 0, 0, 0];
  let isContent = false;
  for (const token of new Lexer().lex(text)) {
    // Marks of the lexer's own are no text; what follows the one of a scalar is no sign, whatever it looks like.
    const isMark = token === CST.DOCUMENT || token === CST.FLOW_END || token === CST.SCALAR;
    const type = isContent ? null : CST.tokenType(token);
    isContent = token === CST.SCALAR;
    const setIn = type === "space" && offset === lineStart ? token.length : 0;
    if (type === "flow-map-start" || type === "flow-seq-start") open += 1;
    else if (type === "flow-map-end" || type === "flow-seq-end") open = Math.max(0, open - 1);
    else if (type === "seq-item-ind" || type === "explicit-key-ind") begun += 1;
    else if (type === "map-value-ind" && open === 0) begun += 1;
    if (begun + open > mostLevels || setIn > mostColumns) return offset;
    if (!isMark) offset += token.length;
    if (type === "newline") [lineStart, begun] = [offset, 0];
  }
  return null;
}

/** The first key that is a list or a map, as of `{{ name }}`; null where every key is a text. */
export function collectionKey({ contents }: Document): Node | null {
  const waiting: unknown[] = [contents];
  while (waiting.length > 0) {
    const node = waiting.pop();
    if (isSeq(node)) waiting.push(...node.items);
    if (isMap(node))
      for (const { key, value } of node.items) {
        if (isCollection(key)) return key;
        waiting.push(value);
      }
  }
  return null;
}
