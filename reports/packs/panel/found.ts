import { ageSentence } from "../../../src/format/asAtSentence.ts";
import { heldGradesSentence } from "../../../src/format/heldGradesSentence.ts";
import { judgementsByGrade } from "../../../src/format/judgementsByGrade.ts";
import { positionSentence } from "../../../src/format/positionSentence.ts";
import { spellSentence } from "../../../src/format/spellSentence.ts";
import { warnings } from "../../../src/format/warnings.ts";
import { sectionHeading } from "../../../src/model/packSections.ts";
import { scales } from "../../../src/model/scale.ts";
import { heading, note, reference, type Words, warning } from "../blocks.ts";
import { numbered } from "../numbered.ts";
import { commentBlocks } from "../packDocument.ts";
import type { ForceContext, Section } from "../section.ts";
import { latestRound } from "./latestRound.ts";
import { responsesOf } from "./next.ts";
import { paperHead } from "./paperHead.ts";

/** Who brings the paper, and in short what was found and what is asked of the panel. */
export const summary: Section<ForceContext> = (context) => {
  const { head, unfinished } = paperHead(context);
  const { force, comments } = context;
  const rows = latestRound(context);
  const written: readonly Words[] = [
    "The panel scrutinises the commissioner: this paper tells what the inspectorate found, and what the commissioner asked, accepted and did.",
    rows.length === 0
      ? `No judgement of ${force.force_name} stood on this day in the rounds told of.`
      : heldGradesSentence(rows),
  ];
  return {
    blocks: [
      head,
      heading(1, "summary", sectionHeading("panel", "summary")),
      ...numbered(1, written),
      ...commentBlocks(comments, "summary"),
    ],
    hasComments: true,
    unfinished,
  };
};

/** What the panel is asked to do. */
export const recommendation: Section<ForceContext> = ({ force }) => ({
  blocks: [
    heading(1, "recommendation", sectionHeading("panel", "recommendation")),
    ...numbered(2, [
      `That the panel notes what the inspectorate found of ${force.force_name}, and puts to the commissioner its questions on what was asked, accepted and done.`,
    ]),
  ],
});

/** The two lowest grades of each scale: what a panel asks about first. */
const lowGrades: ReadonlySet<string> = new Set(Object.values(scales).flatMap((grades) => grades.slice(-2)));

/** So many low judgements are told beside the other forces; of more the table in the annex tells it, or the paper grows too long. */
const mostBeside = 3;

/** The judgements of the latest round by grade, and the low ones beside those of the other forces. */
export const found: Section<ForceContext> = (context) => {
  const { own, parameters } = context;
  const rows = latestRound(context);
  const [first] = rows;
  const standing = own.judgements.filter(
    ({ round_id, standing: how }) => round_id === first?.round_id && how === "held",
  );
  const low = rows.filter(({ grade }) => grade !== null && lowGrades.has(grade));
  const running = own.monitoring.filter(({ left_on }) => left_on === null);
  const ages = standing.length === 0 ? "" : ageSentence(standing, parameters.as_at);
  const told: readonly Words[] = [
    ...judgementsByGrade(rows),
    ...(low.length > mostBeside ? [] : low.map(positionSentence)),
    ...(ages === ""
      ? []
      : [
          [
            {
              text: `${ages} Sources, and the grades of the other forces as far as they are known, stand in `,
            },
            reference("table-annex-grades"),
            { text: "." },
          ],
        ]),
    ...running.map((spell) =>
      spellSentence({ ...spell, began_on: spell.entered_on, ended_on: spell.left_on }),
    ),
  ];
  return {
    blocks: [
      heading(1, "found", sectionHeading("panel", "found")),
      ...(rows.length === 0
        ? numbered(3, ["No judgement stood on this day in the rounds told of."])
        : [warning(warnings.notALeagueTable), ...numbered(3, told)]),
    ],
  };
};

/** What the commissioner asked, accepted and did is the office's to write; what is held of responses is told. */
export const asked: Section<ForceContext> = (context) => {
  const { comments } = context;
  const comment = comments.get("asked");
  return {
    blocks: [
      heading(1, "asked", sectionHeading("panel", "asked")),
      ...(comment === undefined
        ? [note("draft", "Not yet filled in: what the commissioner asked, accepted and did.")]
        : commentBlocks(comments, "asked")),
      ...numbered(4, responsesOf(context)),
    ],
    hasComments: true,
    unfinished: comment === undefined ? ["what the commissioner asked, accepted and did"] : [],
  };
};
