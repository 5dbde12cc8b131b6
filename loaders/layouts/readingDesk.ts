import { basename } from "node:path";
import type { ReadTable } from "../added/addedTable.ts";
import type { ForceNames } from "../sources/forceNames.ts";
import type { Warehouse } from "../warehouse.ts";
import type { RowAccount } from "./rowAccount.ts";

/** What is needed to read one file. */
export interface ReadingDesk {
  readonly warehouse: Warehouse;
  readonly path: string;
  readonly parquet: string;
  readonly names: ForceNames;
  /** A folder that is gone when the file is read. */
  readonly temporary: string;
}

/** What was read, and what became of every row of the file. */
export interface ReadTableFile extends ReadTable {
  readonly rows: RowAccount;
}

/** A file as messages name it: without the folders it lies in. */
export const nameOfFile = (path: string): string => basename(path);
