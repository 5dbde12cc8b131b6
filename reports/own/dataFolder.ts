import { resolve } from "node:path";
import { paths } from "../../loaders/paths.ts";

/** The data folder that a command works in: the one that was named, or the project's. */
export const dataFolder = (data: string | undefined): string =>
  data === undefined ? paths.data : resolve(data);
