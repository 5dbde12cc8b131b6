/** The ids of tables that other sections point to. A table is there only where its section is wanted and has rows. */
export const tableIds = {
  caseload: "table-caseload-cases",
  caseloadReviews: "table-caseload-reviews",
  caseloadRisk: "table-caseload-risk",
  findings: "table-findings-open",
  nationalFindings: "table-findings-national",
  responses: "table-responses",
  otherReports: "table-responses-other",
  otherMeasures: "table-measures-other",
  measureForces: (measure_id: string): string => `table-measure-${measure_id}-forces`,
  measureSeries: (measure_id: string): string => `table-measure-${measure_id}-series`,
} as const;
