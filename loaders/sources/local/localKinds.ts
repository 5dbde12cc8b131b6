import { caseload } from "./caseload.ts";
import { findingStatus } from "./findingStatus.ts";
import { findings } from "./findings.ts";
import { grades } from "./grades.ts";
import type { LocalKind } from "./localKind.ts";
import { measures } from "./measures.ts";
import { monitoring } from "./monitoring.ts";
import { mostSimilarGroups } from "./mostSimilarGroups.ts";
import { reports } from "./reports.ts";
import { responses } from "./responses.ts";
import { targets } from "./targets.ts";

/** Every kind of file that an office may put into data/local and that has a template; data/LOCAL.md describes them. */
export const localKinds: readonly LocalKind[] = [
  measures,
  caseload,
  grades,
  reports,
  findings,
  findingStatus,
  responses,
  monitoring,
  mostSimilarGroups,
  targets,
];

/** The raw table that a kind becomes. */
export const tableOf = ({ name }: LocalKind): string => `local__${name}`;
