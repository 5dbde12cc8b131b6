/**
 * Rows as columns, each value once: `values` holds the different values of a column, `rows` for each row the place of its value.
 * For a thousand rows and more whose columns repeat themselves; a tenth of the size of the rows as JSON, and no library reads it.
 */
export interface PackedRows {
  readonly count: number;
  readonly columns: Readonly<
    Record<
      string,
      { readonly values: readonly (string | number | boolean | null)[]; readonly rows: readonly number[] }
    >
  >;
}
