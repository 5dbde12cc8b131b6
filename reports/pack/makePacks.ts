import { join, resolve } from "node:path";
import type { PackFormat } from "../../src/model/pack.ts";
import { packName } from "./packName.ts";
import type { PackOptions } from "./parameters.ts";
import { openWorkshop, type WorkshopOptions } from "./workshop.ts";
import { writePack } from "./writePack.ts";

/** What a pack is asked for on the command line; it crosses to threads as it is. */
export interface PackRequest extends WorkshopOptions {
  readonly options: PackOptions;
  readonly formats: readonly PackFormat[];
  /** The folder that the packs' own folders are written into. */
  readonly out: string;
}

/** A pack that was written. */
export interface MadePack {
  readonly folder: string;
  readonly files: readonly { readonly name: string; readonly bytes: number }[];
  readonly unfinished: readonly string[];
}

/**
 * Gets ready to make packs, one after another: figures, fonts and libraries are loaded once.
 * @returns a maker of one pack, of the force given or of the one in the options.
 */
export async function makePacks({
  options,
  formats,
  out,
  ...places
}: PackRequest): Promise<(force?: string) => Promise<MadePack>> {
  const workshop = await openWorkshop(places);
  return async (force) => {
    const parameters = workshop.parameters(force === undefined ? options : { ...options, force });
    const { document, facts } = await workshop.document(parameters);
    const folder = join(resolve(out), packName(parameters));
    const { files, unfinished } = await writePack(document, facts, { formats, folder });
    return { folder, files: files.map(({ name, bytes }) => ({ name, bytes })), unfinished };
  };
}
