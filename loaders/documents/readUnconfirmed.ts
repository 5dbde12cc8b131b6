import { createHash } from "node:crypto";
import { open, readFile } from "node:fs/promises";
import { basename } from "node:path";
import { parse } from "csv-parse/sync";
import { type Fault, SourceFaults } from "../sources/fault.ts";
import type { ForceNames } from "../sources/forceNames.ts";
import { forceFinder } from "./forceNamed.ts";
import { gathering } from "./gathering.ts";
import { gradeOf } from "./gradeWords.ts";
import { roundIn } from "./peel/rounds.ts";
import type { ReadDocument } from "./proposal.ts";
import { utf8Text } from "./text/utf8Text.ts";

const needed = ["force_slug", "round", "area", "grade"] as const;
const mostBytes = 5_000_000;

/** Whether a file is a list of grades in CSV, by its header. */
export async function isUnconfirmedList(path: string): Promise<boolean> {
  const file = await open(path).catch(() => null);
  if (file === null) return false;
  try {
    const { buffer, bytesRead } = await file.read(Buffer.alloc(1024), 0, 1024, 0);
    const [header = ""] = buffer
      .subarray(0, bytesRead)
      .toString("utf8")
      .replace(/^\ufeff/, "")
      .split(/\r?\n/);
    const columns = header.split(",").map((column) => column.replace(/^"|"$/g, "").trim());
    return needed.every((column) => columns.includes(column));
  } catch {
    // A folder has no header; who opens it as a document says so.
    return false;
  } finally {
    await file.close();
  }
}

interface Row {
  readonly record: Readonly<Record<string, string>>;
  readonly line: number;
}

/**
 * Reads a list of weakly derived grades as proposals for a person to confirm: each weak, with what its own notes say against it.
 * @throws SourceFaults when the file is too large, no UTF-8 or no CSV.
 */
export async function readUnconfirmed(path: string, names: ForceNames): Promise<ReadDocument> {
  const file = basename(path);
  const bytes = await readFile(path);
  const sha256 = createHash("sha256").update(bytes).digest("hex");
  const finder = forceFinder(names);
  const gathered = gathering(sha256);
  for (const { record, line } of rowsOf(bytes, file)) {
    const { force_slug = "", round: said = "", area = "", grade: word = "" } = record;
    const block = {
      kind: "row" as const,
      text: Object.values(record)
        .filter((cell) => cell !== "")
        .join(" | "),
      cells: Object.values(record),
      page: null,
      line,
      paragraph: line - 1,
      leaf: 1,
      heading: null,
    };
    const round = roundIn(`PEEL ${said}`);
    const force_id = finder.named(force_slug);
    const grade = round === null ? null : gradeOf(round.scale, word);
    if (round === null || force_id === null || grade === null || area === "") {
      gathered.miss(block, {
        expected: "a known force, a round of PEEL, an area and a grade of that round",
        found: block.text,
        advice: "correct the row; it was not proposed",
      });
      continue;
    }
    gathered.propose(block, {
      kind: "grade",
      force_id,
      round: round.round,
      item: area,
      label: grade,
      confidence: "weak",
      doubts: doubtsOf(record),
    });
  }
  return {
    file,
    sha256,
    kind: "list of unconfirmed grades",
    title: null,
    published_on: null,
    force_id: null,
    proposals: gathered.proposals(),
    nearMisses: gathered.nearMisses(),
  };
}

/** What a row says against itself. */
const doubtsOf = ({
  basis,
  independently_confirmed,
  locator,
}: Readonly<Record<string, string>>): readonly string[] => [
  ...(basis === undefined || basis === "" || basis === "read"
    ? []
    : [`The list calls it ${basis}, not read`]),
  ...(independently_confirmed === "no" ? ["No second source confirms it"] : []),
  ...(locator === undefined || locator === "" ? [] : [locator]),
];

function rowsOf(bytes: Uint8Array, file: string): readonly Row[] {
  const refuse = (fault: Omit<Fault, "file">): never => {
    throw new SourceFaults([{ file, ...fault }]);
  };
  if (bytes.length > mostBytes)
    return refuse({ problem: "too large", expected: `a list of at most ${mostBytes / 1_000_000} MB` });
  try {
    const rows = parse(utf8Text(bytes, file), {
      bom: true,
      columns: true,
      info: true,
      skip_empty_lines: true,
      trim: true,
    }) as unknown as readonly {
      readonly record: Readonly<Record<string, string>>;
      readonly info: { readonly lines: number };
    }[];
    return rows.map(({ record, info }) => ({ record, line: info.lines }));
  } catch (cause) {
    if (cause instanceof SourceFaults) throw cause;
    return refuse({
      problem: "not a CSV",
      expected: `rows of one shape (${cause instanceof Error ? cause.message : String(cause)})`,
    });
  }
}
