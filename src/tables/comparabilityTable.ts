import type { ComparabilityRow } from "../model/comparability.js";
import { type Column, column, textColumn } from "./column.js";

/** What may be said of two rounds, and where the inspectorate says so. */
export const comparabilityTable: readonly Column<ComparabilityRow>[] = [
  textColumn("from_round_name", "From"),
  textColumn("to_round_name", "To"),
  textColumn("verdict", "Verdict"),
  textColumn("reason", "Reason"),
  {
    ...column<ComparabilityRow, string>(
      { key: "address", heading: "Source", type: "link" },
      ({ address }) => address,
      () => "The inspectorate’s page",
      () => "no address",
    ),
    address: ({ address }) => address,
  },
];
