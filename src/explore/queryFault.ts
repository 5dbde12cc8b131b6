import type { Statement } from "./statements.js";

/** What went wrong with a statement, in words, and where. */
export interface QueryFault {
  readonly happened: string;
  /** What DuckDB says, without its lists of candidates. */
  readonly detail: string;
  readonly advice: string;
  /** Position in the whole text, and its line from 1; null where DuckDB names none. */
  readonly offset: number | null;
  readonly line: number | null;
}

interface Said {
  readonly kind: string;
  readonly message: string;
  readonly position: number | null;
}

/** DuckDB's message as text, or as JSON where the fault lies in the grammar. */
function saidBy(text: string): Said {
  if (text.startsWith("{")) {
    try {
      const {
        exception_type = "",
        exception_message = "",
        position,
      } = JSON.parse(text) as Record<string, string>;
      return {
        kind: exception_type,
        message: exception_message,
        position: position ? Number(position) : null,
      };
    } catch {
      return { kind: "", message: text, position: null };
    }
  }
  const [, kind = "", message = text] =
    /^([A-Z][A-Za-z-]*(?: [A-Za-z-]+)*?) Error: ([\s\S]*)$/.exec(text) ?? [];
  return { kind, message, position: null };
}

/** The place that DuckDB points at beneath an excerpt: "LINE 3: where forc_id = 'x'" and a caret below. */
function pointedAt(message: string, sql: string): number | null {
  const [, number = "", excerpt = "", caret = ""] = /LINE (\d+): (.*)\n( *)\^/.exec(message) ?? [];
  if (number === "") return null;
  const lines = sql.split("\n");
  const before = lines.slice(0, Number(number) - 1).reduce((sum, line) => sum + line.length + 1, 0);
  const column = caret.length - `LINE ${number}: `.length;
  if (!excerpt.startsWith("...")) return before + Math.max(column, 0);
  // A long line is cut at its front: its excerpt is looked for in it.
  const start = (lines[Number(number) - 1] ?? "").indexOf(excerpt.replaceAll(/^\.\.\.|\.\.\.$/g, ""));
  return before + Math.max(start + column - 3, 0);
}

/** The message without excerpts, candidate functions and what to install. */
const cleaned = (message: string): string =>
  message
    .replace(/\n+LINE \d+:[\s\S]*$/, "")
    .replace(/\n\t?Candidate functions:[\s\S]*$/, "")
    .replace(/\n+Please try installing[\s\S]*$/, "")
    .replace(/ ?You might need to add explicit type casts\.?/, "")
    .replaceAll(/ENUM\('Outstanding'[^)]*\)/g, "grade")
    .replaceAll(/\s*\n\s*/g, " ")
    .trim();

type Explained = Pick<QueryFault, "happened" | "advice">;

const explained: readonly (readonly [RegExp, Explained])[] = [
  [
    /read-only mode/i,
    {
      happened: "The warehouse can be read here, not changed.",
      advice:
        "Ask with select. For steps in between use with, or create a temporary table: create temp table.",
    },
  ],
  [
    /extension/i,
    {
      happened: "This needs an extension of DuckDB that is not part of the site.",
      advice:
        "Nothing is fetched from elsewhere. Download the DuckDB file from the Data page to use it with your own DuckDB.",
    },
  ],
  [
    /disabled (by|through) configuration|configuration has been locked|Permission Error|Table with name \S+(:\/\/|\.(parquet|csv|json|db)\b)/i,
    {
      happened: "Only Peelboard’s own warehouse is open here.",
      advice:
        "Files, other addresses and settings are closed, so that nothing leaves your browser. The tables are listed beside the editor.",
    },
  ],
  [
    /(sum|avg|mean|median|[-+*/])\(?.*ENUM\('Outstanding'/i,
    {
      happened: "Grades are ordered words, not numbers.",
      advice: "They may be counted: select grade, count(*) ... group by grade.",
    },
  ],
  [
    /out of memory|allocation failure/i,
    {
      happened: "The statement needs more memory than the browser gives it.",
      advice: "Narrow it with where, or add up before joining.",
    },
  ],
];

const byKind: Readonly<Record<string, Explained>> = {
  Parser: {
    happened: "DuckDB cannot read the statement.",
    advice:
      "Look just before the place named: often a comma, a bracket or a quote is missing or one too many.",
  },
  Catalog: {
    happened: "The statement names something that is not there.",
    advice: "The tables and columns are listed beside the editor; a press on a name inserts it.",
  },
  Binder: {
    happened: "The statement does not fit the tables it names.",
    advice: "Look at the names and types of the columns beside the editor.",
  },
  Conversion: {
    happened: "A value cannot be turned into the type asked for.",
    advice: "try_cast gives nothing where a value does not fit, and does not stop.",
  },
};

const otherwise: Explained = {
  happened: "The statement could not be carried out.",
  advice: "Change it and run it again.",
};

/** What to show for an error that running a statement threw. */
export function queryFault(error: unknown, text: string, { sql, offset: start }: Statement): QueryFault {
  if (!(error instanceof Error)) return { ...otherwise, detail: String(error), offset: null, line: null };
  if (error.name === "RuntimeError")
    return {
      happened: "DuckDB stopped at this statement and was closed.",
      advice: "Change the statement; the next run starts DuckDB again.",
      detail: error.message,
      offset: null,
      line: null,
    };
  const { kind, message, position } = saidBy(error.message);
  const within = position ?? pointedAt(message, sql);
  const offset = within === null ? null : Math.min(start + within, text.length);
  const special = explained.find(([pattern]) => pattern.test(error.message))?.[1];
  return {
    ...(special ?? byKind[kind] ?? otherwise),
    detail: cleaned(message),
    offset,
    line: offset === null ? null : text.slice(0, offset).split("\n").length,
  };
}
