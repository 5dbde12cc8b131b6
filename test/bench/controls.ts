import type { Browser } from "playwright-core";
import type { Measured } from "./measured.ts";
import { emptyPage } from "./openPage.ts";

/** A control of a page and the values it is set to, one after the other. */
const controls = [
  { name: "compare: round", path: "/compare", field: "round" },
  { name: "compare: sort", path: "/compare", field: "sort" },
  { name: "movement: item", path: "/movement", field: "item" },
  { name: "measures: measure", path: "/measures", field: "measure" },
] as const;
const changes = 7;

/** Milliseconds from a choice to the frame in which the view is drawn anew, with everything loaded. */
export async function controlToRedraw(browser: Browser, address: string): Promise<readonly Measured[]> {
  const rows: Measured[] = [];
  for (const { name, path, field } of controls) {
    const page = await emptyPage(browser);
    await page.goto(`${address}${path}?force=cumbria`, { waitUntil: "networkidle" });
    await page.locator("[data-view][data-live]").first().waitFor();
    const figures = await page.evaluate(
      async ({ field, changes }) => {
        const select = (): HTMLSelectElement | null =>
          document.querySelector<HTMLSelectElement>(`form.controls select[name="${field}"]`);
        const times: number[] = [];
        for (let change = 0; change < changes; change += 1) {
          const control = select();
          if (control === null) return [];
          control.selectedIndex = (control.selectedIndex + 1) % control.options.length;
          const start = performance.now();
          control.dispatchEvent(new Event("change", { bubbles: true }));
          // The next frame holds the view drawn anew; a timer set in it runs once it is painted.
          await new Promise((end) => requestAnimationFrame(() => setTimeout(end)));
          times.push(performance.now() - start);
          await new Promise((end) => setTimeout(end, 100));
        }
        return times;
      },
      { field, changes },
    );
    await page.context().close();
    if (figures.length > 0) rows.push({ what: `${name} to redraw`, unit: "ms", figures });
  }
  return rows;
}
