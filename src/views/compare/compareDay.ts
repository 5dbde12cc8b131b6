import { element } from "../../components/element.js";
import { warningLine } from "../../components/warningLine.js";
import { asAtSentence } from "../../format/asAtSentence.js";
import { formatCount } from "../../format/formatCount.js";
import { formatDate } from "../../format/formatDate.js";
import { paragraph } from "../section.js";
import type { ViewOptions } from "../viewOptions.js";
import type { CompareChoices } from "./compareControls.js";
import type { ComparedPicture, RoundName } from "./comparedPicture.js";

/** Nothing stood on the day: what is known of the round, and which rounds had judgements by then. */
export function nothingYet(
  { picture, rounds }: { readonly picture: ComparedPicture; readonly rounds: readonly RoundName[] },
  options: ViewOptions,
): HTMLElement {
  const { document } = options;
  const [first] = picture.judgements;
  const dates = picture.judgements.flatMap(({ published_on }) => published_on ?? []).toSorted();
  const judgements = picture.everyRound();
  const earlier = rounds
    .map((round) => ({
      ...round,
      held: judgements.filter((row) => row.round_id === round.round_id && row.standing === "held").length,
    }))
    .filter(({ held }) => held > 0);
  return element(
    document,
    "div",
    { class: "empty-state" },
    element(
      document,
      "p",
      {},
      element(
        document,
        "strong",
        {},
        `No judgement of ${first?.round_name} is known to have been published by ${formatDate(picture.date)}.`,
      ),
      ...(dates[0] === undefined ? [] : [` The first whose date is known came in ${formatDate(dates[0])}.`]),
    ),
    earlier.length === 0
      ? paragraph("Choose a later day.", options)
      : element(
          document,
          "p",
          {},
          "Choose a later day, or a round that had judgements by then: ",
          ...earlier.flatMap(({ round_id, round_name, held }, index) => [
            ...(index === 0 ? [] : [", "]),
            element(
              document,
              "a",
              { href: `?round=${round_id}&as-at=${picture.date}` },
              `${round_name} (${formatCount(held)})`,
            ),
          ]),
          ".",
        ),
  );
}

/** What is said of the day before anything is shown for it. */
export function dayWords(
  { picture, choices }: { readonly picture: ComparedPicture; readonly choices: CompareChoices },
  options: ViewOptions,
): readonly HTMLElement[] {
  const day = choices["as-at"];
  if (picture.isPast) return [paragraph(asAtSentence(picture.judgements, picture.date), options)];
  return day > options.asAt
    ? [
        warningLine(
          `The data end on ${formatDate(options.asAt)}: what comes later is not known, and the picture is that of the last day.`,
          options,
        ),
      ]
    : [];
}
