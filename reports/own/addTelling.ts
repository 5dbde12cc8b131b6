import { basename } from "node:path";
import type { AddOutcome, RefusedFile, UnderstoodFile } from "../../loaders/added/addTables.ts";
import { addWords } from "../../loaders/added/addWords.ts";
import { FiguresGone } from "../../loaders/added/figuresGone.ts";
import { UnknownLayout } from "../../loaders/layouts/readTable.ts";
import { describeError, type Log } from "../verb.ts";

interface Telling {
  readonly verbose: boolean;
  readonly template: string | undefined;
}

/** Says of each file what was understood, or why it is not added. */
export const tellTo =
  (log: Log, telling: Telling) =>
  (file: UnderstoodFile | RefusedFile): void => {
    const lines = "status" in file ? refusalLines(file, telling) : addWords(file);
    for (const line of lines) log(line);
  };

function refusalLines({ path, error }: RefusedFile, { verbose, template }: Telling): readonly string[] {
  if (error instanceof FiguresGone)
    return [
      ...addWords({ ...error.understood, former: null }),
      `not added: ${JSON.stringify(basename(path))}`,
      ...error.message.split("\n").map((line) => `  ${line}`),
    ];
  const isUnknown = error instanceof UnknownLayout;
  return [
    `not added: ${JSON.stringify(basename(path))}`,
    ...describeError(error, verbose && !isUnknown)
      .split("\n")
      .map((line) => `  ${line}`),
    ...(isUnknown && !error.message.includes(error.preview)
      ? error.preview.split("\n").map((line) => `  ${line}`)
      : []),
    ...(isUnknown && template === undefined
      ? [
          "  To describe tables of this kind once and for all:",
          "    npx peelboard add FILE --template data/local/layouts/NAME.yaml",
          "  writes a description to fill in; then add the file again.",
        ]
      : []),
  ];
}

/** What became of a file, in one sentence. */
export function ending(outcome: Exclude<AddOutcome, RefusedFile>): string {
  const name = JSON.stringify(basename(outcome.path));
  const { id } = outcome.table;
  switch (outcome.status) {
    case "added":
      return `${name} was added as ${id}.`;
    case "replaced":
      return `${name} was added as ${id}, in the place of the file added on ${outcome.former?.table.added_on}.`;
    case "unchanged":
      return `${name} was added on ${outcome.former?.table.added_on} already, as ${id}; nothing has changed.`;
    case "checked":
      return `${name} can be added; nothing was, since only a check was asked for.`;
  }
}
