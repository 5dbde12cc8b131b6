/**
 * The reader's force lives in the address (?force=cumbria), so that a link shared is a view shared.
 * In a page: `const force = Generators.observe(observeChosenForce);` gives its slug or null, and again on each change.
 */
const changed = "peelboard:force";

/** The slug of the force that an address chooses, or null. */
export function chosenForce(search: string): string | null {
  const force = new URLSearchParams(search).get("force");
  return force !== null && /^[a-z-]+$/.test(force) ? force : null;
}

/** The same address with the force chosen, or with none; whatever else it carries stays. */
export function addressWithForce(address: string, force_id: string | null, base: string): string {
  const url = new URL(address, base);
  if (force_id === null) url.searchParams.delete("force");
  else url.searchParams.set("force", force_id);
  return url.href;
}

/** Writes the choice into the address, without leaving the page, and tells who observes. */
export function chooseForce(force_id: string | null): void {
  history.replaceState(history.state, "", addressWithForce(location.href, force_id, location.href));
  dispatchEvent(new Event(changed));
}

/** Calls back with the chosen force now and at each change; returns what ends it. */
export function observeChosenForce(notify: (force_id: string | null) => void): () => void {
  const tell = (): void => notify(chosenForce(location.search));
  addEventListener(changed, tell);
  addEventListener("popstate", tell);
  tell();
  return () => {
    removeEventListener(changed, tell);
    removeEventListener("popstate", tell);
  };
}
