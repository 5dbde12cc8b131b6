import { groupRows } from "../../src/metrics/groupRows.ts";
import type { MeasureFigures, OfferedMeasure, PackedMeasure } from "../../src/model/measureFigures.ts";
import type { MeasureRow } from "../../src/model/measureRow.ts";
import type { Provenance } from "../../src/model/provenance.ts";
import type { Query } from "./ask.ts";
import { provenance } from "./provenance.ts";

/** A figure with what the measures page needs to know of its measure. */
export type OfferedRow = MeasureRow & Pick<OfferedMeasure, "nature" | "multiplier">;

type Figure = Omit<OfferedRow, keyof OfferedMeasure | keyof Provenance> &
  Pick<OfferedRow, "measure_id" | "source_id" | "locator" | "basis"> & {
    readonly document_id: string | null;
  };

type FigureSource = Omit<Provenance, "locator" | "basis"> & Pick<Figure, "document_id">;

/**
 * The measures that the measures page offers, with every period of the 43 forces and of England and Wales. Counts of one
 * year by outcome, and figures that reports state of a few forces alone, are left to the Explore and the forces' own pages.
 */
export const offeredRows: Query<readonly OfferedRow[]> = (warehouse) =>
  offeredRowsBy("9999-12-31")(warehouse);

/** The same of periods that had ended by a day (ISO date). */
export const offeredRowsBy =
  (as_at: string): Query<readonly OfferedRow[]> =>
  async (warehouse) => {
    const measures = await warehouse.rows<OfferedMeasure>(`
      select
        measure_id, measure_name, family, unit, nature, multiplier, polarity, numerator_name, denominator_name, decimals, definition
      from dim_measure`);
    const sources = await warehouse.rows<FigureSource>(`
      select f.document_id, ${provenance.columns}
      from (select distinct source_id, document_id, null as locator, null as basis from fact_measure) f
      ${provenance.joins}`);
    // DuckDB hands over one text a row several times faster than its values one by one, and there are 20,000 rows.
    const figures = await warehouse.rows<{ figure: string }>(
      `with figures as (
        select
          f.area_id, a.area_name, f.measure_id, f.period, f.period_end::varchar as period_end, f.numerator, f.denominator, f.value,
          f.absence, f.mean_kind,
          -- An offence group belongs to one classification; its own figures do not repeat it.
          coalesce(f.classification, nullif(regexp_extract(m.category, '[(](classification .+)[)]$', 1), '')) as classification,
          f.source_id, f.document_id, f.locator, f.basis,
          row_number() over (
            order by m.family, m.is_headline desc, m.category is not null, m.measure_name, f.period_end, a.area_kind, a.area_name
          ) as position
        from fact_measure f
        join dim_area a on a.area_id = f.area_id
        join dim_measure m on m.measure_id = f.measure_id
        where (a.area_kind = 'force' or f.area_id = 'england-and-wales')
          and m.family <> 'Public protection (MAPPA)' and m.measure_group <> 'offences' and f.period_end <= $as_at::date
      )
      select to_json(figures)::varchar as figure from figures order by position`,
      { as_at },
    );
    const measureOf = new Map(measures.map((measure) => [measure.measure_id, measure]));
    const sourceOf = new Map(
      sources.map(({ document_id, source_id, source_title, publisher, address }) => [
        `${source_id}|${document_id}`,
        { source_id, source_title, publisher, address },
      ]),
    );
    return figures.map(({ figure }) => {
      const row = JSON.parse(figure) as Figure;
      const measure = measureOf.get(row.measure_id);
      const source = sourceOf.get(`${row.source_id}|${row.document_id}`);
      if (measure === undefined || source === undefined)
        throw new Error(
          `a figure of ${row.measure_id} from ${row.source_id} has no measure or source in the warehouse`,
        );
      // Named one by one: to spread objects into one of this width takes thirty times as long.
      return {
        measure_id: measure.measure_id,
        measure_name: measure.measure_name,
        family: measure.family,
        unit: measure.unit,
        nature: measure.nature,
        multiplier: measure.multiplier,
        polarity: measure.polarity,
        numerator_name: measure.numerator_name,
        denominator_name: measure.denominator_name,
        decimals: measure.decimals,
        definition: measure.definition,
        area_id: row.area_id,
        area_name: row.area_name,
        period: row.period,
        period_end: row.period_end,
        numerator: row.numerator,
        denominator: row.denominator,
        value: row.value,
        absence: row.absence,
        mean_kind: row.mean_kind,
        classification: row.classification,
        source_id: source.source_id,
        source_title: source.source_title,
        publisher: source.publisher,
        address: source.address,
        locator: row.locator,
        basis: row.basis,
      };
    });
  };

/** Gives each different text its place in a list. */
function placesOf<T>(): { readonly list: T[]; readonly place: (key: string, held: T) => number } {
  const places = new Map<string, number>();
  const list: T[] = [];
  return {
    list,
    place: (key, held) => {
      const known = places.get(key);
      if (known !== undefined) return known;
      places.set(key, list.length);
      return list.push(held) - 1;
    },
  };
}

/** Null for a list that holds nothing, so that it is not sent. */
const unlessEmpty = <T>(list: readonly (T | null)[]): readonly (T | null)[] | null =>
  list.every((held) => held === null) ? null : list;

/** Rows of measures as columns, for `measureRowsOf` to read again. */
export function packMeasures(rows: readonly OfferedRow[]): MeasureFigures {
  const areas = placesOf<MeasureFigures["areas"][number]>();
  const sources = placesOf<MeasureFigures["sources"][number]>();
  const locators = placesOf<string>();
  const measures = [...groupRows(rows, ({ measure_id }) => measure_id).values()].flatMap((ofMeasure) => {
    const [first] = ofMeasure;
    if (first === undefined) return [];
    const periods = placesOf<PackedMeasure["periods"][number]>();
    const { measure_id, measure_name, family, unit, nature, multiplier } = first;
    const { polarity, numerator_name, denominator_name, definition, decimals } = first;
    return [
      {
        ...{ measure_id, measure_name, family, unit, nature, multiplier },
        ...{ polarity, numerator_name, denominator_name, definition, decimals },
        area: ofMeasure.map(({ area_id, area_name }) => areas.place(area_id, { area_id, area_name })),
        at: ofMeasure.map(({ period, period_end }) => periods.place(period, { period, period_end })),
        periods: periods.list,
        value: ofMeasure.map(({ value }) => value),
        numerator: ofMeasure.every(({ numerator, value }) => numerator === value)
          ? null
          : ofMeasure.map(({ numerator }) => numerator),
        denominator: unlessEmpty(ofMeasure.map(({ denominator }) => denominator)),
        absence: unlessEmpty(ofMeasure.map(({ absence }) => absence)),
        mean_kind: unlessEmpty(ofMeasure.map(({ mean_kind }) => mean_kind)),
        classification: unlessEmpty(ofMeasure.map(({ classification }) => classification)),
        source: ofMeasure.map(({ source_id, source_title, publisher, address, basis }) =>
          sources.place(`${source_id} ${source_title} ${address} ${basis}`, {
            source_id,
            source_title,
            publisher,
            address,
            basis,
          }),
        ),
        locator: ofMeasure.map(({ locator, period, area_name }) => {
          const pattern = locator.replaceAll(period, "{period}").replaceAll(area_name, "{area}");
          return locators.place(pattern, pattern);
        }),
      },
    ];
  });
  return { areas: areas.list, sources: sources.list, locators: locators.list, measures };
}

/** The figures of every measure that the measures page offers. */
export const measureFigures: Query<MeasureFigures> = async (warehouse) =>
  packMeasures(await offeredRows(warehouse));
