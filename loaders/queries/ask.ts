import { join } from "node:path";
import { paths } from "../paths.ts";
import { openWarehouse, type Warehouse } from "../warehouse.ts";

/** A question: what it needs is the warehouse, what it gives are rows typed in src/model. */
export type Query<T> = (warehouse: Warehouse) => Promise<T>;

/**
 * Opens the built warehouse, asks, and closes it again.
 * @throws WarehouseError when there is none yet.
 */
export async function ask<T>(query: Query<T>, directory: string = paths.warehouse): Promise<T> {
  const warehouse = await openWarehouse(join(directory, "peelboard.duckdb"), { readOnly: true });
  try {
    return await query(warehouse);
  } finally {
    warehouse.close();
  }
}
