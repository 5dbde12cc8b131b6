import type { KeyEntry } from "../../charts/gradeKeyRow.js";
import { hatchId } from "../../charts/hatch.js";
import { gradeLook, type SegmentLook, statusLook } from "../../charts/segment.js";
import { ink, lightText } from "../../charts/theme.js";
import { element } from "../../components/element.js";
import { judgementKey } from "../../components/gradeChip.js";
import { openProof } from "../../components/proof.js";
import { siteAddress } from "../../components/siteLink.js";
import { ageSentence } from "../../format/asAtSentence.js";
import { briefSources } from "../../format/briefSources.js";
import { forItem } from "../../format/forItem.js";
import { formatDate } from "../../format/formatDate.js";
import { formatGrade } from "../../format/formatGrade.js";
import { tileHeadline } from "../../format/tileHeadline.js";
import { warnings } from "../../format/warnings.js";
import type { RoundItem } from "../../model/gradeRow.js";
import { isLocal } from "../../model/localSource.js";
import type { PeerForce } from "../../model/peerSet.js";
import { gradeLetter, scales } from "../../model/scale.js";
import type { StandingJudgement } from "../../model/standing.js";
import { standingTable } from "../../tables/standingTable.js";
import type { ViewOptions } from "../viewOptions.js";
import type { ComparedPicture } from "./comparedPicture.js";
import { type MappedForce, tileFigure } from "./tileFigure.js";

type Ungraded = "not graded" | "not inspected" | "not found";

/** How a judgement looks on a tile and the short mark on it. */
function faceOf(
  row: StandingJudgement | undefined,
  hatch: string,
): { look: SegmentLook; mark: string; words: string } {
  if (row === undefined) return { look: { fill: "none", text: ink }, mark: "–", words: "none held" };
  if (row.standing === "not yet published")
    return { look: { fill: "none", text: ink }, mark: "not yet", words: "not yet published" };
  if (row.standing === "date not known")
    return {
      look: { fill: lightText, text: "#0B0C0C", dash: "6 3" },
      mark: "day?",
      words: "date not known",
    };
  if (row.grade !== null)
    return { look: gradeLook(row.grade), mark: gradeLetter(row.grade), words: formatGrade(row) };
  const marks: Readonly<Record<Ungraded, string>> = {
    "not graded": "NG",
    "not inspected": "NI",
    "not found": "?",
  };
  const status = row.status as Ungraded;
  return { look: statusLook(status, hatch), mark: marks[status], words: status };
}

/** The key: every grade of the scale, and the other marks that the map holds. */
function keyOf(item: RoundItem, faces: readonly ReturnType<typeof faceOf>[]): readonly KeyEntry[] {
  const grades = scales[item.scale_id].map((grade) => ({
    look: gradeLook(grade),
    letter: gradeLetter(grade),
    words: grade,
  }));
  const letters = new Set(grades.map(({ letter }) => letter));
  const others = new Map(
    faces
      .filter(({ mark }) => !letters.has(mark as (typeof grades)[number]["letter"]))
      .map(({ look, mark, words }) => [mark, { look, letter: mark, words }]),
  );
  return [...grades, ...others.values()];
}

/** The forces as tiles coloured by their grade for one item of the round; each tile opens the proof of its judgement. */
export function gradeTiles(
  picture: ComparedPicture,
  item: RoundItem,
  forces: readonly PeerForce[],
  options: ViewOptions & { readonly peer_ids: readonly string[] },
): HTMLElement {
  const { document } = options;
  const { date, isPast } = picture;
  const ofItem = picture.judgements.filter(({ item_id }) => item_id === item.item_id);
  const byForce = new Map(ofItem.map((row) => [row.force_id, row]));
  const ids = new Set(forces.map(({ force_id }) => force_id));
  const shown = ofItem.filter(({ force_id }) => ids.has(force_id));
  const headline = tileHeadline(shown, item);
  const hatch = hatchId(headline);
  const dated = { ...options, asAt: date };
  const mapped = forces.map((force): MappedForce => {
    const row = byForce.get(force.force_id);
    const face = faceOf(row, hatch);
    const said = `${force.area_name}: ${face.words}`;
    const isProven = row !== undefined && row.standing !== "not yet published";
    const control = isProven
      ? element(
          document,
          "button",
          { type: "button", "aria-haspopup": "dialog", "data-judgement": judgementKey(row) },
          element(document, "span", { class: "visually-hidden" }, `${said}, show the proof`),
        )
      : element(
          document,
          "a",
          { href: siteAddress(`force/${force.force_id}`, options) },
          element(document, "span", { class: "visually-hidden" }, `${said}, go to the force`),
        );
    if (isProven) control.addEventListener("click", () => openProof(row, control, dated));
    const tile: MappedForce["tile"] = {
      mark: face.mark,
      look: face.look,
      isCarriedOver: row?.standing === "held" && row.status === "carried over",
      ...(row !== undefined && row.standing === "held" && isLocal(row) ? { isLocal: true } : {}),
    };
    return { force, tile, control };
  });
  const told = shown.filter(({ standing }) => standing === "held" || standing === "date not known");
  const ages = ageSentence(shown, date);
  return tileFigure(
    mapped,
    {
      headline,
      subtitle: `Grade ${forItem(item.item_name)}, by force, ${item.round_name}${isPast ? `, as at ${formatDate(date)}` : ""}`,
      note: ages,
      warnings: [
        ...(told.length > 1 ? [warnings.mixedAges] : []),
        ...(shown.some(({ status }) => status === "carried over") ? [warnings.carriedOver] : []),
      ],
      key: keyOf(
        item,
        mapped.map(({ force }) => faceOf(byForce.get(force.force_id), hatch)),
      ),
      sources: briefSources(told),
      rows: told,
      columns: standingTable(date),
      isChosen: (row) => row.force_id === options.force_id,
    },
    options,
  );
}
