/** A rectangle in pixels, y downwards. */
export interface Box {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

export interface LabelWish {
  readonly text: string;
  /** The middle of the mark that is named. */
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

export interface PlacedLabel<Wish> {
  readonly wish: Wish;
  /** The left edge and the middle of the text. */
  readonly x: number;
  readonly y: number;
}

/** How far a label's nearest edge stands from the middle of its mark. */
const reach = 9;

/** Right and left first, where a label is read as the mark's own; then above, below and the corners. */
function boxesFor({ x, y, width, height }: LabelWish): Box[] {
  const at = (left: number, middle: number): Box => ({
    left,
    top: middle - height / 2,
    right: left + width,
    bottom: middle + height / 2,
  });
  const [right, left, above, below] = [x + reach, x - reach - width, y - height, y + height];
  return [
    at(right, y),
    at(left, y),
    at(x - width / 2, above),
    at(x - width / 2, below),
    at(right - 3, above + 4),
    at(right - 3, below - 4),
    at(left + 3, above + 4),
    at(left + 3, below - 4),
  ];
}

const overlap = (a: Box, b: Box): boolean =>
  a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;

const isInside = (box: Box, bounds: Box): boolean =>
  box.left >= bounds.left &&
  box.right <= bounds.right &&
  box.top >= bounds.top &&
  box.bottom <= bounds.bottom;

/**
 * Places labels beside their marks, the first wishes first, so that no label covers another, a mark, or the edge. What finds
 * no room is left out and returned, to be named elsewhere.
 * @param marks boxes that no label may cover; a wish's own mark may be among them, labels keep clear of it.
 */
export function placeLabels<Wish extends LabelWish>(
  wishes: readonly Wish[],
  marks: readonly Box[],
  bounds: Box,
): { readonly placed: readonly PlacedLabel<Wish>[]; readonly leftOut: readonly Wish[] } {
  const taken: Box[] = [...marks];
  const placed: PlacedLabel<Wish>[] = [];
  const leftOut: Wish[] = [];
  for (const wish of wishes) {
    const box = boxesFor(wish).find(
      (candidate) => isInside(candidate, bounds) && !taken.some((other) => overlap(candidate, other)),
    );
    if (box === undefined) {
      leftOut.push(wish);
      continue;
    }
    taken.push(box);
    placed.push({ wish, x: box.left, y: (box.top + box.bottom) / 2 });
  }
  return { placed, leftOut };
}
