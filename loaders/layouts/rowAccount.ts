/** What became of the rows of a file that hold anything: every row is in one of these. */
export interface RowAccount {
  readonly figures: number;
  readonly totals: number;
  readonly notes: number;
  readonly passedOver: number;
  readonly faults: number;
}

export const noRows: RowAccount = { figures: 0, totals: 0, notes: 0, passedOver: 0, faults: 0 };

export const addedUp = (accounts: readonly RowAccount[]): RowAccount =>
  accounts.reduce(
    (sum, { figures, totals, notes, passedOver, faults }) => ({
      figures: sum.figures + figures,
      totals: sum.totals + totals,
      notes: sum.notes + notes,
      passedOver: sum.passedOver + passedOver,
      faults: sum.faults + faults,
    }),
    noRows,
  );

export const rowsOf = ({ figures, totals, notes, passedOver, faults }: RowAccount): number =>
  figures + totals + notes + passedOver + faults;
