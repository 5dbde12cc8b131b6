import { withLocal } from "../../src/format/localWords.ts";
import type { PackDocument } from "../document.ts";
import { packDocument } from "./packDocument.ts";
import { answeredReport } from "./response/answeredReport.ts";
import { dates, details } from "./response/details.ts";
import { chiefOfficer, commissioner, findings, recommendations } from "./response/recommendations.ts";
import type { ForceContext } from "./section.ts";
import { sources } from "./sources.ts";

/**
 * The statutory response to an inspection report.
 * @throws ReportError where there is no report that it could answer.
 */
export function responsePack(context: ForceContext): PackDocument {
  const report = answeredReport(context);
  return packDocument(
    {
      title: `Response to the inspection report: ${withLocal(report.title, report)}`,
      subtitle: `${context.force.force_name}: comments of the local policing body under section 55 of the Police Act 1996`,
      layout: "paper",
      sections: [
        ["details", details],
        ["findings", findings],
        ["recommendations", recommendations],
        ["chief-officer", chiefOfficer],
        ["commissioner", commissioner],
        ["dates", dates],
        ["sources", sources],
      ],
    },
    context,
  );
}
