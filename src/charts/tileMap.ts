import { backing } from "./backing.js";
import { clockSign, localOutline, localSign } from "./gradeChipMark.js";
import { drawKey, type KeyEntry, keyHeight } from "./gradeKeyRow.js";
import { hatchId, hatchPattern } from "./hatch.js";
import type { SegmentLook } from "./segment.js";
import { frame, svg } from "./svg.js";
import { type ChartOptions, ink, smallFontSize, textWidth, wrapText } from "./theme.js";

/** One force: where its tile stands, from 1 in the west and in the north, and what is on it. */
export interface Tile {
  readonly force_id: string;
  /** Names of the area from the longest to the shortest: the first that fits stands on the tile. */
  readonly names: readonly string[];
  readonly tile_column: number;
  readonly tile_row: number;
  /** A letter or a value. */
  readonly mark: string;
  readonly look: SegmentLook;
  readonly isCarriedOver?: boolean;
  /** Supplied by the office. */
  readonly isLocal?: boolean;
  /** The reader's force, or one of its peers: a heavier outline. */
  readonly emphasis?: "own" | "peer" | null;
}

export interface TileMapOptions extends ChartOptions {
  readonly key: readonly KeyEntry[];
  /** What outlines mean, under the key; none where none is heavier. */
  readonly outlineWords?: string;
}

/** Wide enough to read a name on; wider windows gain nothing. */
const widest = 700;
const gap = 4;

export interface TileGeometry {
  readonly columns: number;
  readonly rows: number;
  readonly width: number;
  /** Height of the tiles alone, without the key. */
  readonly height: number;
  readonly tileWidth: number;
  readonly tileHeight: number;
}

/** How the tiles are laid out in a window: the same numbers place what lies over them. */
export function tileGeometry(
  tiles: readonly Pick<Tile, "tile_column" | "tile_row">[],
  available: number,
): TileGeometry {
  const columns = Math.max(1, ...tiles.map(({ tile_column }) => tile_column));
  const rows = Math.max(1, ...tiles.map(({ tile_row }) => tile_row));
  const width = Math.min(available, widest);
  const tileWidth = (width - gap * (columns - 1)) / columns;
  const tileHeight = Math.max(48, Math.min(tileWidth * 0.72, 68));
  return { columns, rows, width, height: rows * tileHeight + (rows - 1) * gap, tileWidth, tileHeight };
}

/** The left and upper edge of a tile. */
export const tilePlace = (
  { tile_column, tile_row }: Pick<Tile, "tile_column" | "tile_row">,
  { tileWidth, tileHeight }: TileGeometry,
): { readonly x: number; readonly y: number } => ({
  x: (tile_column - 1) * (tileWidth + gap),
  y: (tile_row - 1) * (tileHeight + gap),
});

/** A phone leaves a tile some 44 px: a size smaller, or the longer names would run into their neighbours. */
const nameSizeOn = (tileWidth: number): number => (tileWidth < 56 ? 11 : 12);

/** The longest of the names that fits on one or two lines; the shortest is taken as it is. */
function nameLines(names: readonly string[], room: number, nameSize: number): readonly string[] {
  const set = names.map((name) => wrapText(name, room, nameSize));
  const fits = set.find(
    (lines) => lines.length <= 2 && lines.every((line) => textWidth(line, nameSize) <= room),
  );
  return fits ?? set.at(-1)?.slice(0, 2) ?? [];
}

const outlines = { own: 4, peer: 2.5 } as const;

function drawTile(document: Document, tile: Tile, geometry: TileGeometry): SVGElement {
  const { tileWidth: width, tileHeight: height } = geometry;
  const { x, y } = tilePlace(tile, geometry);
  const { mark, look, emphasis = null } = tile;
  const nameSize = nameSizeOn(width);
  const lines = nameLines(tile.names, width - 4, nameSize);
  const markRoom = height - lines.length * nameSize - 8;
  const markSize =
    [20, 17, 14, 12].find((size) => size <= markRoom && textWidth(mark, size) <= width - 8) ?? 12;
  const text = (line: string, at: number, size: number, weight: number): SVGElement =>
    svg(
      document,
      "text",
      {
        x: x + width / 2,
        y: at,
        dy: "0.35em",
        "text-anchor": "middle",
        "font-size": size,
        "font-weight": weight,
        fill: look.text,
      },
      [line],
    );
  const thickness = emphasis === null ? 1 : outlines[emphasis];
  const namesTop = y + height - 5 - (lines.length - 0.5) * nameSize;
  const markY = y + (height - lines.length * nameSize - 4) / 2 + 2;
  return svg(document, "g", { class: "tile", "data-force": tile.force_id }, [
    svg(document, "rect", {
      x: x + thickness / 2,
      y: y + thickness / 2,
      width: width - thickness,
      height: height - thickness,
      fill: look.fill,
      stroke: ink,
      "stroke-width": thickness,
      ...(look.dash === undefined ? {} : { "stroke-dasharray": look.dash }),
      ...(tile.isLocal ? localOutline(thickness) : {}),
    }),
    ...backing(document, look, {
      x: x + width / 2,
      y: y + height / 2,
      width: width - 10,
      height: height - 10,
    }),
    text(mark, markY, markSize, 700),
    ...lines.map((line, index) =>
      text(line, namesTop + index * nameSize, nameSize, emphasis === "own" ? 700 : 400),
    ),
    ...(tile.isCarriedOver ? [clockSign(document, x + width - 9, y + 9)] : []),
    ...(tile.isLocal ? [localSign(document, x + 12, y + 13)] : []),
  ]);
}

/** The 43 forces as tiles of one size, roughly where they lie, each with its mark and name; the key stands below. */
export function tileMap(tiles: readonly Tile[], options: TileMapOptions): SVGSVGElement {
  const { document, title, key, outlineWords = "", width: available } = options;
  const geometry = tileGeometry(tiles, available);
  const { width, height } = geometry;
  const keyTop = height + 16;
  const keyEnd = keyTop + keyHeight(key, width);
  const words = outlineWords === "" ? [] : wrapText(outlineWords, width, smallFontSize);
  const root = frame(keyEnd + words.length * 18 + 4, { ...options, width });
  const hatch = hatchId(title);
  const isHatched = [...tiles, ...key].some(({ look }) => look.fill === `url(#${hatch})`);
  root.append(
    ...(isHatched ? [hatchPattern(document, hatch)] : []),
    svg(
      document,
      "g",
      { class: "tiles" },
      tiles.map((tile) => drawTile(document, tile, geometry)),
    ),
    drawKey(document, key, keyTop, width),
    ...words.map((line, index) =>
      svg(document, "text", { x: 0, y: keyEnd + 10 + index * 18, "font-size": smallFontSize }, [line]),
    ),
  );
  return root;
}
