import { explanationOf } from "../../src/format/explanations.ts";
import { absenceNotes } from "../../src/format/formatAbsence.ts";
import { asAtRule, basisWords, releaseSentence, scaleInWords } from "../../src/format/packMethods.ts";
import { peerSentence } from "../../src/format/peerSentence.ts";
import { warnings } from "../../src/format/warnings.ts";
import { sourcesUsed } from "../../src/metrics/sourcesUsed.ts";
import { isLocal } from "../../src/model/localSource.ts";
import { sectionHeading } from "../../src/model/packSections.ts";
import { comparabilityTable } from "../../src/tables/comparabilityTable.ts";
import { sourceUseTable } from "../../src/tables/sourceUseTable.ts";
import type { Block } from "../document.ts";
import { facts, heading, list, paragraph } from "./blocks.ts";
import { localSources } from "./localSources.ts";
import type { PackContext, Section } from "./section.ts";
import { provenanceOf, statisticsOf, topicsOf } from "./sourceTopics.ts";
import { tableBlock, without } from "./tableBlock.ts";

/** The codes that may stand in a cell for a judgement or a figure. */
const codes = [
  "not found",
  "not graded",
  "not inspected",
  "not yet published",
  "date not known",
  "not available",
  "not stated",
  "not collected",
  "not applicable",
  "too few points",
] as const;

/** Whether rounds may be compared: each round told of beside the one after it. */
function comparability({ picture, rounds }: PackContext): readonly Block[] {
  const rows = picture.comparability.filter(({ from_round_id, to_round_id }) => {
    const place = rounds.findIndex(({ round_id }) => round_id === from_round_id);
    // Assessments before PEEL had no round after them that they could be compared with by design.
    return from_round_id.startsWith("peel") && rounds[place + 1]?.round_id === to_round_id;
  });
  return [
    heading(2, "sources-comparability", "Which rounds may be compared"),
    list(explanationOf("comparability").reads),
    ...(rows.length === 0
      ? []
      : [
          tableBlock({
            id: "table-sources-comparability",
            caption: "Whether grades of a round may be compared with the next",
            rows,
            columns: without(comparabilityTable, "address"),
          }),
        ]),
  ];
}

/** The scales of the judgements told of, and what stands in a cell that has none. */
function marks({ picture, rounds }: PackContext): readonly Block[] {
  const told = new Set(rounds.map(({ round_id }) => round_id));
  const scales = new Set(
    picture.judgements.filter(({ round_id }) => told.has(round_id)).map(({ scale_id }) => scale_id),
  );
  const isTold = (ids: readonly string[]): boolean => ids.some((id) => scales.has(id as never));
  const entries = [
    ["HMIC baseline assessments and the inspection of 2007", "hmic4"],
    ["Police Performance Assessments", "ppa4"],
    ["PEEL 2014 to 2018/19", "peel4"],
    ["PEEL 2021/22 onwards", "peel5"],
  ] as const;
  const scaleFacts = entries
    .filter(([, scale]) => isTold([scale]))
    .map(([term, scale]) => ({ term, words: scaleInWords(scale) }));
  return [
    heading(2, "sources-codes", "Grades and codes"),
    ...(scaleFacts.length === 0 ? [] : [facts(scaleFacts)]),
    list(absenceNotes(codes)),
    ...basisWords.map((words) => paragraph(words)),
  ];
}

/** Where the figures come from, how they were made, what may be compared, and what the day of the pack means. */
export const sources: Section = (context) => {
  const { parameters, origin, peers } = context;
  const told = provenanceOf(context);
  const rows = sourcesUsed(told.filter((row) => !isLocal(row)));
  const isOfGrades = topicsOf(context).has("judgements") || topicsOf(context).has("national");
  const statistics = statisticsOf(context);
  return {
    blocks: [
      heading(1, "sources", sectionHeading(parameters.pack, "sources")),
      heading(2, "sources-day", "The day of this pack"),
      list(asAtRule(parameters.as_at)),
      paragraph(releaseSentence(origin.release, origin.latest_report_on)),
      ...(peers === null ? [] : [paragraph(peerSentence(peers, null))]),
      ...(isOfGrades ? [...comparability(context), ...marks(context)] : []),
      ...(statistics.length === 0
        ? []
        : [
            heading(2, "sources-statistics", "How the figures are made"),
            facts(
              statistics.map((id) => {
                const { name, reads } = explanationOf(id);
                return { term: name, words: reads[0] ?? "" };
              }),
            ),
          ]),
      heading(2, "sources-list", "Sources"),
      ...(rows.length === 0
        ? [paragraph("No source is held for what this pack tells.")]
        : [
            tableBlock({
              id: "table-sources",
              caption: "Where the figures of this pack were read",
              rows,
              columns: sourceUseTable,
            }),
          ]),
      ...localSources(told),
      heading(2, "sources-licence", "Licence and status"),
      paragraph(warnings.licence),
      paragraph(warnings.notAnOfficialStatistic),
    ],
  };
};
