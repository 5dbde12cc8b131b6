/** A figure of an added table; its keys are the columns of `addedFigureColumns`. */
export interface ReadFigure {
  readonly area_id: string;
  readonly area_label: string;
  readonly measure_id: string;
  readonly measure_name: string;
  readonly unit: string;
  readonly decimals: number;
  readonly category: string | null;
  readonly period: string;
  readonly period_end: string;
  readonly value: number | null;
  readonly absence: string | null;
  readonly sheet: string;
  readonly source_row: number | null;
  readonly locator: string;
  readonly note: string | null;
}

/** A category as part of a measure's id, as loaders/staging/stg_measure.sql writes it. */
export const categorySlug = (category: string): string =>
  category
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, "-")
    .replace(/^-|-$/g, "");

export const measureId = (measure: string, category: string | null): string =>
  category === null ? measure : `${measure}--${categorySlug(category)}`;
