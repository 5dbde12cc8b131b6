import { mkdir, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { keepReviewed, reviewedCsv } from "../../../loaders/documents/keepReviewed.ts";
import { readReviewed } from "../../../loaders/documents/reviewed.ts";
import type { PlacedRow } from "../../../loaders/documents/reviewedFaults.ts";
import { SourceFaults } from "../../../loaders/sources/fault.ts";
import { accepted, row, someNames, withoutColumns } from "../../loaders/documents/reviewedRows.ts";
import type { FuzzReader } from "../fuzzReader.ts";
import { knownRounds } from "../known.ts";

const seeds: readonly Uint8Array[] = [
  [
    row(accepted),
    row({ proposal_id: "b", item: "Preventing crime", comment: "=1+1", quote: 'say "x", y' }),
    row({
      proposal_id: "c",
      kind: "caseload",
      round: null,
      item: "North",
      label: "high",
      value: 4,
      place: "2007-10",
    }),
  ],
  [
    row({ proposal_id: "d", ...accepted, kind: "areas graded", item: null, label: null, value: 8 }),
    row({
      proposal_id: "e",
      kind: "recommendation",
      number: 2,
      label: "1/2, 00123",
      embargo_until: "2027-01-01",
      same_as: "hmic-2007-cumbria-r2",
    }),
  ],
  [
    row({
      proposal_id: "f",
      ...accepted,
      force_id: "cumbria",
      round: "HMIC baseline 2006",
      item: "Protecting vulnerable people",
      label: "Fair",
      direction: "Stable",
    }),
    row({ proposal_id: "g" }),
  ],
].map((rows) => Buffer.from(reviewedCsv(rows)));

/** As files were written before findings were compared with those held, and before directions of travel were read. */
const formerRows = reviewedCsv([
  row({ proposal_id: "h" }),
  row({ ...accepted, proposal_id: "i", item: "Preventing crime" }),
]);
const formerSeeds: readonly Uint8Array[] = [["same_as"], ["direction", "same_as"]].map((names) =>
  Buffer.from(withoutColumns(formerRows, ...names)),
);

const said = (rows: readonly PlacedRow[]): string =>
  JSON.stringify(
    rows.map((placed) => placed.row).toSorted((a, b) => (a.proposal_id < b.proposal_id ? -1 : 1)),
  );

export const reviewed: readonly FuzzReader[] = [
  {
    name: "reviewed.csv",
    inputs: 6_000,
    seeds: () => [...seeds, ...formerSeeds],
    read: async (bytes, folder) => {
      await mkdir(join(folder, "local"), { recursive: true });
      await writeFile(join(folder, "local/reviewed.csv"), bytes);
      const rounds = await knownRounds();
      const read = await readReviewed(folder, someNames, rounds);
      if (read.faults.length > 0) throw new SourceFaults(read.faults);
      // A review writes the file anew: what a person said of every row is still there.
      await keepReviewed(folder, [], someNames, rounds);
      const again = await readReviewed(folder, someNames, rounds);
      if (again.faults.length > 0 || said(again.rows) !== said(read.rows))
        throw new Error(`written and read again it says ${said(again.rows)} for ${said(read.rows)}`);
    },
  },
];
