/** Sources that are not part of Peelboard: what the office holds in data/local, or added itself. */
export const localPrefix = "local/";

/** Whether a figure comes from the office's own files; such a figure is marked wherever it shows, and never counted nationally. */
export const isLocal = ({ source_id }: { readonly source_id: string }): boolean =>
  source_id.startsWith(localPrefix);
