/** The room that a mark takes with its label, in pixels. */
export interface Extent {
  readonly left: number;
  readonly right: number;
}

const gap = 10;

/** The lane of each extent, from 0: each takes the first lane in which it touches none that came before it. */
export function lanesOf(extents: readonly Extent[]): readonly number[] {
  const lanes: Extent[][] = [];
  return extents.map((extent) => {
    const free = lanes.findIndex((lane) =>
      lane.every(({ left, right }) => extent.left >= right + gap || extent.right + gap <= left),
    );
    const lane = free < 0 ? lanes.length : free;
    lanes[lane] = [...(lanes[lane] ?? []), extent];
    return lane;
  });
}
