import { formatDate } from "../../src/format/formatDate.ts";
import type { PackDocument } from "../document.ts";
import { packDocument } from "./packDocument.ts";
import { annex } from "./panel/annex.ts";
import { asked, found, recommendation, summary } from "./panel/found.ts";
import { next } from "./panel/next.ts";
import type { ForceContext } from "./section.ts";
import { sources } from "./sources.ts";

/** The briefing of a police and crime panel: two sides and an annex, in the shape of committee papers. */
export const panelPack = (context: ForceContext): PackDocument =>
  packDocument(
    {
      title: `What the inspectorate found of ${context.force.force_name}`,
      subtitle: `And what the commissioner asked, accepted and did: a briefing for the police and crime panel, as at ${formatDate(context.parameters.as_at)}`,
      layout: "paper",
      sections: [
        ["summary", summary],
        ["recommendation", recommendation],
        ["found", found],
        ["asked", asked],
        ["next", next],
        ["annex", annex],
        ["sources", sources],
      ],
    },
    context,
  );
