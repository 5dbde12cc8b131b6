/** The text alternative of a chart in a document: measure, place and period, how it is made, and where its figures are. */
export const chartDescription = (subtitle: string, form: string): string =>
  `${subtitle}. ${form}. A table of its figures goes with it.`;
