/** The width that a chart is drawn for, in pixels. */
export interface ChartWidths {
  readonly width: number;
  /** Where a page is drawn before anyone has opened it: the width of a phone, for which its charts are drawn as well. */
  readonly narrowWidth?: number;
}

/** Two drawings of one chart share their ids; the narrow one gives way. */
function renameIds(chart: Element): void {
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
 * A chart for the width of the page; with a narrow width also its drawing for that, where it differs. The style sheet shows
 * one of the two, so that a page drawn at build time fits a desk and a phone, and nothing jumps when the script takes over.
 */
export function chartAtWidths(
  draw: (width: number) => Element,
  { width, narrowWidth }: ChartWidths,
): readonly Element[] {
  const wide = draw(width);
  if (narrowWidth === undefined || narrowWidth === width) return [wide];
  const narrow = draw(narrowWidth);
  if (narrow.outerHTML === wide.outerHTML) return [wide];
  renameIds(narrow);
  wide.classList.add("drawn-wide");
  narrow.classList.add("drawn-narrow");
  return [wide, narrow];
}
