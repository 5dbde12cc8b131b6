import type { ExploreData } from "../model/example.js";
import type { Workbench } from "./workbench.js";

export interface WorkbenchSource {
  readonly data: () => Promise<ExploreData>;
  /** Address of the DuckDB file. */
  readonly file: string;
}

const heard = ["click", "submit", "change", "input"] as const;
const signsOfUse = ["pointerover", "focusin", "touchstart", "keydown"] as const;

/** What the script does in the place of the browser. */
const isOurs = (event: Event): boolean => {
  if (event.type === "submit") return true;
  if (event.type !== "click") return false;
  const { ctrlKey, metaKey, shiftKey } = event as MouseEvent;
  const link = (event.target as Element).closest("a[data-example]");
  return link !== null && !ctrlKey && !metaKey && !shiftKey;
};

/**
 * Makes the Explore page work: the page stays as it was drawn until the reader begins to use it or the address asks for more
 * than its beginning. Only then is the workbench loaded, the editor when the statement is first entered, and DuckDB when it
 * is first changed or run.
 */
export function openWorkbench({ data, file }: WorkbenchSource): void {
  const root = document.querySelector<HTMLElement>('[data-view="explore"]');
  if (root === null) throw new RangeError("the page has no place for the Explore view");
  let loading: Promise<Workbench> | undefined;
  const workbench = (): Promise<Workbench> => {
    loading ??= Promise.all([import("./workbench.js"), data()]).then(([module, loaded]) =>
      module.openedWorkbench(root, { data: loaded, file }),
    );
    loading.catch((error) => {
      loading = undefined;
      console.error(error);
      const status = root.querySelector(".statement-status");
      if (status !== null)
        status.textContent =
          "The page could not be made ready. Check that the site can still be reached, then load the page again.";
    });
    return loading;
  };
  const awake = (): void => void workbench().catch(() => {});

  for (const type of heard)
    root.addEventListener(type, (event) => {
      const { target } = event;
      if (isOurs(event)) event.preventDefault();
      workbench().then(
        (bench) => bench.hear(type, target as Element),
        () => {},
      );
    });
  root.addEventListener("focusin", ({ target }) => {
    if ((target as Element).id === "statement-text")
      workbench().then(
        (bench) => bench.openEditor(),
        () => {},
      );
  });
  for (const sign of signsOfUse) root.addEventListener(sign, awake, { once: true, passive: true });

  const asked = new URLSearchParams(location.search);
  asked.delete("force");
  const { wide, narrow } = root.dataset;
  const drawn = Number(matchMedia("(max-width: 640px)").matches ? narrow : wide);
  if (asked.size > 0 || !(root.clientWidth >= drawn && root.clientWidth < drawn + 120)) awake();
}
