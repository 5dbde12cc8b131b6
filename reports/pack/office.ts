import { lstatSync } from "node:fs";
import { basename, dirname, join } from "node:path";
import { paths } from "../../loaders/paths.ts";
import { didYouMean } from "../../loaders/sources/nearestName.ts";
import {
  type FileFault,
  faultLines,
  type Path,
  type PlacedYaml,
  placedYaml,
  wholeFault,
} from "../../loaders/yamlFaults.ts";
import type { Force } from "../../src/model/force.ts";
import { checkedLogo } from "./logo.ts";
import { officeFile } from "./officeSchema.ts";
import { type OwnFile, readOwnFile, textOfFile } from "./ownFile.ts";
import { noOffice, type Office, officeOf } from "./statedOffice.ts";

export { officeSchema } from "./officeSchema.ts";
export { letterheadOf, type Meeting, noOffice, type Office } from "./statedOffice.ts";

/** Where the office's own file lies unless another is named. */
export const usualOffice = join(paths.local, "office.yaml");

/** Everything wrong with an office's file. */
export class OfficeError extends Error {
  override readonly name = "OfficeError";
  constructor(
    readonly file: string,
    readonly faults: readonly FileFault[],
  ) {
    const count = faults.length === 1 ? "1 fault" : `${faults.length} faults`;
    super(
      [
        `${count} in the office's file ${file}:`,
        ...faultLines(basename(file), faults),
        "data/office.example.yaml shows each key.",
      ].join("\n"),
    );
  }
}

const at = (value: unknown, ...path: Path): unknown =>
  path.reduce<unknown>(
    (place, step) =>
      typeof place === "object" && place !== null && Object.hasOwn(place, step)
        ? (place as Record<string | number, unknown>)[step]
        : undefined,
    value,
  );

/** Forces that the file names and that there are not. */
function unknownForces(yaml: PlacedYaml, forces: readonly Pick<Force, "force_id">[]): readonly FileFault[] {
  const names = forces.map(({ force_id }) => force_id);
  const own = at(yaml.value, "peers", "forces");
  const stated: readonly (readonly [Path, unknown])[] = [
    [["force"], at(yaml.value, "force")],
    ...(Array.isArray(own) ? own : []).map((force, index) => [["peers", "forces", index], force] as const),
  ];
  return stated.flatMap(([path, force]) =>
    typeof force !== "string" || names.includes(force)
      ? []
      : yaml.faultAt(path, `the short name of one of the ${names.length} forces${didYouMean(force, names)}`),
  );
}

const messageOf = (cause: unknown): string => (cause instanceof Error ? cause.message : String(cause));

async function readText(file: string): Promise<{ readonly bytes: Uint8Array; readonly text: string }> {
  try {
    const bytes = await readOwnFile(file, null);
    return { bytes, text: textOfFile(bytes) };
  } catch (cause) {
    throw new OfficeError(file, [wholeFault(messageOf(cause))]);
  }
}

/**
 * The office's own file, with its logo; none at the usual place gives `noOffice`.
 * @param path another file than the usual one, which must then be there.
 * @param forces where given, the forces that the file names must be among them.
 * @throws OfficeError with every fault of the file, each with its line, column, key and what was expected.
 */
export async function readOffice(
  path?: string,
  { forces }: { readonly forces?: readonly Pick<Force, "force_id">[] } = {},
): Promise<Office> {
  const file = path ?? usualOffice;
  if (path === undefined && lstatSync(file, { throwIfNoEntry: false }) === undefined) return noOffice;
  const { bytes, text } = await readText(file);
  const yaml = placedYaml(text);
  // A file of comments alone states nothing, which is allowed.
  const value = yaml.value ?? {};
  const faults: FileFault[] = [...yaml.faults];
  if (yaml.value !== null) faults.push(...yaml.unfitting(officeFile));
  if (forces !== undefined) faults.push(...unknownForces(yaml, forces));

  const [logoPath, alt] = [at(value, "logo", "path"), at(value, "logo", "alt")];
  const files: OwnFile[] = [{ name: basename(file), bytes }];
  let logo: Office["logo"] = null;
  if (typeof logoPath === "string" && logoPath.trim() !== "")
    try {
      const folder = dirname(file);
      const drawn = await readOwnFile(join(folder, logoPath.trim()), folder);
      logo = checkedLogo(drawn, typeof alt === "string" ? alt.trim() : "");
      files.push({ name: logoPath.trim().replaceAll("\\", "/"), bytes: drawn });
    } catch (cause) {
      faults.push(yaml.faultAt(["logo", "path"], `a PNG or SVG file beside this one: ${messageOf(cause)}`));
    }
  if (faults.length > 0) throw new OfficeError(file, faults);
  return officeOf(officeFile.parse(value), logo, files);
}
