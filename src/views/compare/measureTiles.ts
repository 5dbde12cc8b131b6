import { type SegmentLook, statusLook } from "../../charts/segment.js";
import { darkText, ink, lightText } from "../../charts/theme.js";
import { element } from "../../components/element.js";
import { siteAddress } from "../../components/siteLink.js";
import { countForces } from "../../format/countForces.js";
import { formatDecimal } from "../../format/formatDecimal.js";
import { formatMeasure } from "../../format/formatMeasure.js";
import { isOutlier, measureMapHeadline, measureMapNote } from "../../format/measureMapWords.js";
import { equalCountClasses, type ValueClass } from "../../metrics/equalCountClasses.js";
import type { MeasureRow } from "../../model/measureRow.js";
import type { PeerForce } from "../../model/peerSet.js";
import { measureTable } from "../../tables/measureTable.js";
import type { ViewOptions } from "../viewOptions.js";
import { type MappedForce, tileFigure } from "./tileFigure.js";

/** Pale to dark of one hue that no grade has; the value stands on every tile, so that shade is never the only sign. */
const shades: readonly SegmentLook[] = [
  { fill: "#E6F4F2", text: darkText },
  { fill: "#A6D8D2", text: darkText },
  { fill: "#4DB3A9", text: darkText },
  { fill: "#0F5B55", text: lightText },
];

/** No shade: no figure, or one that stands apart. */
const bare: SegmentLook = { fill: "none", text: ink, dash: "6 3" };

const lookOf = (value: number, classes: readonly ValueClass[]): SegmentLook =>
  shades[classes.findIndex(({ highest }) => value <= highest)] ?? { fill: lightText, text: darkText };

/** The forces as tiles shaded by a measure in its latest period: few classes of about equally many forces. */
export function measureTiles(
  measures: readonly MeasureRow[],
  forces: readonly PeerForce[],
  options: ViewOptions & { readonly peer_ids: readonly string[] },
): HTMLElement {
  const { document, force_id } = options;
  const ids = new Set(forces.map((force) => force.force_id));
  const rows = measures.filter(({ area_id }) => ids.has(area_id));
  const [first] = rows;
  if (first === undefined) throw new RangeError("a map needs the figures of at least one force");
  const values = rows.flatMap((row) => (row.value === null || isOutlier(row) ? [] : [row.value]));
  const made = equalCountClasses(values, { classes: Math.min(shades.length, values.length) });
  const classes = made.ok ? made.value : [];
  const byForce = new Map(rows.map((row) => [row.area_id, row]));
  const mapped = forces.map((force): MappedForce => {
    const row = byForce.get(force.force_id);
    const value = row?.value ?? null;
    const mark = row === undefined || value === null ? "–" : formatMeasure(row);
    const said =
      row === undefined || value === null ? (row?.absence ?? "no figure held") : `${mark} ${first.unit}`;
    return {
      force,
      tile: {
        mark,
        look: row === undefined || value === null || isOutlier(row) ? bare : lookOf(value, classes),
      },
      control: element(
        document,
        "a",
        { href: siteAddress(`force/${force.force_id}`, options) },
        element(
          document,
          "span",
          { class: "visually-hidden" },
          `${force.area_name}: ${said}, go to the force`,
        ),
      ),
    };
  });
  const told = (value: number): string => formatDecimal(value, first.decimals);
  const isShort = mapped.some(({ tile }) => tile.mark === "–");
  const own = byForce.get(force_id ?? "") ?? null;
  return tileFigure(
    mapped,
    {
      headline: measureMapHeadline(rows, own),
      subtitle: `${first.measure_name}, by force, ${first.period}`,
      note: measureMapNote(rows),
      warnings: [],
      key: [
        ...classes.map(({ lowest, highest, count }, index) => ({
          look: shades[index] ?? statusLook("not graded", ""),
          letter: " ",
          words: `${lowest === highest ? told(lowest) : `${told(lowest)} to ${told(highest)}`} (${countForces(count)})`,
        })),
        ...(rows.some(isOutlier) ? [{ look: bare, letter: " ", words: "City of London, set apart" }] : []),
        ...(isShort ? [{ look: bare, letter: "–", words: "no figure" }] : []),
      ],
      sources: rows,
      rows: measures,
      columns: measureTable,
      isChosen: (row) => row.area_id === force_id,
    },
    options,
  );
}
