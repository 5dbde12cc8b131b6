import { formatDate } from "../../src/format/formatDate.ts";
import type { PackDocument } from "../document.ts";
import { caseload } from "./conference/caseload.ts";
import { changes } from "./conference/changes.ts";
import { commentary } from "./conference/commentary.ts";
import { findings } from "./conference/findings.ts";
import { items } from "./conference/items.ts";
import { measures } from "./conference/measures.ts";
import { movement } from "./conference/movement.ts";
import { ownFigures } from "./conference/ownFigures.ts";
import { questions } from "./conference/questions.ts";
import { responses } from "./conference/responses.ts";
import { summary } from "./conference/summary.ts";
import { packDocument } from "./packDocument.ts";
import type { ForceContext } from "./section.ts";
import { sources } from "./sources.ts";

/** The pack of the commissioner's public meeting with the chief constable. */
export const conferencePack = (context: ForceContext): PackDocument =>
  packDocument(
    {
      title: `Accountability conference pack: ${context.force.force_name}`,
      subtitle: `For the commissioner’s public meeting with the chief constable, as at ${formatDate(context.parameters.as_at)}`,
      layout: "pack",
      sections: [
        ["changes", changes],
        ["summary", summary],
        ["movement", movement],
        ["items", items],
        ["caseload", caseload],
        ["measures", measures],
        ["own-figures", ownFigures],
        ["findings", findings],
        ["responses", responses],
        ["questions", questions],
        ["commentary", commentary],
        ["sources", sources],
      ],
    },
    context,
  );
