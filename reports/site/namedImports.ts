/** A dynamic import with a literal specifier, and the names taken from it at once. */
export interface NamedImport {
  readonly specifier: string;
  readonly names: readonly string[];
}

const pattern = String.raw`\{[^{}]*\}|[\w$]+`;
const call = String.raw`import\(\s*"[^"]+"\s*\)`;
const single = new RegExp(`const (${pattern}) = await (${call})`, "g");
const several = new RegExp(
  String.raw`const \[((?:${pattern})(?:, (?:${pattern}))*)\] = await Promise\.all\(\[([^\]]*)\]\)`,
  "g",
);

/** The exported names in "{a, b: c, default: d}"; a bare name is a namespace and takes all. */
function namesTaken(taken: string): readonly string[] {
  if (!taken.startsWith("{")) return [];
  return taken
    .slice(1, -1)
    .split(",")
    .map((part) => part.split(":")[0]?.trim().replace(/^"|"$/g, "") ?? "")
    .filter((name) => name !== "");
}

const specifierOf = (text: string): string => /"([^"]+)"/.exec(text)?.[1] ?? "";

/** Reads dynamic imports as Framework writes them: one awaited alone, or several awaited together. */
export function namedImports(source: string): readonly NamedImport[] {
  const found: NamedImport[] = [];
  for (const [, taken = "", imported = ""] of source.matchAll(single))
    found.push({ specifier: specifierOf(imported), names: namesTaken(taken) });
  for (const [, taken = "", imported = ""] of source.matchAll(several)) {
    const calls = imported.match(new RegExp(call, "g")) ?? [];
    const taking = taken.match(new RegExp(pattern, "g")) ?? [];
    // Something else is awaited among them: which name stands for which import cannot be told.
    if (calls.length === 0 || calls.length !== taking.length) continue;
    taking.forEach((names, index) => {
      found.push({ specifier: specifierOf(calls[index] ?? ""), names: namesTaken(names) });
    });
  }
  const counted = new Set(found.map(({ specifier }) => specifier));
  for (const text of source.match(new RegExp(call, "g")) ?? [])
    if (!counted.has(specifierOf(text))) found.push({ specifier: specifierOf(text), names: [] });
  return found;
}
