import { type ComponentOptions, element } from "./element.js";

/** What lies over one tile of a map: a button or a link that fills it, placed in percent of the map. */
export interface TileControl {
  readonly tile_column: number;
  readonly tile_row: number;
  readonly left: number;
  readonly top: number;
  /** Its name for those who do not see the tile: "Cumbria: Good, show the proof". */
  readonly control: HTMLButtonElement | HTMLAnchorElement;
}

export interface TileGridOptions extends ComponentOptions {
  /** The map that lies beneath, with its key; two drawings of it where the page is drawn for two widths. */
  readonly picture: readonly Element[];
  readonly label: string;
  /** Width over height of the tiles alone, without the key. */
  readonly aspect: number;
  /** The same of the narrow drawing, where there is one. */
  readonly narrowAspect?: number;
  /** Size of a tile in percent of the map. */
  readonly wide: number;
  readonly high: number;
}

/** The control next in a direction: in its row or column first, else the nearest in the rows beyond. */
function nextTile(from: TileControl, key: string, tiles: readonly TileControl[]): TileControl | null {
  const steps: Readonly<Record<string, readonly [number, number]>> = {
    ArrowRight: [1, 0],
    ArrowLeft: [-1, 0],
    ArrowDown: [0, 1],
    ArrowUp: [0, -1],
  };
  const step = steps[key];
  if (step === undefined) return null;
  const [across, down] = step;
  const ahead = tiles.flatMap((tile) => {
    const [dx, dy] = [tile.tile_column - from.tile_column, tile.tile_row - from.tile_row];
    const forward = dx * across + dy * down;
    const aside = Math.abs(across === 0 ? dx : dy);
    // Sideways moves keep to the row; up and down go to the nearest tile of the nearest row.
    return forward > 0 && (across === 0 || aside === 0) ? [{ tile, cost: forward * 100 + aside }] : [];
  });
  return ahead.toSorted((a, b) => a.cost - b.cost)[0]?.tile ?? null;
}

function edgeTile(
  from: TileControl,
  key: string,
  isControl: boolean,
  tiles: readonly TileControl[],
): TileControl | null {
  if (key !== "Home" && key !== "End") return null;
  const row = isControl ? tiles : tiles.filter(({ tile_row }) => tile_row === from.tile_row);
  return (key === "Home" ? row[0] : row.at(-1)) ?? null;
}

/**
 * A tile map that can be pressed: real buttons or links over the tiles of a picture, as a grid that is one stop of the Tab key,
 * with arrow keys between tiles as they are laid out. The picture beneath is what is looked at, printed and downloaded.
 * @see https://www.w3.org/WAI/ARIA/apg/patterns/grid/
 */
export function tileGrid(controls: readonly TileControl[], options: TileGridOptions): HTMLElement {
  const { document, picture, label, aspect, narrowAspect = aspect, wide, high } = options;
  const tiles = controls.toSorted((a, b) => a.tile_row - b.tile_row || a.tile_column - b.tile_column);
  const rows = [...new Set(tiles.map(({ tile_row }) => tile_row))];
  const take = (taken: TileControl): void => {
    for (const { control } of tiles) control.tabIndex = control === taken.control ? 0 : -1;
  };
  for (const { control, left, top } of tiles) {
    control.classList.add("tile-control");
    control.setAttribute("style", `left:${left}%;top:${top}%;width:${wide}%;height:${high}%`);
  }
  const [first] = tiles;
  if (first !== undefined) take(first);
  const grid = element(
    document,
    "div",
    {
      class: "tile-controls",
      role: "grid",
      "aria-label": label,
      style: `--aspect:${aspect};--narrow-aspect:${narrowAspect}`,
    },
    ...rows.map((row) =>
      element(
        document,
        "div",
        { role: "row" },
        ...tiles
          .filter(({ tile_row }) => tile_row === row)
          .map(({ control, tile_column }) =>
            element(document, "div", { role: "gridcell", "aria-colindex": tile_column }, control),
          ),
      ),
    ),
  );
  const tileOf = ({ target }: Event): TileControl | undefined =>
    tiles.find(({ control }) => control.contains(target as Node));
  grid.addEventListener("keydown", (event) => {
    const from = tileOf(event);
    if (from === undefined) return;
    const to = nextTile(from, event.key, tiles) ?? edgeTile(from, event.key, event.ctrlKey, tiles);
    if (to === null) return;
    event.preventDefault();
    take(to);
    to.control.focus();
  });
  grid.addEventListener("focusin", (event) => {
    const tile = tileOf(event);
    if (tile !== undefined) take(tile);
  });
  return element(document, "div", { class: "tile-map" }, ...picture, grid);
}
