import type { LocalFigureRow, LocalStatementRow, OwnData } from "../model/ownData.js";
import { formatCount } from "./formatCount.js";
import { formatList } from "./formatList.js";

const many = (count: number, one: string, more: string): string =>
  `${formatCount(count)} ${count === 1 ? one : more}`;
const isOrAre = (count: number): string => (count === 1 ? "is" : "are");

/** Whether anything of the office's own is held. */
export const isBare = ({ files, tables, figures, targets, statements }: OwnData): boolean =>
  [files, tables, figures, targets, statements].every((rows) => rows.length === 0);

/** What of the office's is in here: "2 published tables and 3 files of your own are held." */
export function heldSentence({ files, tables }: OwnData): string {
  const parts = [
    ...(tables.length === 0 ? [] : [many(tables.length, "published table", "published tables")]),
    ...(files.length === 0 ? [] : [many(files.length, "file of your own", "files of your own")]),
  ];
  if (parts.length === 0) return "Nothing of your own is held yet.";
  return `${formatList(parts)} ${isOrAre(tables.length + files.length)} held.`;
}

/** That figures of measures that Peelboard does not know are on the Explore page alone: no page draws what it cannot name. */
function unlistedWords(unlisted: number, of: number): string {
  if (unlisted === 0) return "";
  const share = unlisted === of ? (of === 1 ? "" : "all of them ") : `${formatCount(unlisted)} of them `;
  return `, ${share}of measures that Peelboard does not know: ${unlisted === 1 ? "it is" : "they are"} on the Explore page alone, in the table fact_local_figure`;
}

/** How own figures and statements stand to what Peelboard holds; empty where it holds nothing of the same. */
export function agreementSentence({
  figures,
  unlisted_count,
  statements,
}: Pick<OwnData, "figures" | "unlisted_count" | "statements">): string {
  const count = (agreement: LocalFigureRow["agreement"]): number =>
    figures.filter((row) => row.agreement === agreement).length;
  const outcome = (of: LocalStatementRow["outcome"]): number =>
    statements.filter((row) => row.outcome === of).length;
  const [same, differs] = [count("same"), count("differs")];
  const fresh = count("not held") + unlisted_count;
  const stated = [outcome("fills a gap"), outcome("same as held"), outcome("conflict")] as const;
  return [
    ...(same + differs === 0
      ? []
      : [
          same === 0
            ? `${many(differs, "figure", "figures")} that Peelboard holds too ${differs === 1 ? "differs" : "all differ"}.`
            : differs === 0
              ? `${many(same, "figure", "figures")} that Peelboard holds too ${same === 1 ? "agrees" : "all agree"}.`
              : `Of ${many(same + differs, "figure", "figures")} that Peelboard holds too, ${formatCount(same)} ${same === 1 ? "agrees" : "agree"} and ${formatCount(differs)} ${differs === 1 ? "differs" : "differ"}.`,
        ]),
    ...(fresh === 0
      ? []
      : [
          `${many(fresh, "figure is", "figures are")} new to Peelboard${unlistedWords(unlisted_count, fresh)}.`,
        ]),
    ...(statements.length === 0
      ? []
      : [
          `Of ${many(statements.length, "statement", "statements")}, ${formatCount(stated[0])} ${stated[0] === 1 ? "fills" : "fill"} a gap, ${formatCount(stated[1])} ${stated[1] === 1 ? "says" : "say"} what is held and ${formatCount(stated[2])} ${isOrAre(stated[2])} in conflict with it.`,
        ]),
  ].join(" ");
}

/** What is under embargo: left out, or in a private build shown. */
export function embargoSentence({ files, is_private }: Pick<OwnData, "files" | "is_private">): string {
  const left = files.reduce((sum, { embargoed_rows }) => sum + embargoed_rows, 0);
  if (is_private) return "This is a private build: figures under embargo are in it. Do not publish it.";
  return left === 0
    ? "Nothing is under embargo."
    : `${many(left, "row is", "rows are")} under embargo and left out of this build.`;
}

/** How many files were refused. */
export const refusedSentence = (count: number): string =>
  count === 0
    ? "No file was refused."
    : `${many(count, "file was", "files were")} refused and changed nothing.`;
