import { sectionHeading } from "../../../src/model/packSections.ts";
import { heading, paragraph } from "../blocks.ts";
import { movementOfAll } from "../movementOfAll.ts";
import type { Section, SectionContent } from "../section.ts";
import { verdictBlock } from "../verdictBlock.ts";

/** Each round beside the next: what became of the grades where they may be compared, else why nothing is counted. */
export const movement: Section = ({ picture, rounds }) => {
  const pairs = rounds
    .slice(1)
    .flatMap((to, index) =>
      picture.comparability.filter(
        (row) => row.from_round_id === rounds[index]?.round_id && row.to_round_id === to.round_id,
      ),
    )
    .toReversed();
  const parts: readonly SectionContent[] = pairs.map((pair) => {
    const { from_round_id, to_round_id, from_round_name, to_round_name, verdict } = pair;
    const inBoth = picture.coverage.filter(
      (row) =>
        row.round_id === to_round_id &&
        picture.coverage.some((other) => other.round_id === from_round_id && other.item_id === row.item_id),
    );
    const counted: SectionContent =
      verdict === "not comparable" ? { blocks: [] } : movementOfAll(picture, pair, inBoth);
    return {
      blocks: [
        heading(2, `movement-${to_round_id}`, `${from_round_name} and ${to_round_name}`),
        verdictBlock(pair),
        ...counted.blocks,
      ],
      annex: counted.annex ?? [],
    };
  });
  return {
    blocks: [
      heading(1, "movement", sectionHeading("overview", "movement")),
      ...(parts.length === 0
        ? [
            paragraph(
              "Fewer than two rounds that follow each other are told of, so nothing is set side by side.",
            ),
          ]
        : parts.flatMap(({ blocks }) => blocks)),
    ],
    annex: parts.flatMap(({ annex = [] }) => annex),
  };
};
