import type { FuzzReader } from "./fuzzReader.ts";
import { documents } from "./readers/documents.ts";
import { layouts } from "./readers/layouts.ts";
import { localFiles } from "./readers/localFiles.ts";
import { officeYaml } from "./readers/officeYaml.ts";
import { openedFiles } from "./readers/openedFiles.ts";
import { ownJson } from "./readers/ownJson.ts";
import { reviewed } from "./readers/reviewed.ts";

/** Every reader of files that come from outside; together they get at least 100,000 inputs. */
export const readers: readonly FuzzReader[] = [
  ...openedFiles,
  ...layouts,
  ...localFiles,
  ...reviewed,
  ...documents,
  ...officeYaml,
  ...ownJson,
];
