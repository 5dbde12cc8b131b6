import { access, mkdir, writeFile } from "node:fs/promises";
import { dirname, join, relative } from "node:path";
import { paths } from "../../loaders/paths.ts";
import { ask } from "../../loaders/queries/ask.ts";
import { askedNames, missingGrades } from "../../loaders/queries/missingGrades.ts";
import { grades } from "../../loaders/sources/local/grades.ts";
import type { LocalKind } from "../../loaders/sources/local/localKind.ts";
import { localKinds } from "../../loaders/sources/local/localKinds.ts";
import { didYouMean } from "../../loaders/sources/nearestName.ts";
import type { Log } from "../verb.ts";
import { templateCsv } from "./templateText.ts";

export const templateFormats = ["csv", "xlsx", "ods"] as const;
export type TemplateFormat = (typeof templateFormats)[number];

/** Lists the cells that are not found, in the shape of the grades. */
export const missingGradesName = "missing-grades";

export interface TemplateOptions {
  readonly format: TemplateFormat;
  /** The file to write; data/local/<kind>.<format> unless given. */
  readonly out?: string;
  /** The folder of the office's own files; data/local unless given. */
  readonly local?: string;
  /** Of the missing grades: those of one force, by any of its names, and of one round. */
  readonly force?: string;
  readonly round?: string;
  /** Folder of the warehouse whose cells are missing. */
  readonly warehouse?: string;
  /** ISO day, for the properties of spreadsheets. */
  readonly today: string;
  readonly log: Log;
}

/** What was asked for cannot be written; the message says what to do. */
export class TemplateError extends Error {
  override readonly name = "TemplateError";
}

/** What there are templates for, one line each. */
export const templateList = (): readonly string[] => [
  ...localKinds.map(({ name, title }) => `${typedName(name).padEnd(22)}${title}`),
  `${missingGradesName.padEnd(22)}Grades that are not found, ready to be filled in`,
];

/** As a person types it: most-similar-groups and most_similar_groups are one. */
const typedName = (name: string): string => name.replaceAll("_", "-");

/**
 * Writes an annotated template; a file that is there already is left as it is.
 * @throws TemplateError for an unknown kind, force or round, and for a file that exists.
 */
export async function writeTemplate(name: string, options: TemplateOptions): Promise<string> {
  const { format, today, log } = options;
  const isMissing = typedName(name) === missingGradesName;
  if (!isMissing && (options.force !== undefined || options.round !== undefined))
    throw new TemplateError(`--force and --round belong to \`npx peelboard template ${missingGradesName}\``);
  const kind = isMissing ? grades : kindOf(name);
  const rows = isMissing ? await missingRows(options) : [];
  const file = options.out ?? join(options.local ?? paths.local, `${kind.name}.${format}`);
  const beside = options.out === undefined ? await besideOf(kind, file) : null;
  if (beside !== null)
    throw new TemplateError(
      `${shown(beside)} is there already, and two files of one kind are refused; fill that one in, or move it away first`,
    );
  const content = await contentOf(kind, rows, format, today);
  await mkdir(dirname(file), { recursive: true });
  try {
    await writeFile(file, content, { flag: "wx" });
  } catch (cause) {
    if (!(cause instanceof Error && "code" in cause && cause.code === "EEXIST")) throw cause;
    throw new TemplateError(
      `${shown(file)} is there already and was left as it is; name another file with --out, or move it away first`,
    );
  }
  log(
    `Written: ${shown(file)}${isMissing ? `, ${rows.length} ${rows.length === 1 ? "row" : "rows"} to fill in` : ""}`,
  );
  log(
    options.out === undefined
      ? "Fill it in, then run: npx peelboard load"
      : `Fill it in and put it into data/local as ${kind.name}.${format}, then run: npx peelboard load`,
  );
  return file;
}

/** The office's file of this kind in another form, null where there is none. */
async function besideOf({ name }: LocalKind, file: string): Promise<string | null> {
  for (const form of [...templateFormats, "tsv"]) {
    const other = join(dirname(file), `${name}.${form}`);
    if (
      other !== file &&
      (await access(other).then(
        () => true,
        () => false,
      ))
    )
      return other;
  }
  return null;
}

const shown = (file: string): string => {
  const path = relative(process.cwd(), file);
  return path.startsWith("..") ? file : path;
};

function kindOf(name: string): LocalKind {
  const kind = localKinds.find((one) => typedName(one.name) === typedName(name));
  if (kind !== undefined) return kind;
  const names = [...localKinds.map((one) => typedName(one.name)), missingGradesName];
  throw new TemplateError(
    `there is no template "${name}"; expected ${names.join(", ")}${didYouMean(name, names)}`,
  );
}

async function contentOf(
  kind: LocalKind,
  rows: readonly (readonly string[])[],
  format: TemplateFormat,
  today: string,
): Promise<string | Uint8Array> {
  if (format === "csv") return templateCsv(kind, rows);
  // The writers of spreadsheets are large: a template as CSV does not wait for them.
  const { templateBook } = await import("./templateBook.ts");
  const book = templateBook(kind, rows, today);
  return format === "xlsx"
    ? (await import("../render/xlsx.ts")).xlsxOf(book)
    : (await import("../render/ods.ts")).odsOf(book);
}

async function missingRows({
  force,
  round,
  warehouse,
}: TemplateOptions): Promise<readonly (readonly string[])[]> {
  const [names, missing] = await ask(
    async (open) => [await askedNames(open), await missingGrades(open)] as const,
    warehouse,
  );
  const force_id = idNamed("force", force, names.forces);
  const round_id = idNamed("round", round, names.rounds);
  const wanted = missing.filter(
    (cell) =>
      (force_id === null || cell.force_id === force_id) && (round_id === null || cell.round_id === round_id),
  );
  if (wanted.length === 0)
    throw new TemplateError(
      "no grade is missing there: every cell is held, graded or not, so there is nothing to fill in",
    );
  return wanted.map(({ force_name, round: label, item }) =>
    Object.keys(grades.columns).map((column) => ({ force_id: force_name, round: label, item })[column] ?? ""),
  );
}

function idNamed(noun: string, typed: string | undefined, names: ReadonlyMap<string, string>): string | null {
  if (typed === undefined) return null;
  const lower = typed.toLowerCase();
  const [, id] = [...names].find(([name]) => name.toLowerCase() === lower) ?? [];
  if (id !== undefined) return id;
  throw new TemplateError(
    `there is no ${noun} "${typed}"${didYouMean(typed, [...names.keys()])}; expected one such as ${[...names.keys()].slice(0, 3).join(", ")}`,
  );
}
