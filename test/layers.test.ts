import { readdirSync, readFileSync } from "node:fs";
import { dirname, join, posix, relative, resolve } from "node:path";
import { describe, expect, it } from "vitest";
import { paths } from "../loaders/paths.ts";

interface SourceFile {
  /** Path below the project, with slashes. */
  readonly path: string;
  readonly text: string;
  /** What it imports: a path below the project, or a bare package. */
  readonly imports: readonly string[];
}

const slashed = (path: string): string => path.replaceAll("\\", "/");

const withoutComments = (text: string): string =>
  text.replace(/\/\*[\s\S]*?\*\//g, "").replace(/(^|\s)\/\/.*$/gm, "$1");

const importPattern =
  /(?:^|[\n;])\s*(?:import|export)\s(?:[^"'`;]*?\sfrom\s*)?["']([^"'\n]+)["']|\bimport\(\s*["']([^"'\n]+)["']/g;

function readSourceFile(path: string): SourceFile {
  const text = readFileSync(join(paths.root, path), "utf8");
  const imports = [...withoutComments(text).matchAll(importPattern)].map((match) => {
    const specifier = match[1] ?? match[2] ?? "";
    if (!specifier.startsWith(".")) return specifier;
    const target = slashed(relative(paths.root, resolve(join(paths.root, dirname(path)), specifier)));
    // Pages load modules by the name they have once built.
    return target.startsWith("src/") ? target.replace(/\.js$/, ".ts") : target;
  });
  return { path, text, imports };
}

const files: readonly SourceFile[] = ["src", "loaders", "reports"].flatMap((folder) =>
  readdirSync(join(paths.root, folder), { recursive: true })
    .map((file) => `${folder}/${slashed(String(file))}`)
    .filter((file) => file.endsWith(".ts") && !file.startsWith("src/.observablehq/"))
    .toSorted()
    .map(readSourceFile),
);

/** Whether a path is the folder or in it; "node:" holds the modules of Node. */
const isUnder = (folder: string, path: string): boolean =>
  path === folder || path.startsWith(folder.endsWith(":") ? folder : `${folder}/`);

/** The imports of a folder that lie in none of the allowed folders or packages, each as "file imports what". */
function strayImports(folder: string, allowed: readonly string[]): readonly string[] {
  const ofFolder = files.filter(({ path }) => isUnder(folder, path));
  if (ofFolder.length === 0) throw new Error(`no files under ${folder}: the rule checks nothing`);
  return ofFolder.flatMap(({ path, imports }) =>
    imports
      .filter((target) => ![folder, ...allowed].some((place) => isUnder(place, target)))
      .map((target) => `${path} imports ${target}`),
  );
}

describe("readSourceFile(path)", () => {
  it("finds static, type-only, many-line and deferred imports, and names src modules by their file", () => {
    expect(readSourceFile("loaders/load.ts").imports).toEqual(
      expect.arrayContaining(["node:path", "loaders/check.ts", "loaders/warehouse.ts"]),
    );
    expect(readSourceFile("loaders/warehouse.ts").imports).toContain("@duckdb/node-api");
    expect(readSourceFile("src/metrics/gradePosition.ts").imports).toContain("src/model/distributionRow.ts");
    expect(readSourceFile("reports/steps.ts").imports).toContain("reports/own/loadAndNote.ts");
  });

  it("finds as many files as there are imports to resolve: every import of ours exists", () => {
    const known = new Set(files.map(({ path }) => path));
    const missing = files.flatMap(({ path, imports }) =>
      imports
        .filter((target) => /^(src|loaders|reports)\//.test(target) && !known.has(target))
        .map((target) => `${path} imports ${target}`),
    );
    expect(missing).toEqual([]);
  });
});

describe("who may import what", () => {
  it.each<readonly [string, readonly string[]]>([
    ["src/model", []],
    ["src/metrics", ["src/model"]],
    ["src/format", ["src/model", "src/metrics"]],
    ["src/tables", ["src/model", "src/format", "src/metrics", "apache-arrow"]],
    ["src/charts", ["src/model", "src/format", "@observablehq/plot"]],
    [
      "src/components",
      ["src/model", "src/format", "src/charts", "src/tables", "minisearch", "write-excel-file"],
    ],
    ["src/views", ["src/model", "src/format", "src/metrics", "src/charts", "src/tables", "src/components"]],
    [
      "src/explore",
      [
        "src/model",
        "src/format",
        "src/metrics",
        "src/tables",
        "src/components",
        "src/views",
        "@duckdb/duckdb-wasm",
        "@codemirror",
        "@lezer/highlight",
        "apache-arrow",
      ],
    ],
    ["src/data", ["loaders/queries", "fflate"]],
    ["loaders/sources", ["loaders/warehouse.ts", "src/model", "node:", "csv-parse", "zod"]],
    ["loaders/files", ["loaders/sources", "csv-parse", "saxes", "node:"]],
    [
      "loaders/added",
      [
        "loaders/files",
        "loaders/layouts",
        "loaders/sources",
        "loaders/load.ts",
        "loaders/lock.ts",
        "loaders/paths.ts",
        "loaders/queries/release.ts",
        "loaders/readForceNames.ts",
        "loaders/warehouse.ts",
        "src/model",
        "node:",
        "zod",
      ],
    ],
    [
      "loaders/layouts",
      [
        "loaders/added",
        "loaders/files",
        "loaders/sources",
        "loaders/paths.ts",
        "loaders/warehouse.ts",
        "loaders/yamlFaults.ts",
        "src/model",
        "node:",
        "yaml",
        "zod",
      ],
    ],
    [
      "loaders/documents",
      [
        "loaders/sources",
        "loaders/warehouse.ts",
        "src/model",
        "csv-parse",
        "fflate",
        "mammoth",
        "node-html-parser",
        "pdfjs-dist",
        "node:",
      ],
    ],
    [
      "loaders/refresh",
      [
        "loaders/added",
        "loaders/sources",
        "loaders/lock.ts",
        "loaders/queries/ask.ts",
        "loaders/queries/release.ts",
        "loaders/warehouse.ts",
        "src/model",
        "node:",
        "zod",
      ],
    ],
    [
      "loaders/queries",
      [
        "loaders/warehouse.ts",
        "loaders/paths.ts",
        "loaders/mart.ts",
        "loaders/example.ts",
        "loaders/exportTables.ts",
        // The status of the sources lies in the data folder, beside the warehouse.
        "loaders/refresh",
        "src/model",
        "src/metrics",
        "apache-arrow",
        "node:",
      ],
    ],
    [
      "reports/packs",
      [
        "reports/document.ts",
        "src/model",
        "src/metrics",
        "src/format",
        "src/charts",
        "src/tables",
        "src/views",
        "loaders/paths.ts",
        "jsdom",
        "node:",
      ],
    ],
    [
      "reports/render",
      [
        "reports/document.ts",
        "src/model",
        "src/format",
        "src/charts",
        "src/tables",
        "src/components/workbookParts.ts",
        "@myriaddreamin/typst-ts-node-compiler",
        "@resvg/resvg-js",
        "docx",
        "fflate",
        "node:",
      ],
    ],
    [
      "reports/proof",
      [
        "reports/document.ts",
        "reports/packs/documentOf.ts",
        "src/model",
        "pdfjs-dist",
        "mammoth",
        "@e965/xlsx",
        "mdast-util-from-markdown",
        "mdast",
        "node-html-parser",
        "fflate",
        "node:vm",
      ],
    ],
    [
      "loaders",
      [
        "src/model",
        "src/metrics",
        "@duckdb",
        "apache-arrow",
        "csv-parse",
        "fflate",
        "mammoth",
        "node-html-parser",
        "pdfjs-dist",
        "saxes",
        "yaml",
        "zod",
        "node:",
      ],
    ],
  ])("%s imports itself and %j alone", (folder, allowed) => {
    expect(strayImports(folder, allowed)).toEqual([]);
  });

  it("src/format and src/tables take from src/metrics its types and nothing that computes", () => {
    const computing = files
      .filter(({ path }) => isUnder("src/format", path) || isUnder("src/tables", path))
      .flatMap(({ path, text }) =>
        [
          ...withoutComments(text).matchAll(
            /import\s+(?!type\s)[^"']*from\s*["'][^"']*\/metrics\/[^"']+["']/g,
          ),
        ].map(([statement]) => `${path}: ${statement}`),
      );
    expect(computing).toEqual([]);
  });

  it("src reaches loaders only from src/data, and never reports or Node", () => {
    const stray = files
      .filter(({ path }) => isUnder("src", path))
      .flatMap(({ path, imports }) =>
        imports
          .filter(
            (target) =>
              target.startsWith("node:") ||
              isUnder("reports", target) ||
              (isUnder("loaders", target) && !isUnder("src/data", path)),
          )
          .map((target) => `${path} imports ${target}`),
      );
    expect(stray).toEqual([]);
  });

  it("src/data serves one query a file, in ten lines or fewer", () => {
    const serving = ["loaders/queries/ask.ts", "loaders/queries/arrowTable.ts"];
    const served = files.filter(({ path }) => isUnder("src/data", path));
    expect(served.length).toBeGreaterThan(5);
    for (const { path, text, imports } of served) {
      const queries = imports.filter(
        (target) => isUnder("loaders/queries", target) && !serving.includes(target),
      );
      expect(queries, path).toHaveLength(1);
      expect(lineCount(text), path).toBeLessThanOrEqual(10);
    }
  });

  it("one file imports DuckDB for Node, and one DuckDB for the browser", () => {
    const users = files.filter(({ imports }) => imports.some((target) => target.startsWith("@duckdb/")));
    expect(users.map(({ path }) => path).toSorted()).toEqual([
      "loaders/warehouse.ts",
      "src/explore/database.ts",
    ]);
  });

  it("nothing but the Explore page and its own folder reaches src/explore, and DuckDB and the editor only on demand", () => {
    const users = files.filter(
      ({ path, imports }) =>
        !isUnder("src/explore", path) && imports.some((target) => isUnder("src/explore", target)),
    );
    expect(users.map(({ path }) => path)).toEqual([]);
    const staticImports = (path: string): readonly string[] =>
      [
        ...withoutComments(files.find((file) => file.path === path)?.text ?? "").matchAll(
          /(?:^|\n)import\s(?!type\s)[^;]*?["']\.\/(\w+)\.js["']/g,
        ),
      ].map(([, name]) => `src/explore/${name}.ts`);
    const reached = new Set(["src/explore/openWorkbench.ts", "src/explore/workbench.ts"]);
    for (const path of reached) for (const found of staticImports(path)) reached.add(found);
    expect(reached.size).toBeGreaterThan(5);
    for (const heavy of ["database", "editor", "arrowResult", "resultFile"])
      expect([...reached]).not.toContain(`src/explore/${heavy}.ts`);
  });

  it("a format is written by one library and read by another", () => {
    const librariesOf = (folder: string): ReadonlySet<string> =>
      new Set(
        files
          .filter(({ path }) => isUnder(folder, path))
          .flatMap(({ imports }) => imports)
          // A zip is read and written by the same few lines; what lies in it is not.
          .filter((target) => !/^(src|loaders|reports|node:|fflate)/.test(target)),
      );
    const writers = librariesOf("reports/render");
    expect(writers.size).toBeGreaterThan(2);
    expect([...librariesOf("reports/proof")].filter((library) => writers.has(library))).toEqual([]);
  });

  it("the contents of packs speak of no format", () => {
    const words = /\b(pdf|docx|xlsx|ods|html|typst|worksheet|markdown)\b/i;
    const found = files
      .filter(({ path }) => isUnder("reports/packs", path))
      .filter(({ text }) => words.test(withoutComments(text)))
      .map(({ path }) => path);
    expect(found).toEqual([]);
  });

  it("only charts import Plot, and only they and the served tables need a library in the browser", () => {
    const users = files.filter(({ imports }) => imports.includes("@observablehq/plot"));
    expect(users.length).toBeGreaterThan(0);
    expect(users.filter(({ path }) => !isUnder("src/charts", path)).map(({ path }) => path)).toEqual([]);
  });
});

describe("every file of src, loaders and reports", () => {
  it("is under 200 lines", () => {
    const long = files.filter(({ text }) => lineCount(text) >= 200);
    expect(long.map(({ path, text }) => `${path}: ${lineCount(text)}`)).toEqual([]);
  });

  it("is named for what it holds, in lowerCamelCase", () => {
    const names = files.map(({ path }) =>
      posix.basename(path).replace(/(\.(json|arrow|zip|parquet))?\.ts$/, ""),
    );
    expect(names.filter((name) => /^(utils?|helpers?|common|misc|lib|shared)$/i.test(name))).toEqual([]);
    expect(names.filter((name) => !/^[a-z][A-Za-z0-9]*$/.test(name))).toEqual([]);
    const folders = files.flatMap(({ path }) => posix.dirname(path).split("/"));
    expect(folders.filter((name) => /^(utils?|helpers?|common|misc|lib|shared)$/i.test(name))).toEqual([]);
  });

  it.each([
    ["the type any", /(:\s*any\b|\bas\s+any\b|<any\b|\bany\[\])/],
    ["an assertion that something is there", /[\w)\]]!(?=[.;,)\][])/],
    ["a note to self", /\b(TODO|FIXME|XXX|HACK)\b/],
    ["a rule switched off", /@ts-(ignore|nocheck|expect-error)|biome-ignore|eslint-disable/],
  ])("has not %s", (_, pattern) => {
    const found = files.flatMap(({ path, text }) =>
      text
        .split("\n")
        .flatMap((line, index) => (pattern.test(line) ? [`${path}:${index + 1}: ${line.trim()}`] : [])),
    );
    expect(found).toEqual([]);
  });

  it("asks the clock or chance for nothing in model, metrics, format, charts, tables and queries", () => {
    const pure = [
      "src/model",
      "src/metrics",
      "src/format",
      "src/charts",
      "src/tables",
      "loaders/queries",
      "loaders/sources",
    ];
    const found = files
      .filter(({ path }) => pure.some((folder) => isUnder(folder, path)))
      .filter(({ text }) => /\bnew Date\(\)|\bDate\.now\(|\bMath\.random\(/.test(withoutComments(text)));
    expect(found.map(({ path }) => path)).toEqual([]);
  });
});

function lineCount(text: string): number {
  return text.replace(/\n$/, "").split("\n").length;
}
