import { coverageMeter } from "../components/coverageMeter.js";
import { element } from "../components/element.js";
import { leadSentence } from "../format/leadSentence.js";
import type { CoverageRow } from "../model/distributionRow.js";
import type { GradeRow } from "../model/gradeRow.js";
import type { NationalPicture } from "../model/nationalPicture.js";
import { itemCard, roundCard } from "./distributionCard.js";
import { questionList } from "./national/questions.js";
import { roundBreak } from "./national/roundBreak.js";
import { pageOf } from "./page.js";
import { folded, paragraph, section } from "./section.js";
import type { ViewOptions } from "./viewOptions.js";

export interface NationalData extends NationalPicture {
  /** The judgements of the forces, of which the reader's own are marked in the charts. */
  readonly judgements: readonly GradeRow[];
}

/** The national picture: the latest round, earlier rounds with their breaks, and what is known of each. */
export function nationalView(
  { distributions, coverage, comparability, judgements }: NationalData,
  options: ViewOptions,
): HTMLElement {
  const { document, force_id } = options;
  const held = judgements.filter((row) => row.force_id === force_id && row.is_current);
  const asked = new Set(coverage.map(({ round_id, item_id }) => `${round_id} ${item_id}`));
  const shown = distributions.filter(
    ({ is_preferred, round_id, item_id }) => is_preferred && asked.has(`${round_id} ${item_id}`),
  );
  const round = (round_id: string): HTMLElement =>
    roundCard(
      shown.filter((row) => row.round_id === round_id),
      options,
      held,
    );
  const between = (from: string, to: string): HTMLElement => roundBreak(comparability, from, to, options);
  const pillars = ["effectiveness", "efficiency", "legitimacy"].map((pillar) =>
    shown.filter(({ item_id, round_id }) => item_id === pillar && round_id !== "peel-2014"),
  );
  return element(
    document,
    "div",
    { class: "view" },
    element(
      document,
      "p",
      { class: "lead" },
      leadSentence(coverage.filter(({ round_id }) => round_id === "peel-2023-25")),
    ),
    questionList(options),
    ...ownForce(held, options),
    section("The latest full round, PEEL 2023-25", options, round("peel-2023-25")),
    between("peel-2021-22", "peel-2023-25"),
    section("The round before, PEEL 2021/22", options, round("peel-2021-22")),
    between("peel-2018-19", "peel-2021-22"),
    section(
      "Pillars, PEEL 2015 to 2018/19",
      options,
      paragraph(
        "From 2015 to 2018/19 each force was graded for effectiveness, efficiency and legitimacy.",
        options,
      ),
      ...pillars.map((rows) => itemCard(rows, comparability, options, held)),
    ),
    between("peel-2014", "peel-2015"),
    section("The first round, PEEL 2014", options, round("peel-2014")),
    between("hmic-2007", "peel-2014"),
    section("HMIC inspection of 2007, on its own scale", options, round("hmic-2007")),
    section(
      "What is known and what is missing",
      options,
      paragraph(
        "Judgements were read from published pages. Where no page was found the judgement is missing here, not in the inspection.",
        options,
      ),
      ...meters(coverage, options),
    ),
  );
}

/** Where the reader's force is to be found in the charts. */
function ownForce([first]: readonly GradeRow[], options: ViewOptions): readonly HTMLElement[] {
  return first === undefined
    ? []
    : [
        paragraph(
          `${first.force_name} is named above the part of each bar that it belongs to. No name: it was not asked, or is not collected.`,
          options,
        ),
      ];
}

/** A meter for each item, round by round, the latest first. */
function meters(coverage: readonly CoverageRow[], options: ViewOptions): readonly HTMLElement[] {
  const rounds = [
    ...new Map(coverage.map(({ round_id, round_name }) => [round_id, round_name])),
  ].toReversed();
  return rounds.map(([round_id, round_name]) => {
    const rows = coverage.filter((row) => row.round_id === round_id);
    const known = rows.every(({ known_count, forces_count }) => known_count === forces_count);
    return folded(
      `${round_name}${known ? ", all known" : ""}`,
      options,
      ...rows.map((row) =>
        element(
          options.document,
          "div",
          { class: "coverage-item" },
          element(options.document, "h3", {}, row.item_name),
          coverageMeter(row, options),
        ),
      ),
    );
  });
}

/** The national page. */
export const nationalPage = pageOf(nationalView);
