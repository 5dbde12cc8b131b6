import { openWarehouse } from "../../loaders/warehouse.ts";
import { shuffle, writeMonthlyCounts } from "./monthlyCounts.ts";

const [order = "", csv = "", sortedCsv = "", ...forces] = process.argv.slice(2);
const warehouse = await openWarehouse(":memory:");
if (order === "shuffled") await shuffle(warehouse, sortedCsv, csv);
else await writeMonthlyCounts(warehouse, forces, csv);
warehouse.close();
