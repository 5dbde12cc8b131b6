import { dataTable } from "../../components/dataTable.js";
import { element } from "../../components/element.js";
import { figureCard } from "../../components/figureCard.js";
import { gradeKey } from "../../components/gradeKey.js";
import { gradeMatrix } from "../../components/gradeMatrix.js";
import type { SortHead } from "../../components/sortHead.js";
import { ageSentence } from "../../format/asAtSentence.js";
import { briefSources } from "../../format/briefSources.js";
import { formatCount } from "../../format/formatCount.js";
import { formatDate } from "../../format/formatDate.js";
import { itemNoun } from "../../format/itemNoun.js";
import { localCount, localNotCounted } from "../../format/localWords.js";
import { matrixHeadline } from "../../format/matrixHeadline.js";
import { warnings } from "../../format/warnings.js";
import { atOrAbove } from "../../metrics/atOrAbove.js";
import { isLocal } from "../../model/localSource.js";
import type { PeerForce, PeerSet } from "../../model/peerSet.js";
import { type Grade, gradeRank, isGradeOf, type ScaleId, scales } from "../../model/scale.js";
import { standingTable } from "../../tables/standingTable.js";
import type { ViewOptions } from "../viewOptions.js";
import type { CompareChoices } from "./compareControls.js";
import type { ComparedPicture } from "./comparedPicture.js";
import { compareGroups } from "./compareGroups.js";

export interface MatrixContent {
  readonly picture: ComparedPicture;
  readonly choices: CompareChoices;
  readonly peers: PeerSet | null;
  /** What is said of the forces shown where they were chosen by a grade; none where they were not. */
  readonly found: string;
  /** Forces to show, in the order of their names. */
  readonly forces: readonly PeerForce[];
}

/** The grade that areas are counted at: the one chosen where it is of the scale, else Good, which every scale has. */
const countedGrade = (scale: ScaleId, chosen: string): Grade => (isGradeOf(scale, chosen) ? chosen : "Good");

/** "Good or above"; of the best grade of a scale, none is above. */
const gradeOrAbove = (scale: ScaleId, grade: Grade): string =>
  scales[scale][0] === grade ? grade : `${grade} or above`;

/** Press once for the usual order, again for its reverse. */
function headOf(column: "name" | "count", text: string, choices: CompareChoices): SortHead {
  const isSorted = choices.sort === column;
  const isReversed = choices.order === "reverse";
  const usual = column === "name" ? "ascending" : "descending";
  const other = column === "name" ? "descending" : "ascending";
  return {
    text,
    id: `sort-${column}`,
    sorted: isSorted ? (isReversed ? other : usual) : null,
    set: `sort=${column}&order=${isSorted && !isReversed ? "reverse" : ""}`,
  };
}

/** The forces by pillar or area in one round as it stood on a day, with the number of areas at or above a grade. */
export function compareMatrix(
  { picture, choices, peers, found, forces }: MatrixContent,
  options: ViewOptions,
): HTMLElement | null {
  const { document, force_id } = options;
  const { judgements, date, isPast } = picture;
  const [first] = judgements;
  if (first === undefined) return null;
  const scale = first.scale_id;
  const items = choices.questions === "all" ? picture.items : picture.countedItems;
  const countedIds = new Set(picture.countedItems.map(({ item_id }) => item_id));
  const grade = countedGrade(scale, choices.grade);
  const gradeWords = gradeOrAbove(scale, grade);
  const noun = itemNoun(picture.countedItems);
  const counted = judgements
    .filter(({ item_id }) => countedIds.has(item_id))
    .map((row) => (row.standing === "held" ? row : { ...row, grade_rank: null }));
  const localIn = (id: string): number =>
    counted.filter((row) => row.force_id === id && isLocal(row) && row.grade !== null).length;
  const counts = new Map(atOrAbove(counted, scale, grade).map((row) => [row.force_id, row]));

  const itemIds = new Set(items.map(({ item_id }) => item_id));
  const forceIds = new Set(forces.map((force) => force.force_id));
  const shown = judgements.filter((row) => itemIds.has(row.item_id) && forceIds.has(row.force_id));
  const told = shown.filter(({ standing }) => standing === "held" || standing === "date not known");
  const ofScope = counted.filter((row) => forceIds.has(row.force_id));
  const subtitle = `Judgements by force and ${noun}, ${first.round_name}${isPast ? `, as at ${formatDate(date)}` : ""}`;
  const asAged = { ...options, asAt: date };
  const note = [ageSentence(shown, date), localNotCounted(shown.filter(isLocal).length)]
    .filter((words) => words !== "")
    .join(" ");

  const own = forces.find((force) => force.force_id === force_id);
  const ownCount = counts.get(force_id ?? "");

  const chart = element(
    document,
    "div",
    {},
    gradeKey(scale, { ...options, withLocal: shown.some(isLocal) }),
    gradeMatrix(shown, {
      ...asAged,
      caption: subtitle,
      groups: compareGroups(forces, {
        force_id,
        peers,
        sort: choices.sort,
        isReversed: choices.order === "reverse",
        counts,
        noun,
        gradeWords,
      }),
      items,
      chosen: force_id,
      nameHead: headOf("name", "Force", choices),
      counts: {
        head: { ...headOf("count", gradeWords, choices), remark: `of ${noun}s known` },
        cell: (id) => {
          const count = counts.get(id);
          const local = localCount(localIn(id));
          if (count === undefined || count.known_count === 0) return ["none known", local];
          const { at_or_above_count, known_count, level_count } = count;
          return [
            `${formatCount(at_or_above_count)} of ${formatCount(known_count)}`,
            [
              local,
              choices.sort !== "count" || level_count === 0
                ? ""
                : `${formatCount(level_count)} more at ${formatCount(at_or_above_count)}`,
            ]
              .filter((words) => words !== "")
              .join("; "),
          ];
        },
      },
    }),
  );
  return figureCard(
    {
      headline:
        found !== ""
          ? found
          : matrixHeadline(ofScope, {
              grade_rank: gradeRank(scale, grade as never),
              gradeWords,
              own:
                own === undefined || ownCount === undefined
                  ? null
                  : { ...ownCount, area_name: own.area_name },
              noun,
              isWhole: forces.length === counts.size,
            }),
      subtitle,
      ...(note === "" ? {} : { note }),
      warnings: [
        ...(told.length > 1 ? [warnings.mixedAges] : []),
        warnings.notALeagueTable,
        ...(choices.sort === "count" ? [warnings.unknownNotBelow] : []),
        ...(shown.some(({ status }) => status === "carried over") ? [warnings.carriedOver] : []),
      ],
      chart,
      sources: briefSources(told),
      table: dataTable(told, standingTable(date), {
        document,
        caption: subtitle,
        isChosen: (row) => row.force_id === force_id,
      }),
      guides: isPast ? ["as-at", "coverage"] : ["coverage"],
    },
    options,
  );
}
