import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import { paths } from "../paths.ts";
import { didYouMean } from "../sources/nearestName.ts";
import { type FileFault, type Path, type PlacedYaml, placedYaml, wholeFault } from "../yamlFaults.ts";
import { type Layout, layoutFile } from "./layout.ts";
import { LayoutError } from "./layoutError.ts";

/** Where descriptions lie, those of the office first: they may take the place of ours. */
export const layoutFolders: readonly string[] = [join(paths.local, "layouts"), join(paths.data, "layouts")];

/**
 * Reads the descriptions of publication families; of two with one name the first counts.
 * @param shape reads those of one shape alone; the others are told apart by a look at their text.
 * @throws LayoutError with every fault of a file, each with its line and key.
 */
export async function readLayouts(
  folders: readonly string[] = layoutFolders,
  shape?: Layout["shape"],
): Promise<readonly Layout[]> {
  const layouts = new Map<string, Layout>();
  for (const folder of folders)
    for (const name of await descriptionsIn(folder)) {
      const file = join(folder, name);
      const text = await readFile(file, "utf8");
      if (shape !== undefined && isOfOther(shape, text)) continue;
      const read = layoutOf(text);
      if (Array.isArray(read)) throw new LayoutError(file, read);
      const layout = read as Layout;
      if (!layouts.has(layout.layout)) layouts.set(layout.layout, layout);
    }
  return [...layouts.values()];
}

const isOfOther = (shape: Layout["shape"], text: string): boolean => {
  const stated = /^shape:[ ]*(\w+)/m.exec(text)?.[1];
  return stated !== undefined && stated !== shape;
};

/** The layout that a text describes, or what is wrong with it. */
export function layoutOf(text: string): Layout | readonly FileFault[] {
  const yaml = placedYaml(text, { merge: true });
  if (yaml.faults.length > 0) return yaml.faults;
  if (yaml.value === null) return [wholeFault("the file describes nothing; expected a layout")];
  const unfitting = yaml.unfitting(layoutFile);
  if (unfitting.length > 0) return unfitting;
  const layout = layoutFile.parse(yaml.value);
  const unknown = unknownNames(yaml, layout);
  return unknown.length > 0 ? unknown : layout;
}

async function descriptionsIn(folder: string): Promise<readonly string[]> {
  try {
    return (await readdir(folder)).filter((name) => /\.ya?ml$/.test(name)).toSorted();
  } catch (cause) {
    if (cause instanceof Error && "code" in cause && cause.code === "ENOENT") return [];
    throw cause;
  }
}

/** Measures and columns that are spoken of and not described. */
function unknownNames(yaml: PlacedYaml, layout: Layout): readonly FileFault[] {
  const unknown = (path: Path, name: string | undefined, known: readonly string[], what: string) =>
    name === undefined || known.includes(name)
      ? []
      : [yaml.faultAt(path, `one of the ${what} (${known.join(", ")})${didYouMean(name, known)}`)];
  const measures = Object.keys(layout.measures);
  const measure = (path: Path, name: string | undefined) => unknown(path, name, measures, "measures");
  if (layout.shape === "crosstab")
    return layout.tables.flatMap((table, index) => {
      const at: Path = ["tables", index];
      const byUnit = typeof table.measure === "object" ? Object.entries(table.measure.by_unit) : [];
      return [
        ...(typeof table.measure === "string" ? measure([...at, "measure"], table.measure) : []),
        ...byUnit.flatMap(([unit, name]) => measure([...at, "measure", "by_unit", unit], name)),
        ...table.columns.flatMap((column, place) =>
          measure([...at, "columns", place, "measure"], column.measure),
        ),
        ...measure([...at, "band", "measure"], table.band?.measure),
      ];
    });
  const columns = layout.columns.map(({ name }) => name);
  return layout.figures.flatMap((figure, index) => {
    const at: Path = ["figures", index];
    const kinds = typeof figure.measure === "object" ? figure.measure : null;
    return [
      ...unknown([...at, "sum"], figure.sum, columns, "columns"),
      ...unknown([...at, "count_different"], figure.count_different, columns, "columns"),
      ...figure.category.flatMap((name, place) =>
        unknown([...at, "category", place], name, columns, "columns"),
      ),
      ...(kinds === null ? [] : unknown([...at, "measure", "by"], kinds.by, columns, "columns")),
      ...Object.entries(kinds?.measures ?? {}).flatMap(([kind, name]) =>
        measure([...at, "measure", "measures", kind], name),
      ),
      ...(typeof figure.measure === "string" ? measure([...at, "measure"], figure.measure) : []),
    ];
  });
}
