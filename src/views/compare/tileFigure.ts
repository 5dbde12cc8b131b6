import type { KeyEntry } from "../../charts/gradeKeyRow.js";
import { type Tile, type TileGeometry, tileGeometry, tileMap, tilePlace } from "../../charts/tileMap.js";
import { chartAtWidths } from "../../components/chartAtWidths.js";
import { dataTable } from "../../components/dataTable.js";
import { figureCard } from "../../components/figureCard.js";
import { tileGrid } from "../../components/tileGrid.js";
import { localKey } from "../../format/localWords.js";
import { shortArea } from "../../format/shortArea.js";
import type { PeerForce } from "../../model/peerSet.js";
import type { Provenance } from "../../model/provenance.js";
import type { Column } from "../../tables/column.js";
import type { ViewOptions } from "../viewOptions.js";

/** A force on the map: what its tile shows, and what a press on it does. */
export interface MappedForce {
  readonly force: PeerForce;
  readonly tile: Pick<Tile, "mark" | "look" | "isCarriedOver" | "isLocal">;
  readonly control: HTMLButtonElement | HTMLAnchorElement;
}

export interface TileFigure<Row extends Provenance> {
  readonly headline: string;
  readonly subtitle: string;
  readonly note: string;
  readonly warnings: readonly string[];
  readonly key: readonly KeyEntry[];
  readonly sources: readonly Provenance[];
  readonly rows: readonly Row[];
  readonly columns: readonly Column<Row>[];
  readonly isChosen: (row: Row) => boolean;
}

/** A tile map as a figure: the picture, controls over its tiles, and its table one step away. */
export function tileFigure<Row extends Provenance>(
  mapped: readonly MappedForce[],
  figure: TileFigure<Row>,
  options: ViewOptions & { readonly peer_ids: readonly string[] },
): HTMLElement {
  const { document, width, narrowWidth, force_id, peer_ids } = options;
  const { headline, subtitle, rows, columns, note, key } = figure;
  const own = mapped.find(({ force }) => force.force_id === force_id)?.force;
  const peers = new Set(peer_ids);
  const tiles = mapped.map(
    ({ force, tile }): Tile => ({
      ...tile,
      force_id: force.force_id,
      names: [force.area_name, shortArea(force)],
      tile_column: force.tile_column,
      tile_row: force.tile_row,
      emphasis: force.force_id === force_id ? "own" : peers.has(force.force_id) ? "peer" : null,
    }),
  );
  const geometry = tileGeometry(tiles, width);
  const outlineWords = [
    ...(own === undefined ? [] : [`Heaviest outline: ${own.area_name}.`]),
    ...(peers.size === 0 ? [] : ["Heavy outline: the forces it is compared with."]),
    ...(tiles.some(({ isLocal }) => isLocal === true) ? [localKey] : []),
  ].join(" ");
  const description = `${subtitle}. One tile a force, roughly where it lies. The table below has every figure.`;
  const picture = chartAtWidths(
    (drawnWidth) =>
      tileMap(tiles, { document, width: drawnWidth, title: headline, description, key, outlineWords }),
    options,
  );
  const aspectOf = (layout: TileGeometry): number => Number((layout.width / layout.height).toFixed(4));
  const percent = (part: number, whole: number): number => Number(((100 * part) / whole).toFixed(3));
  const chart = tileGrid(
    mapped.map(({ force, control }) => {
      const { x, y } = tilePlace(force, geometry);
      return {
        tile_column: force.tile_column,
        tile_row: force.tile_row,
        left: percent(x, geometry.width),
        top: percent(y, geometry.height),
        control,
      };
    }),
    {
      document,
      picture,
      label: subtitle,
      aspect: aspectOf(geometry),
      ...(narrowWidth === undefined ? {} : { narrowAspect: aspectOf(tileGeometry(tiles, narrowWidth)) }),
      wide: percent(geometry.tileWidth, geometry.width),
      high: percent(geometry.tileHeight, geometry.height),
    },
  );
  return figureCard(
    {
      headline,
      subtitle,
      ...(note === "" ? {} : { note }),
      warnings: figure.warnings,
      chart,
      sources: figure.sources,
      table: dataTable(rows, columns, { document, caption: subtitle, isChosen: figure.isChosen }),
      guides: ["tile-map"],
    },
    options,
  );
}
