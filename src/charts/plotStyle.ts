import { type ChartOptions, fontFamily, fontSize } from "./theme.js";

/** What every Plot chart shares; the class is fixed, so that a chart built twice is the same text. */
export const plotStyle = ({ width, document }: ChartOptions) => ({
  width,
  document,
  className: "plot-chart",
  style: {
    background: "transparent",
    color: "currentColor",
    fontFamily,
    fontSize: `${fontSize}px`,
    overflow: "visible",
  },
});
