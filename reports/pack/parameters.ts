import { formatDate } from "../../src/format/formatDate.ts";
import {
  type Audience,
  audiences,
  type PackName,
  type PackParameters,
  packNames,
} from "../../src/model/pack.ts";
import { sectionSlugs } from "../../src/model/packSections.ts";
import { asAtOf, meetingOf, sinceOf } from "./chosenDays.ts";
import { peersOf } from "./chosenPeers.ts";
import { forceNamed, isOneOf, known, type PackChoices, type Refuse, unknown } from "./packChoices.ts";
import { listOf, optionsOfAddress, type PackOptions } from "./packOptions.ts";

export type { PackChoices } from "./packChoices.ts";
export type { PackOptions } from "./packOptions.ts";

/** Everything wrong with what was asked for. */
export class ParametersError extends Error {
  override readonly name = "ParametersError";
  constructor(readonly faults: readonly string[]) {
    super(
      [
        faults.length === 1 ? "This pack cannot be made:" : "This pack cannot be made, for these reasons:",
        ...faults.map((fault) => `  ${fault}`),
      ].join("\n"),
    );
  }
}

function reportOf(
  { report }: PackOptions,
  pack: PackName,
  force_id: string | null,
  as_at: string,
  choices: PackChoices,
  refuse: Refuse,
): string | null {
  if (report === undefined) return null;
  if (pack !== "response") {
    refuse(
      `report "${report}" names the inspection that a response answers, and this is the ${pack} pack; leave it out`,
    );
    return null;
  }
  const found = choices.reports.find(({ report_id }) => report_id === report);
  const relevant = choices.reports.filter((row) => row.force_id === null || row.force_id === force_id);
  if (found === undefined)
    refuse(
      unknown(
        "report",
        report,
        relevant.map(({ report_id }) => report_id),
      ),
    );
  else if (found.force_id !== null && found.force_id !== force_id)
    refuse(`report "${report}" is of ${found.force_id}, not of ${force_id}`);
  // Of a month or a year, the first day decides: what may have been published is not refused.
  else if (found.published_on !== null && found.published_on > as_at)
    refuse(
      `report "${report}" was published on ${formatDate(found.published_on)}, after the as-at day, ${as_at}`,
    );
  return report;
}

/**
 * Checks what a pack was asked for, and fills in what was left out: the day of the release, the last and the next meeting of
 * the office's calendar, its force, sections and peers.
 * @param asked options of the command line, or an address of the site.
 * @throws ParametersError with every fault, each with the nearest names there are.
 */
export function packParameters(asked: PackOptions | string, choices: PackChoices): PackParameters {
  const faults: string[] = [];
  const refuse: Refuse = (fault) => void faults.push(fault);
  const options = typeof asked === "string" ? optionsOfAddress(asked) : asked;
  const { office } = choices;

  const typed = options.pack ?? (typeof asked === "string" ? "conference" : "");
  const pack = isOneOf(typed, packNames) ? typed : "conference";
  if (typed === "") refuse(`no pack is named; name one of ${packNames.join(", ")}`);
  else if (pack !== typed) refuse(unknown("pack", typed, packNames));

  const isOfAll = pack === "overview";
  if (isOfAll && typeof asked !== "string" && options.force !== undefined)
    refuse("the overview is of all forces; leave force out");
  const named = options.force ?? office.force_id;
  if (!isOfAll && named === null) refuse("no force is named; name one with --force, or in the office’s file");
  const force_id =
    isOfAll || named === null
      ? null
      : forceNamed(
          named,
          choices,
          options.force === undefined ? "force of the office’s file" : "force",
          refuse,
        );

  const as_at = asAtOf(options, choices, refuse);
  const audience = options.audience ?? office.audience ?? "public";
  if (!isOneOf(audience, audiences)) refuse(unknown("audience", audience, audiences));
  const rounds = listOf(options.rounds).filter((round) => round !== "all");
  const sections =
    options.sections === undefined
      ? (office.sections[pack] ?? [])
      : listOf(options.sections).filter((name) => name !== "all");
  const parameters: PackParameters = {
    pack,
    force_id,
    peers: peersOf(options, force_id, pack, choices, refuse),
    rounds: known(
      rounds,
      choices.rounds.map(({ round_id }) => round_id),
      "round",
      refuse,
    ),
    as_at,
    since: sinceOf(options, pack, as_at, choices, refuse),
    audience: audience as Audience,
    sections: known(sections, sectionSlugs(pack), `section of the ${pack} pack`, refuse),
    report_id: reportOf(options, pack, force_id, as_at, choices, refuse),
    meeting: meetingOf(options, pack, as_at, choices, refuse),
  };
  if (faults.length > 0) throw new ParametersError(faults);
  return parameters;
}
