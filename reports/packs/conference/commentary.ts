import { sectionHeading } from "../../../src/model/packSections.ts";
import { heading, paragraph } from "../blocks.ts";
import { byline } from "../packDocument.ts";
import type { ForceContext, Section } from "../section.ts";

/** What the office wrote on the whole; what it wrote on a part stands with that part. */
export const commentary: Section<ForceContext> = ({ comments }) => {
  const comment = comments.get("commentary");
  return {
    blocks: [
      heading(1, "commentary", sectionHeading("conference", "commentary")),
      ...(comment === undefined
        ? [
            paragraph(
              comments.size === 0
                ? "The office has written no commentary for this pack."
                : "What the office wrote stands with the part that it concerns.",
            ),
          ]
        : [paragraph(`Written by ${byline(comment)}.`, { role: "source" }), ...comment.blocks]),
    ],
    hasComments: true,
  };
};
