import type { ExplanationId } from "../../src/format/explanations.ts";
import { isAnswered } from "../../src/format/ownStatements.ts";
import { isLocal } from "../../src/model/localSource.ts";
import { ownAnswersOf, ownStatusesOf } from "../../src/model/ownStatements.ts";
import type { PackName } from "../../src/model/pack.ts";
import { packSections } from "../../src/model/packSections.ts";
import type { Provenance } from "../../src/model/provenance.ts";
import type { RegisterStateRow } from "../../src/model/responses.ts";
import { ownRowsOf } from "./conference/ownFigures.ts";
import { answeredReport, judgedBy } from "./response/answeredReport.ts";
import type { PackContext } from "./section.ts";

type Topic =
  | "judgements"
  | "national"
  | "changes"
  | "caseload"
  | "measures"
  | "findings"
  | "reports"
  | "monitoring"
  | "own";

/** What each section of each pack is made from; a section that is not named has no figures of its own. */
const topics: Readonly<Record<PackName, Readonly<Record<string, readonly Topic[]>>>> = {
  conference: {
    changes: ["changes"],
    summary: ["judgements", "national", "monitoring"],
    movement: ["judgements"],
    items: ["judgements", "national"],
    caseload: ["caseload"],
    measures: ["measures"],
    "own-figures": ["own"],
    findings: ["findings"],
    responses: ["reports"],
  },
  panel: {
    summary: ["judgements", "national"],
    found: ["judgements", "national", "findings", "monitoring"],
    asked: ["findings", "reports"],
    next: ["reports"],
    annex: ["judgements", "national"],
  },
  response: {
    details: ["reports"],
    findings: ["findings"],
    recommendations: ["findings"],
    dates: ["reports"],
  },
  overview: { distributions: ["national"], movement: ["national"], coverage: ["national"] },
};

/** Slugs of the sections that are in the pack. */
const wanted = ({ parameters: { pack, sections } }: PackContext): readonly string[] =>
  packSections[pack]
    .map(({ slug }) => slug)
    .filter((slug) => sections.length === 0 || sections.includes(slug));

/** What the pack is made from. */
export const topicsOf = (context: PackContext): ReadonlySet<Topic> =>
  new Set(wanted(context).flatMap((slug) => topics[context.parameters.pack][slug] ?? []));

/** The report that a response answers: of the office's own sources such a pack names those of this report alone. */
const reportOf = ({ own, force, parameters }: PackContext): RegisterStateRow | null =>
  own === null || force === null || parameters.pack !== "response"
    ? null
    : answeredReport({ own, force, parameters });

const isUsed =
  (report: RegisterStateRow | null) =>
  ({ report_id }: { readonly report_id: string }): boolean =>
    report === null || report_id === report.report_id;

/** Findings, what the office itself says of their status, and the judgements that it supplied to the report of a response. */
function findingSources(context: PackContext): readonly Provenance[] {
  const { findings, positions } = context.own ?? context.picture;
  const report = reportOf(context);
  return [
    ...findings.filter((row) => !isLocal(row) || isUsed(report)(row)),
    ...ownStatusesOf(findings.filter(isUsed(report))),
    ...(report === null ? [] : judgedBy(positions, report).filter(isLocal)),
  ];
}

/** Reports, and the answers that the office itself supplied. */
function reportSources(context: PackContext): readonly Provenance[] {
  const { register } = context.own ?? context.picture;
  const report = reportOf(context);
  return [
    ...register.filter((row) => !isLocal(row) || isUsed(report)(row)),
    ...ownAnswersOf(register.filter((row) => isUsed(report)(row) && isAnswered(row))),
  ];
}

/** The rows behind a topic, of the force of the pack or, where it has none, of all. */
function rowsOf(topic: Topic, context: PackContext): readonly Provenance[] {
  const { own, picture, rounds, parameters } = context;
  const told = new Set(rounds.map(({ round_id }) => round_id));
  switch (topic) {
    case "judgements":
      return [
        ...(own ?? picture).judgements.filter(
          ({ standing, round_id }) => standing === "held" && told.has(round_id),
        ),
        ...(own ?? picture).conflicts.flatMap(({ first_source, second_source }) =>
          [first_source, second_source].filter((source) => source !== null),
        ),
      ];
    case "national":
      return picture.distributions.filter(({ round_id }) => told.has(round_id));
    case "changes":
      return picture.changes.events.filter(
        ({ force_id, occurred_on }) =>
          (force_id === null || own === null || force_id === own.force.force_id) &&
          occurred_on !== null &&
          occurred_on <= parameters.as_at &&
          (parameters.since === null || occurred_on > parameters.since),
      );
    case "caseload":
      return (own ?? picture).cases;
    case "measures":
      return [...(own?.measures ?? picture.measures), ...(own ?? picture).publicProtection].filter(
        ({ value }) => value !== null,
      );
    case "findings":
      return findingSources(context);
    case "reports":
      return reportSources(context);
    case "monitoring":
      return (own ?? picture).monitoring;
    case "own":
      return own === null ? [] : ownRowsOf(picture, own.force.force_id);
  }
}

/** Every row that the sections of the pack are made from. */
export const provenanceOf = (context: PackContext): readonly Provenance[] =>
  [...topicsOf(context)].flatMap((topic) => rowsOf(topic, context));

const statistics: Readonly<Record<Topic, readonly ExplanationId[]>> = {
  judgements: ["position", "comparability"],
  national: ["grade-distribution", "coverage", "grade-movement", "sign-test"],
  changes: ["changes"],
  caseload: ["caseload", "byar-interval", "exact-poisson-interval", "dobson-interval"],
  measures: ["ranked-dots", "funnel-plot", "over-dispersion", "xmr-chart", "trend-marker"],
  findings: ["finding-age"],
  reports: ["statutory-period"],
  monitoring: [],
  own: [],
};

/** The statistics that the sections of the pack show; none of what nothing is held of. */
export const statisticsOf = (context: PackContext): readonly ExplanationId[] => [
  ...new Set(
    [...topicsOf(context)].flatMap((topic) => (rowsOf(topic, context).length === 0 ? [] : statistics[topic])),
  ),
];
