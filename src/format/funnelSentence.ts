import type { FunnelTarget } from "../metrics/funnelTarget.js";
import type { MeasureFunnel } from "../metrics/measureFunnel.js";
import { countForces } from "./countForces.js";
import { formatCount } from "./formatCount.js";
import { formatDecimal } from "./formatDecimal.js";
import { formatPercent } from "./formatPercent.js";

interface FunnelArea {
  readonly area_id: string;
  readonly area_name: string;
}

type Funnel<Row extends FunnelArea> = Pick<MeasureFunnel<Row>, "areas" | "dispersion" | "is_widened">;

const zoneWords = {
  inside: "inside the 95% limits",
  "outside 95%": "between the 95% and the 99.8% limits",
  "outside 99.8%": "outside the 99.8% limits",
} as const;

/** What stands at the middle line: "England and Wales 12.2". */
export const formatTarget = ({ value, is_national }: FunnelTarget, decimals: number): string =>
  `${is_national ? "England and Wales" : "These forces together"} ${formatDecimal(value, decimals)}`;

/** Where an area lies, in words. */
export const formatZone = (zone: keyof typeof zoneWords): string => zoneWords[zone];

/** How many forces lie outside, whether they differ more than chance explains, and where the reader's force lies. */
export function funnelHeadline<Row extends FunnelArea>(
  { areas, dispersion, is_widened }: Funnel<Row>,
  force_id: string | null,
): string {
  const outside = areas.filter(({ zone }) => zone === "outside 99.8%").length;
  const beyond = `${formatCount(outside)} of ${countForces(areas.length)} ${outside === 1 ? "lies" : "lie"} outside the 99.8% limits`;
  const own = areas.find(({ area_id }) => area_id === force_id);
  const ofOwn = own === undefined ? "" : `; ${own.area_name} lies ${formatZone(own.zone)}`;
  if (!dispersion.is_applied)
    return `Forces differ about as much as chance alone makes them: ${beyond}${ofOwn}`;
  const limits = is_widened ? `with limits widened for that, ${beyond}` : `limits not widened, ${beyond}`;
  return `Forces differ more than chance alone explains: ${limits}${ofOwn}`;
}

/** Whether over-dispersion was found and applied, its φ, and over how many areas. */
export function dispersionSentence<Row extends FunnelArea>({ dispersion, is_widened }: Funnel<Row>): string {
  const { phi, area_count, is_applied } = dispersion;
  const found = `φ = ${formatDecimal(phi, 1)} over ${countForces(area_count)}`;
  if (!is_applied) return `${found}: no over-dispersion, limits not widened`;
  return is_widened
    ? `${found}: over-dispersed, limits widened`
    : `${found}: over-dispersed, limits not widened`;
}

/** How many areas lie in each part of the funnel, as a sentence with percentages. */
export function zonesSentence<Row extends FunnelArea>({ areas }: Funnel<Row>): string {
  const of = (zone: keyof typeof zoneWords): number => areas.filter((area) => area.zone === zone).length;
  return `Inside the 95% limits: ${formatPercent(of("inside"), areas.length)}; between the 95% and 99.8% limits: ${formatCount(of("outside 95%"))}; outside the 99.8% limits: ${formatCount(of("outside 99.8%"))}.`;
}
