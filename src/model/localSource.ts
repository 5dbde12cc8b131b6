/** Sources that are not part of Peelboard: what the office holds in data/local, or added itself. */
export const localPrefix = "local/";

/** Whether a figure comes from the office's own files; such a figure is marked wherever it shows, and never counted nationally. */
export const isLocal = ({ source_id }: { readonly source_id: string }): boolean =>
  source_id.startsWith(localPrefix);

/** The same of a row that may have no source, as rows of a table may. */
export const isLocalRow = (row: unknown): boolean =>
  typeof row === "object" &&
  row !== null &&
  "source_id" in row &&
  typeof row.source_id === "string" &&
  isLocal({ source_id: row.source_id });
