import { type Document, isMap, isScalar, LineCounter, type Node } from "yaml";
import { z } from "zod";
import { didYouMean, nearestName } from "./sources/nearestName.ts";
import { collectionKey, yamlDocument } from "./yamlDocument.ts";

/** One thing wrong with a file, and where. */
export interface FileFault {
  /** From 1; 0 for a fault of the whole file. */
  readonly line: number;
  /** From 1. */
  readonly column: number;
  /** The key and those above it: "colours.accent"; empty where no key is at fault. */
  readonly key: string;
  /** What is wrong, what was expected, and what to do. */
  readonly message: string;
}

export type Path = readonly (string | number)[];

/** A YAML file with the places of its keys and values. */
export interface PlacedYaml {
  /** What the file says; undefined where it cannot be read as YAML. */
  readonly value: unknown;
  readonly faults: readonly FileFault[];
  /** A fault of the value at a path, "`colours.accent` is "red"; expected a colour". */
  faultAt(path: Path, expected: string): FileFault;
  /** What does not fit a schema, each with its place. */
  unfitting(schema: z.ZodType): readonly FileFault[];
}

const shown = (value: unknown): string => {
  const text = JSON.stringify(value) ?? "nothing";
  return text.length > 60 ? `${text.slice(0, 59)}…` : text;
};

const nameOf = (path: Path): string =>
  path
    .map((step, index) => (typeof step === "number" ? `[${step + 1}]` : index === 0 ? step : `.${step}`))
    .join("");

interface Described {
  readonly properties?: Record<string, Described>;
  readonly items?: Described;
  readonly oneOf?: readonly Described[];
  readonly anyOf?: readonly Described[];
}

const waysOf = (place: Described): readonly Described[] => [
  place,
  ...[...(place.oneOf ?? []), ...(place.anyOf ?? [])].flatMap(waysOf),
];

/** The keys that a schema knows at a path; where it may be one of several, the keys of all. */
function keysAt(schema: z.ZodType, path: Path): readonly string[] {
  let places = waysOf(z.toJSONSchema(schema, { io: "input" }) as Described);
  for (const step of path)
    places = places
      .flatMap((place) => (typeof step === "number" ? place.items : place.properties?.[step]) ?? [])
      .flatMap(waysOf);
  return [...new Set(places.flatMap((place) => Object.keys(place.properties ?? {})))];
}

/** The node of a key, where the map has it. */
function keyNode(document: Document, path: Path, key: PropertyKey): Node | null {
  const map = path.length === 0 ? document.contents : document.getIn(path, true);
  if (!isMap(map)) return null;
  const pair = map.items.find((item) => isScalar(item.key) && String(item.key.value) === String(key));
  return (pair?.key as Node | undefined) ?? null;
}

/** The node of the value at a path, or of the nearest thing above it that is there. */
function nodeAt(document: Document, path: Path): Node | null {
  for (let length = path.length; length >= 0; length--) {
    const part = path.slice(0, length);
    const node = length === 0 ? document.contents : document.getIn(part, true);
    if (isScalar(node) && (node.value === null || node.range?.[0] === node.range?.[1])) {
      const last = part.at(-1);
      return last === undefined ? node : (keyNode(document, part.slice(0, -1), last) ?? node);
    }
    if (node !== undefined && node !== null) return node as Node;
  }
  return null;
}

const syntaxWords: Readonly<Record<string, string>> = {
  DUPLICATE_KEY: "this key is given twice; keep one of them",
  TAB_AS_INDENT: "a tab stands where spaces were expected; YAML is set in by spaces alone",
  MULTIPLE_DOCS: "a line of three hyphens begins a second document; delete it",
};

/** Reads YAML; the faults are those of its syntax. Places are counted from `firstLine`, for text that begins within a file; `merge` lets a map take over another by `<<`. */
export function placedYaml(
  text: string,
  { firstLine = 1, merge = false }: { readonly firstLine?: number; readonly merge?: boolean } = {},
): PlacedYaml {
  const lineCounter = new LineCounter();
  const document = yamlDocument(text, { lineCounter, prettyErrors: false, merge });
  const placeOf = (offset: number): Pick<FileFault, "line" | "column"> => {
    const { line, col } = lineCounter.linePos(offset);
    return { line: line + firstLine - 1, column: col };
  };
  const placeOfNode = (node: Node | null): Pick<FileFault, "line" | "column"> =>
    placeOf(node?.range?.[0] ?? 0);
  const faults: FileFault[] = [...document.errors, ...document.warnings].map((error) => ({
    ...placeOf(error.pos[0]),
    key: "",
    message: syntaxWords[error.code] ?? `this is not as YAML is written: ${error.message}`,
  }));
  let value: unknown;
  const unnamed = collectionKey(document);
  if (unnamed !== null)
    faults.push({
      ...placeOfNode(unnamed),
      key: "",
      message: "a list or a map stands where a key was expected; put text that begins with [ or { in quotes",
    });
  else
    try {
      value = document.toJS();
    } catch (cause) {
      const why = cause instanceof Error ? cause.message : String(cause);
      faults.push({ line: firstLine, column: 1, key: "", message: `this is not as YAML is written: ${why}` });
    }
  const faultAt = (path: Path, expected: string): FileFault => {
    const key = nameOf(path);
    const place = placeOfNode(nodeAt(document, path));
    if (path.length > 0 && !document.hasIn(path))
      return { ...place, key, message: `\`${key}\` is missing; expected ${expected}` };
    const found = path.length === 0 ? value : document.getIn(path);
    const said =
      found !== null && typeof found === "object"
        ? ""
        : found === null || found === undefined
          ? " is empty"
          : ` is ${shown(found)}`;
    const what = key === "" ? "the file is not as expected" : `\`${key}\`${said}`;
    return { ...place, key, message: `${what}${said === "" && key !== "" ? ":" : ";"} expected ${expected}` };
  };
  return {
    value,
    faults,
    faultAt,
    unfitting: (schema) => {
      const read = schema.safeParse(value);
      const issues = read.success ? [] : read.error.issues;
      return issues.flatMap((issue): readonly FileFault[] => {
        const path = issue.path.filter((step): step is string | number => typeof step !== "symbol");
        if (issue.code === "unrecognized_keys") {
          const known = keysAt(schema, path);
          return issue.keys.map((key) => ({
            ...placeOfNode(keyNode(document, path, key)),
            key: nameOf([...path, key]),
            message:
              `unknown key \`${nameOf([...path, key])}\`` +
              (nearestName(key, known) === null
                ? `; expected one of ${known.join(", ")}`
                : didYouMean(key, known, "`")),
          }));
        }
        if (issue.code !== "invalid_value") return [faultAt(path, issue.message)];
        const names = issue.values.map(String);
        const typed = document.getIn(path);
        return [
          faultAt(
            path,
            `one of ${names.join(", ")}${typeof typed === "string" ? didYouMean(typed, names) : ""}`,
          ),
        ];
      });
    },
  };
}

/** A fault of a whole file. */
export const wholeFault = (message: string): FileFault => ({ line: 0, column: 0, key: "", message });

/** Faults in the order of the file, each on a line with its place. */
export const faultLines = (file: string, faults: readonly FileFault[]): readonly string[] =>
  faults
    .toSorted((a, b) => a.line - b.line || a.column - b.column)
    .map(
      ({ line, column, message }) =>
        `  ${file}${line === 0 ? "" : `, line ${line}, column ${column}`}: ${message}`,
    );
