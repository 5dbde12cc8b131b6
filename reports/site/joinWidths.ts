/** Widths in pixels that views are drawn for at build time: a desk's content column and a phone's. */
export const widths = { wide: 1120, narrow: 328 } as const;

const charts = (view: HTMLElement): readonly SVGSVGElement[] =>
  [...view.querySelectorAll<SVGSVGElement>("svg")].filter(
    (svg) => svg.parentElement?.closest("svg") === null,
  );

/** Two drawings of one chart share their ids; the narrow one gives way. */
function renameIds(chart: SVGSVGElement): void {
  const renamed = new Map<string, string>();
  for (const named of chart.querySelectorAll("[id]")) {
    renamed.set(named.id, `${named.id}-narrow`);
    named.id = `${named.id}-narrow`;
  }
  if (renamed.size === 0) return;
  for (const element of [chart, ...chart.querySelectorAll("*")])
    for (const { name, value } of [...element.attributes])
      for (const [from, to] of renamed)
        if (value === `url(#${from})` || value === `#${from}`)
          element.setAttribute(name, value.startsWith("url") ? `url(#${to})` : `#${to}`);
}

/**
 * One view for both widths: everything once, and each chart that differs twice, of which the style sheet shows one. The
 * script then finds the page as it would draw it, and nothing jumps.
 * @throws RangeError when the two drawings hold a different number of charts.
 */
export function joinWidths(wide: HTMLElement, narrow: HTMLElement): HTMLElement {
  const [wideCharts, narrowCharts] = [charts(wide), charts(narrow)];
  if (wideCharts.length !== narrowCharts.length)
    throw new RangeError(
      `a view has ${wideCharts.length} charts at ${widths.wide} px and ${narrowCharts.length} at ${widths.narrow} px; expected the same`,
    );
  for (const [index, chart] of wideCharts.entries()) {
    const other = narrowCharts[index];
    if (other === undefined || other.outerHTML === chart.outerHTML) continue;
    renameIds(other);
    chart.classList.add("drawn-wide");
    other.classList.add("drawn-narrow");
    chart.after(other);
  }
  return wide;
}
