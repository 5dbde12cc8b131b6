import { groupRows } from "../../src/metrics/groupRows.ts";
import type { MeasureFigures, OfferedMeasure, PackedMeasure } from "../../src/model/measureFigures.ts";
import type { MeasureRow } from "../../src/model/measureRow.ts";
import type { Query } from "./ask.ts";
import { provenance } from "./provenance.ts";

/** A figure with what the measures page needs to know of its measure. */
export type OfferedRow = MeasureRow & Pick<OfferedMeasure, "nature" | "multiplier">;

/**
 * The measures that the measures page offers, with every period of the 43 forces and of England and Wales. Counts of one
 * year by outcome, and figures that reports state of a few forces alone, are left to the Explore and the forces' own pages.
 */
export const offeredRows: Query<readonly OfferedRow[]> = (warehouse) =>
  warehouse.rows<OfferedRow>(`
    select
      f.area_id, a.area_name, f.measure_id, m.measure_name, m.family, m.unit, m.nature, m.multiplier, m.polarity, m.numerator_name, m.denominator_name,
      m.decimals, m.definition, f.period, f.period_end, f.numerator, f.denominator, f.value, f.absence, f.mean_kind,
      -- An offence group belongs to one classification; its own figures do not repeat it.
      coalesce(f.classification, nullif(regexp_extract(m.category, '[(](classification .+)[)]$', 1), '')) as classification,
      ${provenance.columns}
    from fact_measure f
    join dim_area a on a.area_id = f.area_id
    join dim_measure m on m.measure_id = f.measure_id
    ${provenance.joins}
    where (a.area_kind = 'force' or f.area_id = 'england-and-wales')
      and m.family <> 'Public protection (MAPPA)' and m.measure_group <> 'offences'
    order by m.family, m.is_headline desc, m.category is not null, m.measure_name, f.period_end, a.area_kind, a.area_name`);

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
