import type { FuzzReader } from "./fuzzReader.ts";
import { openedFiles } from "./readers/openedFiles.ts";

/** Every reader of files that come from outside; together they get at least 100,000 inputs. */
export const readers: readonly FuzzReader[] = [...openedFiles];
