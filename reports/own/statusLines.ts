import type { KnownStatus } from "../../loaders/refresh/knownStatus.ts";
import { formatAge } from "../../src/format/formatAge.ts";
import type { FailureRow, SourceStatusRow } from "../../src/model/ownData.ts";

const width = 80;
const columns = { name: 40, age: 26, refresh: 11 } as const;

const cut = (text: string, length: number): string =>
  text.length > length ? `${text.slice(0, length - 1)}…` : text;

/** Breaks text at spaces; a word that is longer than a line, such as an address, stands whole in one of its own. */
export function wrapped(text: string, indent: number): readonly string[] {
  const lines: string[] = [];
  for (const word of text.split(/\s+/).filter((part) => part !== "")) {
    const last = lines.at(-1);
    if (last !== undefined && last.length + 1 + word.length <= width - indent)
      lines[lines.length - 1] = `${last} ${word}`;
    else lines.push(word);
  }
  return lines.map((line) => `${" ".repeat(indent)}${line}`);
}

/** The age of what is held: since it was published or, where that is not known, since it was read. */
export function ageWords({ published_on, retrieved_on }: SourceStatusRow, today: string): string {
  if (published_on !== null && published_on <= today) return formatAge(published_on, today);
  if (retrieved_on !== null && retrieved_on <= today) {
    return retrieved_on === today ? "read today" : `read ${formatAge(retrieved_on, today)} ago`;
  }
  return "date not known";
}

const line = (name: string, age: string, refresh: string): string =>
  `${name.padEnd(columns.name)} ${cut(age, columns.age).padEnd(columns.age)} ${cut(refresh, columns.refresh)}`.trimEnd();

/** A name that is too long for its column has a line of its own: editions of one table differ in their last letters. */
const row = (name: string, age: string, refresh: string): readonly string[] =>
  name.length <= columns.name ? [line(name, age, refresh)] : [name, line("", age, refresh)];

/** The status as a person reads it in a terminal 80 letters wide. */
export function statusLines(known: KnownStatus, today: string): readonly string[] {
  const { sources, failures, warehouse, files, remarks } = known;
  return [
    ...row("SOURCE", "AGE", "REFRESH"),
    ...sources.flatMap((source, index) => {
      const [folder, name] = parts(source.source_id);
      const isFirst = index === 0 || parts(sources[index - 1]?.source_id ?? "")[0] !== folder;
      const refresh = source.can_be_fetched ? (source.last_result ?? "not tried") : "by hand";
      return [...(isFirst ? [folder] : []), ...row(`  ${name}`, ageWords(source, today), refresh)];
    }),
    ...section("Can be fetched with npx peelboard refresh", fetchLines(sources)),
    "",
    ...wrapped(
      `by hand: no address of the file is known to Peelboard. Fetch it yourself and run npx peelboard add FILE, or put its address into data/local/sources.json (npx peelboard refresh --template).`,
      0,
    ),
    ...section(
      "Files of your own in data/local",
      files.length === 0 ? ["  none"] : files.flatMap(({ file, state }) => row(`  ${file}`, state, "")),
    ),
    ...section("Refused files", failures.length === 0 ? ["  none"] : failures.flatMap(failureLines)),
    ...section("Warehouse", warehouseLines(warehouse)),
    ...(remarks.length === 0
      ? []
      : section(
          "Also",
          remarks.flatMap((line) => wrapped(line, 2)),
        )),
  ];
}

const section = (heading: string, lines: readonly string[]): readonly string[] => ["", heading, ...lines];

/** "home-office", "workforce_by_force_2007_2022": the folder of an id and its name in it. */
function parts(id: string): readonly [string, string] {
  const slash = id.lastIndexOf("/");
  return [id.slice(0, Math.max(slash, 0)), id.slice(slash + 1)];
}

function fetchLines(sources: readonly SourceStatusRow[]): readonly string[] {
  const fetchable = sources.filter(({ can_be_fetched }) => can_be_fetched);
  if (fetchable.length === 0) return ["  none"];
  return fetchable.flatMap((source) => [
    `  ${source.source_id}`,
    ...wrapped(
      `next edition: ${source.next_expected_on === null ? "" : `${source.next_expected_on}, `}${source.next_expected_basis ?? "not stated"}`,
      4,
    ),
    ...(source.last_tried_at === null
      ? ["    not tried yet"]
      : wrapped(
          `last tried ${source.last_tried_at.slice(0, 16).replace("T", " ")}: ${source.last_result}: ${source.last_message ?? ""}`,
          4,
        )),
  ]);
}

const shownFaults = 5;

const failureLines = ({ at, verb, file, faults, lines }: FailureRow): readonly string[] => [
  ...wrapped(
    `${file}: refused by ${verb} on ${at.slice(0, 16).replace("T", " ")}, ${faults} ${faults === 1 ? "fault" : "faults"}`,
    2,
  ),
  ...lines.slice(0, shownFaults).flatMap((line) => wrapped(line, 4)),
  ...(faults > shownFaults && lines.length > shownFaults
    ? [`    and ${faults - shownFaults} more: npx peelboard ${verb} shows them`]
    : []),
];

function warehouseLines({ state, is_private, changes }: KnownStatus["warehouse"]): readonly string[] {
  if (state === "absent") return ["  there is none yet: run npx peelboard load"];
  return [
    `  ${state}`,
    is_private === true
      ? "  private: it holds figures under embargo; no site, build or pack is made of it"
      : is_private === false
        ? "  not private: it holds nothing that was under embargo when it was loaded"
        : "  of an earlier version of Peelboard: run npx peelboard load",
    ...changes.flatMap((line) => wrapped(line, 4)),
  ];
}
