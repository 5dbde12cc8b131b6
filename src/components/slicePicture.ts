/** What a sheet takes of a picture, in CSS pixels: A4 within its margins, at first with its headline above it. */
const firstSheet = 640;
const nextSheet = 860;
/** A picture that needs no more than this is made smaller instead: its words stay large enough. */
const stillLegible = 860;

interface Band {
  readonly top: number;
  readonly bottom: number;
}

/** What must not be cut through: marks and words; rules and shades that run down the picture may be. */
function bandsOf(picture: SVGSVGElement, scale: number): readonly Band[] {
  const { top } = picture.getBoundingClientRect();
  return [...picture.querySelectorAll("text, rect, circle, path, line, image")]
    .filter((mark) => mark.closest("defs, clipPath, pattern") === null)
    .map((mark) => mark.getBoundingClientRect())
    .filter(({ height }) => height > 0 && height < firstSheet / 4)
    .map((box) => ({ top: (box.top - top) / scale, bottom: (box.bottom - top) / scale }));
}

/** The lower end of the widest stretch with nothing in it: between sections rather than rows; the end of all where none is. */
function widestGap(from: number, to: number, isFree: (y: number) => boolean): number {
  let [best, width, run] = [to, 0, 0];
  for (let y = Math.ceil(from); y <= to; y++) {
    run = isFree(y) ? run + 1 : 0;
    if (run > 0 && run >= width) [best, width] = [y, run];
  }
  return best;
}

/** The heights at which a picture may be cut so that no part is taller than a sheet; the last is its own. */
function cutsOf(picture: SVGSVGElement, height: number, scale: number): readonly number[] {
  const bands = bandsOf(picture, scale);
  const isFree = (y: number): boolean => bands.every(({ top, bottom }) => y <= top || y >= bottom);
  const cuts: number[] = [];
  let [from, room] = [0, firstSheet];
  while (height - from > room) {
    const cut = widestGap(from + room * 0.6, from + room, isFree);
    cuts.push(cut);
    [from, room] = [cut, nextSheet];
  }
  return [...cuts, height];
}

/**
 * Sets a picture that is taller than a sheet in parts under it, each of which fits one, and hides the whole; none where it
 * fits.
 */
export function slicePicture(picture: SVGSVGElement): void {
  const [width, height] = [picture.width.baseVal.value, picture.height.baseVal.value];
  if (!(height > stillLegible) || picture.viewBox.baseVal === null) return;
  const scale = picture.getBoundingClientRect().height / height;
  if (!(scale > 0)) return;
  const slices = document.createElement("div");
  slices.className = "printed-picture";
  let from = 0;
  for (const cut of cutsOf(picture, height, scale)) {
    const slice = picture.cloneNode(true) as SVGSVGElement;
    slice.setAttribute("viewBox", `0 ${from} ${width} ${cut - from}`);
    slice.setAttribute("width", String(width));
    slice.setAttribute("height", String(cut - from));
    slice.style.overflow = "hidden";
    slices.append(slice);
    from = cut;
  }
  picture.classList.add("is-sliced");
  picture.after(slices);
}
