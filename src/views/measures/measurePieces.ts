import { peerNote } from "../../components/peerControl.js";
import { readingGuide } from "../../components/readingGuide.js";
import { warningLine } from "../../components/warningLine.js";
import type { ExplanationId } from "../../format/explanations.js";
import { explainAbsence } from "../../format/formatAbsence.js";
import type { MeasurePicture } from "../../model/measurePicture.js";
import type { MeasureRow } from "../../model/measureRow.js";
import { folded } from "../section.js";
import type { ViewOptions } from "../viewOptions.js";
import type { MeasureChoice } from "./measureChoice.js";

/** How to read a picture: one panel, folded, with the explanations that it needs. */
export const guide = (ids: readonly ExplanationId[], options: ViewOptions): HTMLElement =>
  folded("How to read this", options, ...ids.map((id) => readingGuide(id, options)));

/** Who is in a picture, for its subtitle: "43 forces" or "Cumbria and 6 peers (Forces of the North West region)". */
export function comparedName({ peerSet }: MeasureChoice): string {
  if (!peerSet.ok || peerSet.value.kind === "all") return "43 forces";
  const { area_name, peer_ids, name } = peerSet.value;
  const peers = `${peer_ids.length} ${peer_ids.length === 1 ? "peer" : "peers"} (${name})`;
  return area_name === null ? peers : `${area_name} and ${peers}`;
}

/** Who the peers are, how they were chosen and how many have a figure; or why the set that was asked for cannot be made. */
export function comparedNote(
  { peerSet }: MeasureChoice,
  { peers }: MeasurePicture,
  rows: readonly MeasureRow[],
  options: ViewOptions,
): readonly HTMLElement[] {
  if (!peerSet.ok)
    return [
      warningLine(
        `The forces asked for cannot be chosen: ${explainAbsence(peerSet.reason)}. All forces are shown.`,
        options,
      ),
    ];
  const ids = new Set(peerSet.value.peer_ids);
  const usable = new Set(
    rows.filter(({ area_id, value }) => value !== null && ids.has(area_id)).map(({ area_id }) => area_id),
  );
  return [peerNote(peerSet.value, peers, { document: options.document, usableCount: usable.size })];
}
