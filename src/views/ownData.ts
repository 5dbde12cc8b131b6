import type { Choices } from "../components/choices.js";
import { element } from "../components/element.js";
import { keyFigures } from "../components/keyFigures.js";
import { formatCount } from "../format/formatCount.js";
import {
  agreementSentence,
  embargoSentence,
  heldSentence,
  isBare,
  refusedSentence,
} from "../format/ownDataSentences.js";
import type { OwnPage } from "../model/ownPage.js";
import { figureChoice } from "./ownData/figureChoice.js";
import { howToAdd } from "./ownData/howToAdd.js";
import { differingFigures, figureControls, ownFigures } from "./ownData/ownFigures.js";
import { ownSources } from "./ownData/ownSources.js";
import { refusedFiles } from "./ownData/refusedFiles.js";
import type { Page } from "./page.js";
import { section } from "./section.js";
import type { ViewOptions } from "./viewOptions.js";

/** What the reader chooses on the page: the measure and the area whose own figures are drawn. */
const ownDataFields = { measure: "", area: "" } as const;

/** The counts that answer at one look. */
function answer({ own, failures }: OwnPage, options: ViewOptions): readonly HTMLElement[] {
  const { document } = options;
  const { figures, statements, files, tables } = own;
  const differing = figures.filter(({ agreement }) => agreement === "differs").length;
  const compared = figures.filter(({ agreement }) => agreement !== "not held").length;
  const conflicts = statements.filter(({ outcome }) => outcome === "conflict").length;
  const embargoed = files.reduce((sum, { embargoed_rows }) => sum + embargoed_rows, 0);
  const sentences = [
    heldSentence(own),
    agreementSentence(own),
    embargoSentence(own),
    refusedSentence(failures.length),
  ];
  return [
    element(document, "p", { class: "lead" }, sentences.filter((words) => words !== "").join(" ")),
    ...(isBare(own)
      ? []
      : [
          keyFigures(
            [
              { term: "Tables and files held", figure: formatCount(tables.length + files.length) },
              {
                term: "Figures that agree with those held",
                figure:
                  compared === 0
                    ? "none to compare"
                    : `${formatCount(compared - differing)} of ${formatCount(compared)}`,
              },
              { term: "Conflicts with what is held", figure: formatCount(conflicts) },
              {
                term: "Rows under embargo",
                figure: own.is_private ? "in this build" : `${formatCount(embargoed)} left out`,
              },
              { term: "Files refused", figure: formatCount(failures.length) },
            ],
            options,
          ),
        ]),
  ];
}

/** The office's own data: what is held, whether it agrees with Peelboard, what is under embargo, and what was refused. */
function draw(page: OwnPage, choices: Choices<typeof ownDataFields>, options: ViewOptions): HTMLElement {
  const { document } = options;
  const bare = isBare(page.own);
  const choice = figureChoice(page, choices, options.force_id);
  return element(
    document,
    "div",
    { class: "view" },
    ...answer(page, options),
    ...(bare ? [howToAdd(options, true)] : []),
    ...(choice === null
      ? []
      : [
          figureControls(page, choice, options),
          section(
            "Figures beside the national picture",
            options,
            ...ownFigures(choice, options),
            ...differingFigures(page, options),
          ),
        ]),
    ...ownSources(page, options),
    refusedFiles(page.failures, options),
    ...(bare ? [] : [howToAdd(options, false)]),
  );
}

/** The page of the office's own data. */
export const ownDataPage: Page<OwnPage, typeof ownDataFields> = { fields: ownDataFields, draw };
