import type { Choices } from "../../components/choices.js";
import { isoDay } from "../../metrics/isoDay.js";
import { registerAsAt } from "../../metrics/registerAsAt.js";
import { isLocal } from "../../model/localSource.js";
import type { ResponseState } from "../../model/responseState.js";
import type { RegisterStateRow, Responses } from "../../model/responses.js";
import type { ViewOptions } from "../viewOptions.js";

/** What the reader can choose on the Responses page. `as-at` is an ISO date, "today", or empty for the date of the release. */
export const registerFields = {
  "as-at": "",
  of: "all",
  state: "all",
  round: "all",
  year: "all",
  sort: "due",
} as const satisfies Readonly<Record<string, string>>;

export type RegisterFields = Readonly<Record<keyof typeof registerFields, string>>;
export type RegisterChoices = Choices<RegisterFields>;

/** Days within which a response counts as due soon. */
export const soon = 30;

/** States by which the register can be narrowed, in the order in which it lists them. */
export const stateFilters: readonly {
  readonly value: string;
  readonly text: string;
  readonly matches: (response: ResponseState) => boolean;
}[] = [
  {
    value: "due-soon",
    text: `Due in the next ${soon} days`,
    matches: (response) => response.state === "due" && response.days_left <= soon,
  },
  {
    value: "due-later",
    text: `Due in more than ${soon} days`,
    matches: (response) => response.state === "due" && response.days_left > soon,
  },
  {
    value: "passed",
    text: "Last day passed, no response held",
    matches: ({ state }) => state === "no response held",
  },
  { value: "late", text: "Answered late", matches: ({ state }) => state === "answered late" },
  { value: "in-time", text: "Answered in time", matches: ({ state }) => state === "answered in time" },
  {
    value: "day-not-known",
    text: "Answered, day not known",
    matches: ({ state }) => state === "answered, day not known",
  },
  { value: "no-last-day", text: "No last day", matches: ({ state }) => state === "no last day" },
];

/** Reports that belong to no round. */
export const noRound = "none";

export interface Standing {
  /** ISO date to which days are counted. */
  readonly asAt: string;
  /** What the address named as a date and is none; null where all is well. */
  readonly unknownDate: string | null;
  /** The register on that day: of the reader's force, with the reports on all forces, or of all. */
  readonly rows: readonly RegisterStateRow[];
  /** Reports left out because they were published after that day, without those of the office's own. */
  readonly laterCount: number;
  /** The same of the office's own reports. */
  readonly laterOwnCount: number;
  /** Whether only the reader's force is shown. */
  readonly isMine: boolean;
  /** The latest known publication day of a report of Peelboard's own, whatever the day shown: up to when its register reaches. */
  readonly latest: string | null;
}

/** Whether a row is of the force, or of all forces. */
export const concerns = (row: { readonly force_id: string | null }, force_id: string): boolean =>
  row.force_id === force_id || row.force_id === null;

/** The register as the reader's choices have it, before it is narrowed by state, round or year. */
export function standing(
  { register, today }: Pick<Responses, "register"> & { readonly today?: string },
  choices: RegisterChoices,
  { asAt: release, force_id }: Pick<ViewOptions, "asAt" | "force_id">,
): Standing {
  const named = choices["as-at"] === "today" ? (today ?? release) : choices["as-at"];
  const isKnown = named === "" || isoDay(named).ok;
  const asAt = named === "" || !isKnown ? release : named;
  const isMine = choices.of === "mine" && force_id !== null;
  const scope = isMine ? register.filter((row) => concerns(row, force_id)) : register;
  const { rows, later_count } = registerAsAt(scope, asAt);
  const laterOwnCount = registerAsAt(scope.filter(isLocal), asAt).later_count;
  const days = register.flatMap((row) =>
    row.published_on?.length === 10 && !isLocal(row) ? [row.published_on] : [],
  );
  return {
    asAt,
    unknownDate: isKnown ? null : named,
    rows,
    laterCount: later_count - laterOwnCount,
    laterOwnCount,
    isMine,
    latest: days.toSorted().at(-1) ?? null,
  };
}

const rankOf = ({ response }: RegisterStateRow): number => {
  const rank = stateFilters.findIndex(({ matches }) => matches(response));
  return rank < 0 ? stateFilters.length : rank;
};

const byText = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

/** Rows by their orders: what is due first, the nearest last day first; by publication, the latest first; by force. */
const orders: Readonly<Record<string, (a: RegisterStateRow, b: RegisterStateRow) => number>> = {
  due: (a, b) =>
    rankOf(a) - rankOf(b) ||
    (a.response.state === "due"
      ? byText(a.last_day ?? "", b.last_day ?? "")
      : byText(b.published_on ?? "", a.published_on ?? "")) ||
    byText(a.force_name, b.force_name),
  published: (a, b) =>
    byText(b.published_on ?? "", a.published_on ?? "") || byText(a.force_name, b.force_name),
  force: (a, b) => byText(a.force_name, b.force_name) || byText(b.published_on ?? "", a.published_on ?? ""),
};

/** The rows that the filters leave, in the order chosen; the reader's force stands first. A filter that is unknown leaves none. */
export function narrowed(
  rows: readonly RegisterStateRow[],
  { state, round, year, sort }: RegisterChoices,
  force_id: string | null,
): readonly RegisterStateRow[] {
  const filter = stateFilters.find(({ value }) => value === state);
  const order = orders[sort] ?? orders.due;
  const kept = rows.filter(
    (row) =>
      (state === "all" || (filter?.matches(row.response) ?? false)) &&
      (round === "all" || (row.round_name ?? noRound) === round) &&
      (year === "all" || (row.published_on?.slice(0, 4) ?? noRound) === year),
  );
  const isOther = (row: RegisterStateRow): number => (force_id !== null && row.force_id === force_id ? 0 : 1);
  return kept.toSorted((a, b) => isOther(a) - isOther(b) || (order?.(a, b) ?? 0));
}
