import { formatCount } from "../format/formatCount.js";
import { formatDate } from "../format/formatDate.js";
import type { SearchEntry } from "../model/searchEntry.js";
import { element } from "./element.js";
import { wireShortcut } from "./searchShortcut.js";

export interface SearchOptions {
  /** Fetches the index and what searches it; asked once, when the search is first used. */
  readonly load: () => Promise<(text: string) => readonly SearchEntry[]>;
  /** The address of the site's root, to which results are relative. */
  readonly root: string;
}

/** More would not be read; the list says how many there are. */
const mostShown = 10;
/** A screen reader is told once the reader pauses, not at every letter. */
const pause = 400;

const kindNames: Readonly<Record<SearchEntry["kind"], string>> = {
  page: "Page",
  force: "Force",
  question: "Question",
  round: "Round",
  measure: "Measure",
  method: "Method",
  finding: "Finding",
  report: "Report",
};

/** What is known of a report ends with its day, where one is: "Follow-up, September 2017". */
const withDay = (detail: string): string =>
  detail.replace(/\b\d{4}(-\d{2}){1,2}$/, (date) => formatDate(date));

/** How many there are, in words: shown above the list and told to a screen reader. */
function countWords(text: string, count: number): string {
  if (count === 0) return `Nothing found for “${text}”. Try fewer letters, or another name.`;
  const shown =
    count > mostShown
      ? `The first ${mostShown} of ${formatCount(count)} results`
      : `${count} result${count === 1 ? "" : "s"}`;
  return `${shown} for “${text}”`;
}

/**
 * Makes the search of the header work: results come as the reader types, as links in the order of likeness. The arrow keys move
 * between field and links, Enter in the field opens the first, Escape closes. "/" leads to the field from anywhere.
 * @see https://www.w3.org/WAI/WCAG22/Understanding/character-key-shortcuts.html on why "/" can be switched off
 */
export function wireSearch(form: HTMLFormElement, { load, root }: SearchOptions): void {
  const { ownerDocument: document } = form;
  const part = <T extends HTMLElement>(selector: string): T => {
    const found = form.querySelector<T>(selector);
    if (found === null) throw new RangeError(`the search has no ${selector}`);
    return found;
  };
  const field = part<HTMLInputElement>("input[type=search]");
  const panel = part<HTMLElement>(".search-panel");
  const message = part<HTMLElement>(".search-message");
  const list = part<HTMLElement>(".search-results");
  const status = part<HTMLElement>("[role=status]");
  const shortcut = part<HTMLInputElement>("input[type=checkbox]");

  let loading: ReturnType<SearchOptions["load"]> | undefined;
  let telling: ReturnType<typeof setTimeout> | undefined;

  const links = (): HTMLAnchorElement[] => [...list.querySelectorAll("a")];
  const finder = (): ReturnType<SearchOptions["load"]> => {
    loading ??= load();
    return loading;
  };
  const close = (): void => {
    panel.hidden = true;
    clearTimeout(telling);
    status.textContent = "";
  };
  const say = (words: string): void => {
    message.textContent = words;
    clearTimeout(telling);
    telling = setTimeout(() => {
      status.textContent = words;
    }, pause);
  };

  const result = ({ kind, title, detail, address }: SearchEntry): HTMLElement =>
    element(
      document,
      "li",
      {},
      element(
        document,
        "a",
        { href: new URL(address, root).href },
        element(document, "span", { class: "search-title" }, title),
        " ",
        element(document, "span", { class: "search-kind" }, kindNames[kind]),
        " ",
        element(document, "span", { class: "search-detail" }, kind === "report" ? withDay(detail) : detail),
      ),
    );

  /** Shows what the field asks for; false where it asks for nothing, or was changed meanwhile. */
  const show = async (): Promise<boolean> => {
    const text = field.value.trim();
    if (text === "") {
      close();
      list.replaceChildren();
      return false;
    }
    panel.hidden = false;
    try {
      const find = await finder();
      if (field.value.trim() !== text) return false;
      const found = find(text);
      list.replaceChildren(...found.slice(0, mostShown).map(result));
      say(countWords(text, found.length));
      return true;
    } catch (error) {
      loading = undefined;
      list.replaceChildren();
      say("The search could not be loaded. Check that the site can still be reached, then type again.");
      console.error(error);
      return false;
    }
  };

  /** The place of the focus moves by one: the field first, then the links. */
  const move = (step: number): void => {
    const stops: HTMLElement[] = [field, ...links()];
    const here = stops.indexOf(document.activeElement as HTMLElement);
    stops[Math.min(Math.max(here + step, 0), stops.length - 1)]?.focus();
  };

  field.addEventListener("focus", () => {
    // What goes wrong here is said when something is typed.
    finder().catch(() => {
      loading = undefined;
    });
    if (field.value.trim() !== "") void show();
  });
  field.addEventListener("input", () => void show());
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    // A link that is clicked carries the reader's force, which a new address would lose.
    void show().then((isShown) => isShown && links()[0]?.click());
  });
  form.addEventListener("keydown", (event) => {
    if (event.key === "Escape" && !panel.hidden) {
      event.preventDefault();
      field.focus();
      close();
    } else if (!panel.hidden && (event.key === "ArrowDown" || event.key === "ArrowUp")) {
      event.preventDefault();
      move(event.key === "ArrowDown" ? 1 : -1);
    } else if (event.key === "ArrowDown" && event.target === field) void show();
  });
  form.addEventListener("focusout", ({ relatedTarget }) => {
    if (!form.contains(relatedTarget as Node | null)) close();
  });
  // Not every browser gives the focus to a link that is pressed: the list must not close before the click.
  panel.addEventListener("mousedown", (event) => {
    if ((event.target as Element).closest("label") === null) event.preventDefault();
  });
  list.addEventListener("click", (event) => {
    if (!event.ctrlKey && !event.metaKey && !event.shiftKey) close();
  });
  wireShortcut(field, shortcut);
}
