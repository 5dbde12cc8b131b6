import type { Basis } from "../model/status.js";

const sentences: Readonly<Record<Basis, string>> = {
  read: "Read: the source states the figure.",
  derived: "Derived: we worked the figure out from others that the source states.",
  missing: "Missing: we found no source for the figure.",
};

/** One sentence on how a figure is known. */
export const formatBasis = (basis: Basis): string => sentences[basis];
