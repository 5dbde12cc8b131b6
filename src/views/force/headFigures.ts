import { keyFigures } from "../../components/keyFigures.js";
import { formatCount } from "../../format/formatCount.js";
import { formatDate } from "../../format/formatDate.js";
import { localCount, withLocal } from "../../format/localWords.js";
import type { ForcePage } from "../../model/forcePage.js";
import { isLocal } from "../../model/localSource.js";
import type { ViewOptions } from "../viewOptions.js";

/** What is known of a force in a few figures, those of the office's own marked. */
export function headFigures(
  { force, positions, reports, findings, monitoring }: ForcePage,
  options: ViewOptions,
): HTMLElement {
  const held = positions
    .filter(({ status }) => status !== "not found")
    .toSorted((a, b) => b.round_order - a.round_order);
  const published = reports
    .filter(({ report_kind }) => report_kind !== "national thematic")
    .flatMap(({ published_on, source_id }) => (published_on === null ? [] : [{ published_on, source_id }]))
    .toSorted((a, b) => a.published_on.localeCompare(b.published_on, "en"))
    .at(-1);
  const inEngage = monitoring.find(({ left_on }) => left_on === null) ?? monitoring.at(-1);
  const ownFindings = findings.filter(isLocal).length;
  return keyFigures(
    [
      { term: "Region", figure: force.region },
      { term: "Latest round with a judgement held", figure: held[0]?.round_name ?? "none" },
      {
        term: "Latest report with a known date",
        figure:
          published === undefined ? "none held" : withLocal(formatDate(published.published_on), published),
      },
      {
        term: "Recommendations and areas for improvement held",
        figure:
          findings.length === 0
            ? "none held"
            : [formatCount(findings.length - ownFindings), localCount(ownFindings)].filter(Boolean).join(" "),
      },
      ...(inEngage === undefined
        ? []
        : [
            {
              term: "Enhanced monitoring (Engage)",
              figure: withLocal(
                inEngage.left_on === null ? "entered; no source says it ended" : "entered and left",
                inEngage,
              ),
            },
          ]),
    ],
    options,
  );
}
