import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { paths } from "../../../../loaders/paths.ts";
import { commonColumns } from "../../../../loaders/sources/local/commonColumns.ts";
import type { LocalColumn } from "../../../../loaders/sources/local/localKind.ts";
import { localKinds } from "../../../../loaders/sources/local/localKinds.ts";

const guide = readFileSync(join(paths.sources, "../LOCAL.md"), "utf8");

/** The guide's section under a heading. */
const sectionOf = (heading: string): string => guide.split(`\n## ${heading}\n`)[1]?.split("\n## ")[0] ?? "";

/** The row of the guide that a column has: whether it must be filled in, what it holds, an example. */
const rowOf = (name: string, { isOptional, meaning, example }: LocalColumn): string =>
  `| \`${name}\`${isOptional ? "" : " *"} | ${meaning} | ${example === "" ? "" : `\`${example}\``} |`;

const rowsOf = (section: string): readonly string[] =>
  section.split("\n").filter((line) => line.startsWith("| `"));

describe("data/LOCAL.md", () => {
  it.each(localKinds.map((kind) => [kind.name, kind] as const))(
    "explains every column of %s, as its template does",
    (name, kind) => {
      const own = Object.entries(kind.columns).filter(([column]) => !(column in commonColumns));
      expect(rowsOf(sectionOf(name))).toEqual(own.map(([column, declared]) => rowOf(column, declared)));
    },
  );

  it("explains the columns that every kind has", () => {
    expect(rowsOf(sectionOf("Columns of every kind"))).toEqual(
      Object.entries(commonColumns).map(([column, declared]) => rowOf(column, declared)),
    );
    for (const { name, columns } of localKinds)
      expect(Object.keys(columns).slice(-5), name).toEqual(Object.keys(commonColumns));
  });
});
