import { explainAbsence } from "../../format/formatAbsence.js";
import { formatCount } from "../../format/formatCount.js";
import { formatDate } from "../../format/formatDate.js";
import { formatDecimal } from "../../format/formatDecimal.js";
import { ageInMonths } from "../../metrics/ageInMonths.js";
import { officersNeeded } from "../../metrics/officersNeeded.js";
import { peerSetOf } from "../../metrics/peerSets.js";
import { type StatutoryPeriod, statutoryPeriod } from "../../metrics/statutoryPeriod.js";
import type { PeerForce } from "../../model/peerSet.js";
import type { WorkedExample } from "../../tables/workedExampleTable.js";
import { example } from "./example.js";

const many = (count: number, unit: string): string =>
  `${formatCount(count)} ${unit}${count === 1 ? "" : "s"}`;

const stateWords = (period: StatutoryPeriod): string => {
  switch (period.state) {
    case "open":
      return `${many(period.days_left, "day")} left`;
    case "overdue":
      return `${many(period.days_late, "day")} late, no response`;
    case "answered in time":
      return `answered in time, after ${many(period.response_days, "day")}`;
    case "answered late":
      return `answered after ${many(period.response_days, "day")}, ${formatCount(period.days_late)} late`;
  }
};

const period = (
  published: string,
  asAt: string,
  expected: string,
  respondedOn: string | null = null,
): WorkedExample =>
  example(
    `Published ${formatDate(published)}${respondedOn === null ? "" : `, answered ${formatDate(respondedOn)}`}; on ${formatDate(asAt)}`,
    statutoryPeriod(published, asAt, { respondedOn }),
    (answer) => `last day ${formatDate(answer.last_day)}, ${stateWords(answer)}`,
    expected,
  );

const age = (published: string, asAt: string, expected: string): WorkedExample =>
  example(
    `Report of ${formatDate(published)}, on ${formatDate(asAt)}`,
    ageInMonths(published, asAt),
    ({ months, is_about }) => `${is_about ? "about " : ""}${many(months, "month")}`,
    expected,
  );

const needed = (cases: number, officers: number, target: number, expected: string): WorkedExample =>
  example(
    `${cases} cases, ${officers} ${officers === 1 ? "officer" : "officers"}, to ${target} cases per officer`,
    officersNeeded(cases, officers, target),
    (answer) =>
      `${formatDecimal(answer.officers, 2)}, so ${formatCount(answer.whole_officers)}: ${formatCount(answer.more)} more`,
    expected,
  );

const peerForce = (name: string, population: number): PeerForce => ({
  force_id: name.toLowerCase(),
  force_name: `Force ${name}`,
  area_name: name,
  region: "Example",
  population,
  population_period: "2024",
  officers: null,
  officers_period: null,
  officers_unit: null,
  tile_column: 1,
  tile_row: 1,
});
const populations = [
  ["A", 400_000],
  ["B", 300_000],
  ["C", 500_000],
  ["D", 500_001],
] as const;

const peersOf = (name: string, expected: string): WorkedExample =>
  example(
    `Within 25% of the population of ${name}: ${populations.map(([force, people]) => `${force} ${formatCount(people)}`).join(", ")}`,
    peerSetOf({ peers: "population", peer: [], "peer-name": "", tolerance: "25" }, name.toLowerCase(), {
      forces: populations.map(([force, people]) => peerForce(force, people)),
      similar: [],
    }),
    ({ peer_ids }) => (peer_ids.length === 0 ? "none" : peer_ids.map((id) => id.toUpperCase()).join(", ")),
    expected,
  );

/** Examples of dates, officers and peers. */
export const dutyExamples = {
  "statutory-period": [
    period("2026-01-15", "2026-01-15", "last day 11 March 2026, 55 days left"),
    period("2024-01-15", "2024-03-11", "last day 10 March 2024, 1 day late, no response"),
    period(
      "2019-05-02",
      "2020-01-01",
      "last day 26 June 2019, answered after 85 days, 30 late",
      "2019-07-26",
    ),
    period("2020-07", "2020-08-01", explainAbsence("date is partial")),
  ],
  "finding-age": [
    age("2024-01-31", "2024-03-30", "1 month"),
    age("2022-04", "2024-04-01", "about 24 months"),
    age("2015", "2024-01-01", explainAbsence("date is partial")),
  ],
  "officers-needed": [
    needed(94, 1, 77.75, "1.21, so 2: 1 more"),
    needed(311, 4, 77.75, "4.00, so 4: 0 more"),
    needed(94, 1, 0, explainAbsence("target not above 0")),
  ],
  peers: [peersOf("A", "B, C"), peersOf("B", "none")],
} as const satisfies Readonly<Record<string, readonly WorkedExample[]>>;
