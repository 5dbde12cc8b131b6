import type { DataCatalogue } from "../../src/model/dictionary.ts";
import type { Query } from "./ask.ts";
import { conflicts } from "./conflicts.ts";
import { coverage } from "./coverage.ts";
import { dataDictionary, sourceList } from "./dataDictionary.ts";
import { sourceStatus } from "./sourceStatus.ts";

/** What the data page shows: the tables, the sources and their state, what was refused, what is missing and what disagrees. */
export const dataCatalogue: Query<DataCatalogue> = async (warehouse) => ({
  tables: await dataDictionary(warehouse),
  sources: await sourceList(warehouse),
  coverage: await coverage(warehouse),
  conflicts: await conflicts(warehouse),
  ...(await sourceStatus(warehouse)),
});
