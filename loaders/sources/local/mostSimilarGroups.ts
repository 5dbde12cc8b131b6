import { date } from "../column.ts";
import { commonColumns, explained, forceColumn } from "./commonColumns.ts";
import type { LocalKind, RowFault } from "./localKind.ts";

/** Groups of forces most similar to one force, dated and directed. */
export const mostSimilarGroups: LocalKind = {
  name: "most_similar_groups",
  title: "Most similar groups of forces",
  about:
    "Most similar groups (MSG) of forces. They are published for forces and change over time, so a group has a date and a source. A group is directed: Kent may be in the group of Essex and Essex not in that of Kent. City of London has none.",
  columns: {
    force_id: forceColumn("the force whose group it is"),
    similar_force_id: { ...forceColumn("a force in its group"), example: "Durham Constabulary" },
    as_at: explained(date("date of the group"), "the date of the group", "2019-05-02"),
    ...commonColumns,
  },
  key: ["force_id", "as_at", "similar_force_id"],
  happenedOn: ["as_at"],
  understand: (rows) => {
    const groups = new Map<string, { readonly line: number; readonly source: string }>();
    const faults = rows.flatMap(({ line, cells, written }): readonly RowFault[] => {
      const found: RowFault[] = [];
      if (cells.force_id === "city-of-london")
        found.push({
          problem: "group of a force that has none",
          line,
          column: "force_id",
          value: written.force_id ?? "",
          expected: "any other force: City of London has no most similar group; take the row out",
        });
      if (cells.force_id === cells.similar_force_id)
        found.push({
          problem: "force similar to itself",
          line,
          column: "similar_force_id",
          value: written.similar_force_id ?? "",
          expected: `another force than ${written.force_id}; take the row out or correct it`,
        });
      const source = cells.source_title ?? "";
      const group = groups.get(`${cells.force_id} ${cells.as_at}`);
      if (group === undefined) groups.set(`${cells.force_id} ${cells.as_at}`, { line, source });
      else if (group.source !== source)
        found.push({
          problem: "group of two sources",
          line,
          column: "source_title",
          value: source,
          expected: `one source for a group of one date: row ${group.line} has "${group.source}"`,
        });
      return found;
    });
    return { rows, faults };
  },
};
