import { memorySource } from "../../../loaders/files/byteSource.ts";
import {
  type FileLimits,
  type OpenedFile,
  type Sheet,
  usualLimits,
} from "../../../loaders/files/openedFile.ts";
import { readBytes } from "../../../loaders/files/openFile.ts";
import { type Fault, SourceFaults } from "../../../loaders/sources/fault.ts";

const bufferOf = (content: string | Uint8Array): Buffer =>
  typeof content === "string"
    ? Buffer.from(content)
    : Buffer.from(content.buffer, content.byteOffset, content.length);

/** What is read of a file with this name and content. */
export const opened = (
  name: string,
  content: string | Uint8Array,
  limits: Partial<FileLimits> = {},
): Promise<Pick<OpenedFile, "form" | "isGzipped" | "sheets">> =>
  readBytes(memorySource(bufferOf(content)), name, { ...usualLimits, ...limits });

/** Its first sheet. */
export async function firstSheet(
  name: string,
  content: string | Uint8Array,
  limits: Partial<FileLimits> = {},
): Promise<Sheet> {
  const [sheet] = (await opened(name, content, limits)).sheets;
  if (sheet === undefined) throw new Error(`${name} has no sheet`);
  return sheet;
}

/** What is wrong with it. @throws Error when nothing is, or when it fails otherwise. */
export async function faultsOf(
  name: string,
  content: string | Uint8Array,
  limits: Partial<FileLimits> = {},
): Promise<readonly Fault[]> {
  return faultsIn(opened(name, content, limits));
}

/** The faults with which something ends. */
export async function faultsIn(work: Promise<unknown>): Promise<readonly Fault[]> {
  try {
    await work;
  } catch (error) {
    if (error instanceof SourceFaults) return error.faults;
    throw error;
  }
  throw new Error("it was read without a fault");
}
