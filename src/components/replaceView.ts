type Field = HTMLInputElement | HTMLSelectElement;

const fieldsOf = (form: Element): Field[] => [...form.querySelectorAll<Field>("select, input")];

/** What a form offers, whatever is chosen in it: two forms of one signature differ in their values alone. */
function signature(form: Element): string {
  const copy = form.cloneNode(true) as Element;
  for (const chosen of copy.querySelectorAll("[selected], [checked]"))
    for (const name of ["selected", "checked"]) chosen.removeAttribute(name);
  for (const field of copy.querySelectorAll("input:not([type=checkbox], [type=radio])"))
    field.removeAttribute("value");
  for (const folded of copy.querySelectorAll("details")) folded.removeAttribute("open");
  return copy.innerHTML;
}

/** Gives the fields of a form that stays the values of the form that would have come. */
function takeValues(staying: Element, coming: Element): void {
  const values = fieldsOf(coming);
  for (const [index, field] of fieldsOf(staying).entries()) {
    const other = values[index];
    if (other === undefined) continue;
    if (field.type === "checkbox" || field.type === "radio")
      (field as HTMLInputElement).checked = (other as HTMLInputElement).checked;
    else if (field.value !== other.value) field.value = other.value;
  }
}

/** Tells an element again in a view drawn anew: by what it stands for, else by its place. */
interface Place {
  readonly selector: string | null;
  readonly path: readonly number[];
}

const quoted = (value: string): string => `"${value.replaceAll(/["\\]/g, "\\$&")}"`;

function selectorOf(element: Element): string | null {
  if (element.id !== "") return `[id=${quoted(element.id)}]`;
  for (const name of ["data-judgement", "data-set"]) {
    const value = element.getAttribute(name);
    if (value !== null) return `[${name}=${quoted(value)}]`;
  }
  const [name, value] = [element.getAttribute("name"), element.getAttribute("value")];
  return name === null
    ? null
    : `[name=${quoted(name)}]${value === null || !element.matches("[type=checkbox], [type=radio]") ? "" : `[value=${quoted(value)}]`}`;
}

/** The children that count for a place: a chart drawn at build time for a phone too is one chart. */
const placesIn = (parent: Element): Element[] =>
  [...parent.children].filter(({ classList }) => !classList.contains("drawn-narrow"));

/** The place of an element within the root. */
export function placeOf(root: Element, element: Element): Place {
  const path: number[] = [];
  for (let at = element; at !== root && at.parentElement !== null; at = at.parentElement)
    path.unshift(placesIn(at.parentElement).indexOf(at));
  return { selector: selectorOf(element), path };
}

/** What stands in a place now, or null. */
export function elementAt(root: Element, { selector, path }: Place): HTMLElement | null {
  const named = selector === null ? null : root.querySelector<HTMLElement>(selector);
  if (named !== null) return named;
  let at: Element | undefined = root;
  for (const index of path) at = at === undefined ? undefined : placesIn(at)[index];
  return (at as HTMLElement | undefined) ?? null;
}

/** The folds below the root by name: their words, and which of those with the same words (each figure has a menu) they are. */
function foldsByName(root: ParentNode): ReadonlyMap<string, HTMLDetailsElement> {
  const counts = new Map<string, number>();
  const named = [...root.querySelectorAll("details")].map((fold) => {
    const words = fold.querySelector("summary")?.textContent ?? "";
    const count = (counts.get(words) ?? 0) + 1;
    counts.set(words, count);
    return [`${words} ${count}`, fold] as const;
  });
  return new Map(named);
}

/** To ask a closed fold where it is scrolled to would lay out what nobody sees: a table of some thousand cells. */
const isFoldedAway = (region: Element): boolean => region.closest("details:not([open])") !== null;

const topOf = (element: Element): number => element.getBoundingClientRect().top;

/**
 * Puts a view in the place of the former one and leaves the reader where they were: what was open stays open, what was
 * scrolled stays scrolled, the focus stays, and where it is on the screen. A form that offers the same is not replaced: a date half typed stays typed.
 */
export function replaceView(root: HTMLElement, next: HTMLElement): void {
  const former = root.firstElementChild;
  const active = root.ownerDocument.activeElement;
  const focus =
    active !== null && active !== root && root.contains(active)
      ? { active, top: topOf(active), ...placeOf(root, active) }
      : null;
  const open = [...foldsByName(root)].filter(([, fold]) => fold.open).map(([name]) => name);
  const scrolled = [...root.querySelectorAll(".table-scroll")].map((region) =>
    isFoldedAway(region) ? 0 : region.scrollLeft,
  );

  if (former === null) root.replaceChildren(next);
  else {
    const coming = [...next.childNodes];
    const forms = [...former.children].filter((child) => child.matches("form.controls"));
    const staying = new Map<Node, Element>();
    for (const child of coming) {
      if (!(child as Element).matches?.("form.controls")) continue;
      const same = forms.find(
        (form) => ![...staying.values()].includes(form) && signature(form) === signature(child as Element),
      );
      if (same === undefined) continue;
      takeValues(same, child as Element);
      staying.set(child, same);
    }
    former.className = next.className;
    const kept = new Set<Node>(staying.values());
    for (const child of [...former.childNodes]) if (!kept.has(child)) child.remove();
    let after: ChildNode | null = former.firstChild;
    for (const child of coming) {
      const same = staying.get(child);
      if (same === undefined) former.insertBefore(child, after);
      else after = same.nextSibling;
    }
  }

  const folds = foldsByName(root);
  for (const name of open) folds.get(name)?.setAttribute("open", "");
  for (const [index, region] of [...root.querySelectorAll(".table-scroll")].entries())
    if (scrolled[index]) region.scrollLeft = scrolled[index];
  if (focus === null) return;
  const again = elementAt(root, focus);
  if (root.ownerDocument.activeElement !== focus.active) again?.focus({ preventScroll: true });
  // What came in above must not push away what the reader has just used.
  const shift = again === null ? 0 : topOf(again) - focus.top;
  if (Math.abs(shift) >= 1) root.ownerDocument.defaultView?.scrollBy(0, shift);
}
