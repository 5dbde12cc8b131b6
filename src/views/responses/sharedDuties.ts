import { dataTable } from "../../components/dataTable.js";
import { element } from "../../components/element.js";
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
      "A report on a force and a national report on the same subject need one response only where their findings and recommendations are the same (",
      element(
        document,
        "a",
        {
          href: "https://www.legislation.gov.uk/ukpga/1996/16/section/55",
          rel: "noopener noreferrer",
        },
        "Police Act 1996, section 55",
      ),
      "). Otherwise each needs its own.",
    ),
    shown.length === 0
      ? paragraph("No such pair of reports is held for this choice.", options)
      : dataTable(shown, sharedDutyTable, {
          document,
          caption: "Force reports beside national reports that one response may answer",
          isChosen: (row) => row.force_id === force_id,
        }),
    paragraph(
      "We hold the findings in our own words, and not all of them. So read both reports before you say that they are the same.",
      options,
    ),
  ];
}
