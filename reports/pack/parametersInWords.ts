import { countForces } from "../../src/format/countForces.ts";
import { formatCount } from "../../src/format/formatCount.ts";
import { formatDate } from "../../src/format/formatDate.ts";
import { formatList } from "../../src/format/formatList.ts";
import { peerSentence } from "../../src/format/peerSentence.ts";
import type { Force } from "../../src/model/force.ts";
import type { PackName, PackParameters } from "../../src/model/pack.ts";
import { countedSlugs, sectionHeading } from "../../src/model/packSections.ts";
import type { PeerSet } from "../../src/model/peerSet.ts";
import type { Release } from "../../src/model/release.ts";
import type { ReportRow } from "../../src/model/reportRow.ts";
import type { Office } from "./statedOffice.ts";

/** What the slugs of parameters are called. */
export interface PackNames {
  readonly forces: readonly Pick<Force, "force_id" | "force_name">[];
  /** Rounds that had begun by the as-at day, in the order of time. */
  readonly rounds: readonly { readonly round_id: string; readonly round_name: string }[];
  readonly reports: readonly Pick<ReportRow, "report_id" | "title" | "published_on">[];
  /** Null for the national overview. */
  readonly peers: PeerSet | null;
  readonly office: Pick<Office, "meetings">;
}

const packTitles: Readonly<Record<PackName, string>> = {
  conference: "Accountability conference pack",
  panel: "Police and crime panel briefing",
  response: "Statutory response to an inspection",
  overview: "National overview",
};

/** What a pack is called. */
export const packTitle = (pack: PackName): string => packTitles[pack];

const forceName = ({ force_id }: PackParameters, { forces }: PackNames): string =>
  force_id === null
    ? `All ${countForces(forces.length)} of England and Wales`
    : (forces.find((force) => force.force_id === force_id)?.force_name ?? force_id);

/** "all rounds from PEEL 2014 to PEEL 2018/19", "PEEL 2017 and PEEL 2018/19". */
function roundsInWords(parameters: PackParameters, { rounds }: PackNames, all = "all rounds from"): string {
  const chosen = rounds.filter(({ round_id }) => parameters.rounds.includes(round_id));
  if (chosen.length > 0) return formatList(chosen.map(({ round_name }) => round_name));
  if (parameters.rounds.length > 0) return "none of the rounds chosen had begun";
  const [first, last] = [rounds[0], rounds.at(-1)];
  if (first === undefined || last === undefined) return "no round had begun";
  return first === last ? first.round_name : `${all} ${first.round_name} to ${last.round_name}`;
}

/** "beside the 43 forces", "beside 4 other forces of the North West region". */
function peersBriefly(set: PeerSet | null, { forces }: PackNames): string {
  if (set === null) return "";
  const count = set.peer_ids.length;
  const others = `${formatCount(count)} other ${count === 1 ? "force" : "forces"}`;
  switch (set.how.kind) {
    case "all":
      return `beside the ${countForces(forces.length)}`;
    case "region":
      return `beside ${others} of ${set.how.region === "Wales" ? "Wales" : `the ${set.how.region} region`}`;
    case "population":
      return `beside ${others} of similar population`;
    case "officers":
      return `beside ${others} of similar strength`;
    case "most similar":
      return `beside its ${formatCount(count)} most similar forces`;
    case "own":
      return `beside ${others}, “${set.name}”`;
  }
}

const capital = (text: string): string => `${text.charAt(0).toUpperCase()}${text.slice(1)}`;

const meetingName = (
  slug: string,
  { pack }: PackParameters,
  { meetings }: Pick<Office, "meetings">,
): string => {
  const found = meetings.find((meeting) => meeting.slug === slug && meeting.kind === pack);
  return found === undefined ? slug : (found.name ?? formatDate(found.date));
};

function reportInWords(report_id: string | null, { reports }: PackNames): string {
  if (report_id === null) return "The latest of the force on the as-at day";
  const found = reports.find((report) => report.report_id === report_id);
  return found === undefined ? report_id : `${found.title} (published ${formatDate(found.published_on)})`;
}

/** Everything that decided what a pack says, as it is printed on its cover. */
export function parametersInWords(
  parameters: PackParameters,
  names: PackNames,
): readonly { readonly term: string; readonly text: string }[] {
  const { pack, since, as_at, audience, sections, meeting } = parameters;
  const entry = (term: string, text: string) => ({ term, text });
  const left = countedSlugs(pack, sections).filter((slug) => sections.length > 0 && !sections.includes(slug));
  return [
    entry("Pack", packTitle(pack)),
    entry(pack === "overview" ? "Forces" : "Force", forceName(parameters, names)),
    ...(names.peers === null ? [] : [entry("Comparison", peerSentence(names.peers, null))]),
    entry("Inspection rounds", capital(roundsInWords(parameters, names))),
    entry("As at", `${formatDate(as_at)}; nothing published later is in it`),
    ...(pack === "conference" || pack === "panel" || since !== null
      ? [entry("Changes since", since === null ? "No earlier pack is named" : formatDate(since))]
      : []),
    ...(pack === "response" ? [entry("Inspection", reportInWords(parameters.report_id, names))] : []),
    ...(meeting === null ? [] : [entry("Commentary of", meetingName(meeting, parameters, names.office))]),
    entry("Written for", audience === "public" ? "The public" : "The office alone: not for publication"),
    entry(
      "Sections",
      left.length === 0
        ? "All"
        : `All but ${formatList(left.map((slug) => `“${sectionHeading(pack, slug)}”`))}`,
    ),
  ];
}

/** "all sections", "3 of 11 sections". */
function sectionsBriefly({ pack, sections }: PackParameters): string {
  const all = countedSlugs(pack, sections).length;
  return sections.length === 0 || sections.length === all
    ? "all sections"
    : `${formatCount(sections.length)} of ${formatCount(all)} sections`;
}

/**
 * What stands on every page: which force, beside which, of which rounds and as at which day; then which data, and what
 * they are not. Who it is for and how much of the pack it is stand there too, since single pages are passed on.
 */
export function runningHead(
  parameters: PackParameters,
  names: PackNames,
  release: Release,
): readonly [head: string, foot: string] {
  const head = [
    forceName(parameters, names),
    peersBriefly(names.peers, names),
    // Of all rounds the first and the last say enough, and a line has little room.
    roundsInWords(parameters, names, "rounds"),
    `as at ${formatDate(parameters.as_at)}`,
  ];
  const foot = [
    parameters.audience === "office" ? "For the office alone" : "For the public",
    sectionsBriefly(parameters),
    `Data release ${formatDate(release.release)}`,
    `latest report held ${formatDate(release.as_at)}`,
    "not an official statistic",
  ];
  return [head.filter((part) => part !== "").join(" · "), foot.join(" · ")];
}

/**
 * The site's address of the same choice: the compare page reads the force, peers, day and round; what only a pack has (the
 * pack, since, audience, sections) is carried along, so that the address gives the parameters back.
 */
export function addressOf(
  parameters: PackParameters,
  { rounds }: Pick<PackNames, "rounds"> = { rounds: [] },
): string {
  const { pack, force_id, peers, as_at, since, audience, sections, report_id, meeting } = parameters;
  const address = new URLSearchParams();
  const set = (name: string, value: string | null): void =>
    void (value !== null && value !== "" && address.set(name, value));
  set("force", force_id);
  // The page shows one round, the first that is named: the latest.
  const shown =
    parameters.rounds.length > 0
      ? parameters.rounds.toReversed()
      : rounds.slice(-1).map(({ round_id }) => round_id);
  for (const round of shown) address.append("round", round);
  if (parameters.rounds.length === 0) set("rounds", "all");
  set("peers", peers.peers);
  for (const peer of peers.peer) address.append("peer", peer);
  set("peer-name", peers["peer-name"]);
  set("tolerance", peers.tolerance);
  set("as-at", as_at);
  set("pack", pack);
  set("since", since ?? "none");
  set("audience", audience);
  for (const section of sections.length > 0 ? sections : ["all"]) address.append("section", section);
  set("report", report_id);
  set("meeting", meeting ?? "none");
  return `/compare?${address}`;
}
