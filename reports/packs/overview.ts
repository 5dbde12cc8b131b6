import { formatDate } from "../../src/format/formatDate.ts";
import type { PackDocument } from "../document.ts";
import { coverage } from "./overview/coverage.ts";
import { distributions } from "./overview/distributions.ts";
import { movement } from "./overview/movement.ts";
import { packDocument } from "./packDocument.ts";
import type { PackContext } from "./section.ts";
import { sources } from "./sources.ts";

/** The national overview: distributions, movement and coverage, round by round. */
export const overviewPack = (context: PackContext): PackDocument =>
  packDocument(
    {
      title: "Police inspection in England and Wales: national overview",
      subtitle: `Grades of the 43 forces as they stood on ${formatDate(context.parameters.as_at)}`,
      layout: "pack",
      sections: [
        ["distributions", distributions],
        ["movement", movement],
        ["coverage", coverage],
        ["sources", sources],
      ],
    },
    context,
  );
