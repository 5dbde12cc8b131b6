/** A Parquet file as SQL reads it; a path cannot be bound there. */
export const parquetAt = (path: string): string => `read_parquet('${path.replaceAll("'", "''")}')`;
