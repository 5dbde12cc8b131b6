import { constants } from "node:fs";
import { chmod, copyFile, mkdir, stat, writeFile } from "node:fs/promises";
import { basename, join } from "node:path";
import { usualLimits } from "../files/openedFile.ts";
import { readLayouts } from "../layouts/readLayouts.ts";
import { readTable } from "../layouts/readTable.ts";
import { SourceFaults } from "../sources/fault.ts";
import type { ForceNames } from "../sources/forceNames.ts";
import { fileHash } from "../sources/manifest.ts";
import { openWarehouse } from "../warehouse.ts";
import { AddError } from "./addError.ts";
import { compareWithHeld, type HeldComparison } from "./heldComparison.ts";
import { storedName } from "./storedName.ts";
import { descriptionName, figuresName, type StoredTable } from "./storedTable.ts";
import { type FiguresSummary, summaryOf } from "./summary.ts";
import { tableIdOf } from "./tableIdOf.ts";

export interface StageOptions {
  readonly path: string;
  /** An existing folder, in which the table gets one of its own. */
  readonly staging: string;
  readonly forceNames: ForceNames;
  /** Where descriptions of layouts lie, those of the office first. */
  readonly folders: readonly string[];
  /** Folder of the warehouse to compare with. */
  readonly warehouse: string;
  /** ISO day. */
  readonly today: string;
  /** Where the file was fetched from; null for a file of the user's. */
  readonly address: string | null;
}

/** A file that was read and described in a folder of its own; it is no part of the store. */
export interface StagedTable {
  readonly table: StoredTable;
  readonly folder: string;
  readonly summary: FiguresSummary;
  /** Null when no warehouse was loaded yet. */
  readonly held: HeldComparison | null;
}

let stagedBefore = 0;

/**
 * Reads a file into a folder as the store keeps it: the file as it came, its figures, its description.
 * The copy is what is read, so that what is kept is what was understood, though somebody saves the file meanwhile.
 * @throws SourceFaults with every fault of the file; AddError when there is no such file; UnknownLayout.
 */
export async function stageTable({
  path,
  staging,
  forceNames,
  folders,
  warehouse: directory,
  today,
  address,
}: StageOptions): Promise<StagedTable> {
  await checkFile(path);
  stagedBefore += 1;
  const folder = join(staging, `table-${stagedBefore}`);
  await mkdir(folder);
  const file = storedName(path);
  const copy = join(folder, file);
  await copyFile(path, copy, constants.COPYFILE_FICLONE);
  // A read-only original would leave a copy that nobody can remove.
  await chmod(copy, 0o644);
  const figures = join(folder, figuresName);
  const warehouse = await openWarehouse(":memory:");
  try {
    const { faults, rows: _, ...read } = await readTable(warehouse, copy, figures, forceNames, { folders });
    if (faults.length > 0) throw new SourceFaults(faults);
    if (read.figures === 0)
      throw new SourceFaults([
        {
          problem: "no figure",
          file,
          expected: `at least one figure in the rows that the layout ${read.layout} describes; check that the file is whole`,
        },
      ]);
    const layout = (await readLayouts(folders)).find((known) => known.layout === read.layout);
    checkFilledIn(read.layout, layout);
    const table: StoredTable = {
      id: tableIdOf(read),
      file,
      sha256: await fileHash(copy),
      bytes: (await stat(copy)).size,
      added_on: today,
      address,
      licence: layout?.licence ?? "as its own source states; not checked",
      ...read,
      figures_sha256: await fileHash(figures),
    };
    await writeFile(join(folder, descriptionName), `${JSON.stringify(table, null, 1)}\n`);
    return {
      table,
      folder,
      summary: await summaryOf(warehouse, figures),
      held: await compareWithHeld(warehouse, figures, directory),
    };
  } finally {
    warehouse.close();
  }
}

/** A template that nobody filled in reads its file, and would put "Publisher (fill in)" beside every figure. */
function checkFilledIn(name: string, layout: unknown): void {
  const open = JSON.stringify(layout ?? null).match(/"[^"]*[(]fill in[)]"/g) ?? [];
  if (open.length > 0)
    throw new AddError(
      `the layout ${name}, which reads it, is not filled in: it says ${[...new Set(open)].join(", ")}; write there what is true, and add the file again`,
    );
}

async function checkFile(path: string): Promise<void> {
  const name = JSON.stringify(basename(path));
  const found = await stat(path).catch((cause: NodeJS.ErrnoException) => {
    if (cause.code === "ENOENT" || cause.code === "ENOTDIR")
      throw new AddError(`there is no file ${JSON.stringify(path)}; check its name and folder`);
    throw new AddError(`${name} cannot be reached (${cause.code}); check its permissions`, { cause });
  });
  if (found.isDirectory()) throw new AddError(`${name} is a folder; name the files in it`);
  // A pipe or a device has no end that could be waited for.
  if (!found.isFile()) throw new AddError(`${name} is no plain file; save it as one and add that`);
  if (found.size > usualLimits.bytes)
    throw new AddError(
      `${name} has ${Math.ceil(found.size / 1e6)} MB, and at most ${usualLimits.bytes / 1e6} MB are read; take out what is not needed, or pack it with gzip`,
    );
}
