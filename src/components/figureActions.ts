import type { FigureAction } from "./figureMenu.js";

/**
 * Hears the menus of all figures on the page, those drawn at build time and those drawn since; what they do is loaded when
 * a button is first pressed. Each page loads this script, so it holds nothing else.
 */
const status = document.createElement("p");
status.className = "said";
status.setAttribute("role", "status");
document.body.append(status);

let silence: ReturnType<typeof setTimeout> | undefined;

/** Says what was done, on the page and to a screen reader; gone after a while. */
function say(text: string): void {
  clearTimeout(silence);
  status.textContent = text;
  silence = setTimeout(() => {
    status.textContent = "";
  }, 8000);
}

async function act(button: HTMLElement, action: FigureAction): Promise<void> {
  const figure =
    button.closest<HTMLElement>(".figure-card") ?? button.closest<HTMLElement>(".table-and-notes");
  if (figure === null) return;
  button.setAttribute("aria-busy", "true");
  try {
    const { exportFigure } = await import("./figureExports.js");
    // The page may have drawn its view anew meanwhile.
    const current = figure.isConnected ? figure : (document.getElementById(figure.id) ?? figure);
    say(await exportFigure(current, action));
  } catch (error) {
    say(`This did not work: ${error instanceof Error ? error.message : String(error)}.`);
    console.error(error);
  } finally {
    button.removeAttribute("aria-busy");
  }
}

document.addEventListener("click", ({ target }) => {
  const button = (target as Element | null)?.closest<HTMLElement>("button[data-action]");
  if (button) void act(button, button.dataset.action as FigureAction);
});

document.addEventListener("keydown", ({ key, target }) => {
  const menu =
    key === "Escape" ? (target as Element | null)?.closest<HTMLElement>(".figure-menu[open]") : null;
  if (!menu) return;
  menu.removeAttribute("open");
  menu.querySelector("summary")?.focus();
});

/**
 * What printing needs is there before anybody can ask for it: a page that is opened and printed at once, by its first keys,
 * says on paper what was chosen too. It comes when the page has nothing else to do.
 */
const readyToPrint = async (): Promise<void> => {
  const { takePaper, leavePaper } = await import("./printPage.js");
  addEventListener("beforeprint", () => takePaper(location.href));
  addEventListener("afterprint", leavePaper);
};
const soon = (): void => {
  const begin = (): void => void readyToPrint().catch(() => {});
  // Safari has no such callback.
  if ("requestIdleCallback" in globalThis) requestIdleCallback(begin, { timeout: 2000 });
  else setTimeout(begin, 500);
};
if (document.readyState === "complete") soon();
else addEventListener("load", soon, { once: true });

/** A link to a figure that the address asks for, and that is not in the page until its view is drawn, is followed then. */
function followLater(id: string): void {
  const place = (): HTMLElement | null => document.getElementById(id);
  if (!/^(figure|table)-/.test(id)) return;
  const observer = new MutationObserver(() => {
    const figure = place();
    if (figure === null) return;
    for (let fold = figure.closest("details"); fold; fold = fold.parentElement?.closest("details") ?? null)
      fold.open = true;
    figure.scrollIntoView();
  });
  observer.observe(document.querySelector("main") ?? document.body, { childList: true, subtree: true });
  // From then on the reader leads.
  const stop = (): void => observer.disconnect();
  for (const sign of ["pointerdown", "keydown", "wheel", "touchstart"] as const)
    addEventListener(sign, stop, { once: true, passive: true });
  setTimeout(stop, 5000);
}
followLater(decodeURIComponent(location.hash.slice(1)));
