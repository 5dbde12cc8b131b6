import { svg } from "./svg.js";
import { darkText, lightText } from "./theme.js";

/** The pattern's id: the same for the same chart, so that a chart built twice is the same text. */
export const hatchId = (title: string): string =>
  `hatch-${title
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, "-")
    .replace(/^-|-$/g, "")}`;

/** The diagonal hatch that stands for "not found in any source": dark lines on white, in light and in dark. */
export const hatchPattern = (document: Document, id: string): SVGElement =>
  svg(document, "defs", {}, [
    svg(
      document,
      "pattern",
      { id, width: 6, height: 6, patternUnits: "userSpaceOnUse", patternTransform: "rotate(45)" },
      [
        svg(document, "rect", { width: 6, height: 6, fill: lightText }),
        svg(document, "rect", { width: 1.2, height: 6, fill: darkText }),
      ],
    ),
  ]);
