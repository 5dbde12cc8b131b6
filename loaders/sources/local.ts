import { address, date, oneOf, text } from "./column.ts";
import type { Fault } from "./fault.ts";
import type { ForceNames } from "./forceNames.ts";
import type { Publication } from "./publication.ts";
import type { FactRow } from "./readFacts.ts";

/** A file of the user's own in data/local, not part of Peelboard. Without it its table is empty. */
export interface LocalFile extends Publication {
  readonly title: string;
  readonly note: string;
  /** What the columns cannot say by themselves: faults of rows whose cells were all accepted. */
  readonly faultsOf: (rows: readonly FactRow[], forceNames: ForceNames) => readonly Fault[];
}

const groupsPath = "local/most_similar_groups.csv";

/** Groups of forces most similar to one force, dated and directed. */
const mostSimilarGroups = (forceNames: ForceNames): LocalFile => {
  const force = {
    ...oneOf("force", [...forceNames.keys()]),
    expected:
      "a force's id or one of its names, such as cumbria or Cumbria Constabulary; a name that is missing can be added to data/sources/peelboard/force_aliases.csv",
  };
  return {
    path: groupsPath,
    table: "local__most_similar_groups",
    reader: "facts",
    title: "Most similar groups of forces",
    note: "A file of the user's own, read from data/local.",
    columns: {
      force_id: force,
      similar_force_id: force,
      as_at: date("date of the group"),
      source_title: text({ noun: "title of the source" }),
      address: address(true),
    },
    key: ["force_id", "as_at", "similar_force_id"],
    faultsOf: faultsOfGroups,
  };
};

/** Every file that may lie in data/local; data/LOCAL.md describes them for users. */
export const localFiles = (forceNames: ForceNames): readonly LocalFile[] => [mostSimilarGroups(forceNames)];

function faultsOfGroups(rows: readonly FactRow[], forceNames: ForceNames): readonly Fault[] {
  const groups = new Map<string, { readonly line: number; readonly source: string }>();
  const members = new Map<string, { readonly line: number; readonly written: string }>();
  return rows.flatMap(({ line, cells }): readonly Fault[] => {
    const [name = "", similarName = "", asAt = "", source = ""] = cells.map((cell) => cell ?? "");
    const [force_id, similar_force_id] = [forceNames.get(name), forceNames.get(similarName)];
    const place = { file: groupsPath, row: line };
    const faults: Fault[] = [];
    if (force_id === "city-of-london")
      faults.push({
        problem: "group of a force that has none",
        ...place,
        column: "force_id",
        value: name,
        expected: "any other force: City of London has no most similar group; take the row out",
      });
    if (force_id === similar_force_id)
      faults.push({
        problem: "force similar to itself",
        ...place,
        column: "similar_force_id",
        value: similarName,
        expected: `another force than ${name}; take the row out or correct it`,
      });
    const group = groups.get(`${force_id} ${asAt}`);
    if (group === undefined) groups.set(`${force_id} ${asAt}`, { line, source });
    else if (group.source !== source)
      faults.push({
        problem: "group of two sources",
        ...place,
        column: "source_title",
        value: source,
        expected: `one source for a group of one date: row ${group.line} has "${group.source}"`,
      });
    const member = members.get(`${force_id} ${asAt} ${similar_force_id}`);
    const written = `${name} | ${asAt} | ${similarName}`;
    if (member === undefined) members.set(`${force_id} ${asAt} ${similar_force_id}`, { line, written });
    // The same words twice are found as a key that stands twice.
    else if (member.written !== written)
      faults.push({
        problem: "duplicate key",
        ...place,
        column: "force_id, as_at, similar_force_id",
        value: written,
        expected: `one row for it; row ${member.line} has it already under another name`,
      });
    return faults;
  });
}
