import { dataTable } from "../../components/dataTable.js";
import { element } from "../../components/element.js";
import { policeActSection, sharedDutyCaution, sharedDutyRule } from "../../format/registerSentences.js";
import type { SharedDutyRow } from "../../model/responses.js";
import { sharedDutyTable } from "../../tables/sharedDutyTable.js";
import { paragraph } from "../section.js";
import type { ViewOptions } from "../viewOptions.js";
import type { Standing } from "./registerChoices.js";

/** When one response does for a force report and a national report, and the reports held of which that may be asked. */
export function sharedDuties(
  rows: readonly SharedDutyRow[],
  { isMine }: Standing,
  options: ViewOptions,
): readonly HTMLElement[] {
  const { document, force_id } = options;
  const shown = isMine ? rows.filter((row) => row.force_id === force_id) : rows;
  return [
    element(
      document,
      "p",
      {},
      sharedDutyRule[0],
      element(
        document,
        "a",
        {
          href: "https://www.legislation.gov.uk/ukpga/1996/16/section/55",
          rel: "noopener noreferrer",
        },
        policeActSection,
      ),
      sharedDutyRule[1],
    ),
    shown.length === 0
      ? paragraph("No such pair of reports is held for this choice.", options)
      : dataTable(shown, sharedDutyTable, {
          document,
          caption: "Force reports beside national reports that one response may answer",
          isChosen: (row) => row.force_id === force_id,
        }),
    paragraph(sharedDutyCaution, options),
  ];
}
