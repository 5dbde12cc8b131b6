import { join, resolve } from "node:path";
import type { PackFormat } from "../../src/model/pack.ts";
import { packName } from "./packName.ts";
import type { PackOptions } from "./parameters.ts";
import { openProofreader, type Proofreader } from "./proofreader.ts";
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

export interface PackMaker {
  /** Makes the pack of the force given, or of the one in the options; two may be asked for at a time. */
  readonly make: (force?: string) => Promise<MadePack>;
  readonly close: () => Promise<void>;
}

/**
 * Gets ready to make packs: figures, fonts and libraries are loaded once. While one pack is read back, the next is made.
 */
export async function makePacks({ options, formats, out, ...places }: PackRequest): Promise<PackMaker> {
  const workshop = await openWorkshop(places);
  let proofreader: Proofreader | undefined;
  return {
    make: async (force) => {
      const parameters = workshop.parameters(force === undefined ? options : { ...options, force });
      // It loads its libraries while the first pack is made.
      proofreader ??= openProofreader(formats);
      const { document, facts } = await workshop.document(parameters);
      const folder = join(resolve(out), packName(parameters));
      const { files, unfinished } = await writePack(document, facts, { formats, folder, proofreader });
      return { folder, files: files.map(({ name, bytes }) => ({ name, bytes })), unfinished };
    },
    close: async () => proofreader?.close(),
  };
}

/** Makes one pack. */
export async function makePack(request: PackRequest): Promise<MadePack> {
  const { make, close } = await makePacks(request);
  try {
    return await make();
  } finally {
    await close();
  }
}
