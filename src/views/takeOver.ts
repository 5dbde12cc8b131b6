import { anchorFigures } from "../components/anchorFigures.js";
import {
  type Choices,
  choicesMadeEarly,
  choicesOfForm,
  type Fields,
  readChoices,
  withChoices,
  writeChoices,
} from "../components/choices.js";
import { chosenForce, observeChosenForce } from "../components/chosenForce.js";
import { errorState } from "../components/emptyState.js";
import { elementAt, placeOf, replaceView } from "../components/replaceView.js";
import type { Page } from "./page.js";

export interface PageSource<Data, F extends Fields> {
  /** The view's module: asked for when it is first needed, so that a page that is only read loads no code for it. */
  readonly page: () => Promise<Page<Data, F>>;
  readonly data: () => Promise<Data>;
  /** The force whose own page this is: the reader's choice does not change what it shows. */
  readonly force_id?: string;
  /** There is nothing to choose, not even a force: the drawing stays as it is. */
  readonly isStill?: boolean;
}

const signsOfUse = ["pointerover", "focusin", "touchstart", "keydown"] as const;

/** Whether the drawing that shows was made for a width that the window nearly has. */
function isDrawnFor(root: HTMLElement): boolean {
  const { wide, narrow } = root.dataset;
  if (root.firstElementChild === null || wide === undefined || narrow === undefined) return false;
  const isNarrow = matchMedia("(max-width: 640px)").matches;
  const spare = root.clientWidth - Number(isNarrow ? narrow : wide);
  return spare >= 0 && spare < (isNarrow ? 120 : 16);
}

/** Whether two search parts name the same values, in whatever order. */
function isSameSearch(a: string, b: string): boolean {
  const [one, other] = [new URLSearchParams(a), new URLSearchParams(b)];
  one.sort();
  other.sort();
  return one.toString() === other.toString();
}

/** Ends when no pointer is down: what is being pressed must not be replaced, or its click would be lost. */
function released(root: HTMLElement): () => Promise<void> {
  let press: Promise<void> = Promise.resolve();
  root.addEventListener("pointerdown", () => {
    press = new Promise((end) => {
      // The click comes after the pointer is up, and only then may the view change.
      for (const name of ["pointerup", "pointercancel"] as const)
        addEventListener(name, () => setTimeout(end), { once: true });
    });
  });
  return () => press;
}

/**
 * Takes over a page that was drawn at build time. Nothing is loaded or drawn until the address asks for something else than
 * the default, the window has another width, or the reader begins to use the page; then the view is drawn by the same
 * function, in the same place. The address holds the whole state: a link reproduces the view.
 */
export function takeOver<Data, F extends Fields>(name: string, source: PageSource<Data, F>): void {
  const root = document.querySelector<HTMLElement>(`[data-view="${name}"]`);
  if (root === null) throw new RangeError(`the page has no place for the view "${name}"`);
  const asAt = document.querySelector<HTMLElement>("[data-release]")?.dataset.release ?? "";
  let loading: Promise<[Page<Data, F>, Data]> | undefined;
  let choices: Choices<F> | undefined;
  let live: { readonly page: Page<Data, F>; readonly data: Data } | undefined;
  let drawnWidth = 0;
  const pressed = released(root);

  const load = (): Promise<[Page<Data, F>, Data]> => {
    loading ??= Promise.all([source.page(), source.data()]);
    return loading;
  };

  const draw = (): void => {
    if (live === undefined || choices === undefined) return;
    drawnWidth = root.clientWidth;
    const force_id = source.force_id ?? chosenForce(location.search);
    const width = Math.max(320, drawnWidth);
    replaceView(root, anchorFigures(live.page.draw(live.data, choices, { document, width, force_id, asAt })));
    root.dataset.live = "";
  };

  /** Writes the choices into the address: of one view there is one address, without what is as it would be anyway. */
  const write = (): void => {
    if (live === undefined || choices === undefined) return;
    const search = writeChoices(location.search, live.page.fields, choices);
    if (!isSameSearch(search, location.search))
      history.replaceState(history.state, "", `${location.pathname}${search}${location.hash}`);
  };

  /** Loads what the page needs, once, and draws it from the address. */
  const awake = async (): Promise<boolean> => {
    if (live !== undefined) return true;
    root.setAttribute("aria-busy", "true");
    const said = root.previousElementSibling;
    if (said?.matches(".error-state")) said.remove();
    try {
      const [page, data] = await load();
      await pressed();
      if (live === undefined) {
        live = { page, data };
        choices = readChoices(location.search, page.fields);
        write();
        draw();
      }
      return true;
    } catch (error) {
      loading = live = undefined;
      const happened = "The figures of this page could not be loaded.";
      const advice = "Check that the site can still be reached, then load the page again.";
      root.before(errorState({ happened, advice }, { document }));
      console.error(error);
      return false;
    } finally {
      root.removeAttribute("aria-busy");
    }
  };

  /** Sets choices, writes them into the address and draws the view. */
  const choose = async (set: string): Promise<void> => {
    if (!(await awake()) || live === undefined || choices === undefined) return;
    choices = withChoices(choices, live.page.fields, set);
    write();
    draw();
  };

  /** What a form holds; before the view was drawn from the address its other fields hold the defaults of the built page, which nobody chose. */
  const chosenIn = (form: HTMLFormElement, changed: string): string => {
    const set = new URLSearchParams(choicesOfForm(form));
    if (live === undefined) for (const name of [...set.keys()]) if (name !== changed) set.delete(name);
    return set.toString();
  };

  const reread = (): void => {
    if (live === undefined) {
      if (source.isStill && root.firstElementChild !== null) return;
      if (location.search !== "" || !isDrawnFor(root)) void awake();
      return;
    }
    choices = readChoices(location.search, live.page.fields);
    draw();
  };

  if (source.isStill) {
    reread();
    return;
  }
  root.addEventListener("submit", (event) => event.preventDefault());
  root.addEventListener("change", ({ target }) => {
    const form = (target as Element).closest<HTMLFormElement>("form.controls");
    if (form !== null) void choose(chosenIn(form, (target as HTMLInputElement).name));
  });
  root.addEventListener("input", ({ target }) => {
    if ((target as Element).matches("form.controls input[type=search], form.controls input[type=range]"))
      void choose(
        chosenIn((target as HTMLInputElement).form as HTMLFormElement, (target as HTMLInputElement).name),
      );
  });
  root.addEventListener("click", (event) => {
    const target = event.target as Element;
    const setter = target.closest<HTMLElement>("[data-set]");
    const link = target.closest<HTMLAnchorElement>('a[href^="?"]');
    const isPlain = !event.ctrlKey && !event.metaKey && !event.shiftKey;
    if (setter !== null) void choose(setter.dataset.set ?? "");
    else if (link !== null && isPlain) {
      event.preventDefault();
      void choose(link.getAttribute("href") ?? "");
    } else if (live === undefined) void replay(target.closest("button:not([data-action])"));
  });

  /** A button of the drawing that was pressed before its code was there is pressed again when it is. */
  const replay = async (button: Element | null): Promise<void> => {
    if (button === null) return;
    const place = placeOf(root, button);
    if (await awake()) elementAt(root, place)?.click();
  };

  for (const sign of signsOfUse)
    root.addEventListener(sign, () => void awake(), { once: true, passive: true });
  observeChosenForce(reread);
  const early = choicesMadeEarly(root);
  if (early !== "") void choose(early);
  // Said before the page is printed, when it is as wide as paper.
  addEventListener("peelboard:paper", draw);
  new ResizeObserver(() => {
    if (live !== undefined ? Math.abs(root.clientWidth - drawnWidth) > 1 : !isDrawnFor(root)) {
      if (live === undefined) void awake();
      else draw();
    }
  }).observe(root);
}
