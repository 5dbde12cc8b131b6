/** Rows that a function under test cannot change without throwing. */
export const frozen = <Row extends object>(rows: readonly Row[]): readonly Readonly<Row>[] =>
  Object.freeze(rows.map((row) => Object.freeze({ ...row })));
