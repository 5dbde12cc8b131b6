import type { ChartRefusal } from "../model/resultChart.js";

/** Why a result is not drawn, and what to choose instead: one wording per reason. */
const refusals: Readonly<Record<ChartRefusal, { readonly happened: string; readonly advice: string }>> = {
  "grades are counted": {
    happened: "Grades are not drawn as numbers.",
    advice:
      "A grade is an ordered word: it can be counted, not measured. Choose “number of rows” as the figure, and the grade as what stands across.",
  },
  "grades reckoned with": {
    happened: "A mean or a sum of grades is not drawn.",
    advice:
      "The steps between grades have no size, so their mean says nothing. Count the forces at each grade.",
  },
  "line over grades": {
    happened: "No line is drawn over grades.",
    advice: "A line would say that the steps between grades are equal. Choose bars.",
  },
  "line over rounds": {
    happened: "No line is drawn from round to round.",
    advice:
      "Most rounds may not be compared: the table round_comparability says which. Choose bars, which stand side by side.",
  },
  "line needs an order": {
    happened: "A line needs dates or numbers across.",
    advice: "Choose a column of dates, such as period_end, or choose bars.",
  },
  "no numbers": {
    happened: "This column holds no numbers.",
    advice: "Choose another column as the figure, or “number of rows”.",
  },
  "no rows": { happened: "There are no rows to draw.", advice: "Change the statement and run it again." },
  "one value a place": {
    happened: "Several rows share one place, and rows are not added up unasked.",
    advice:
      "Add them up in the statement (sum and group by), split by a column that tells them apart, or choose dots.",
  },
  "column not in the result": {
    happened: "The chart asks for a column that this result does not have.",
    advice: "Choose one of the columns below.",
  },
  "too many bars": {
    happened: "There are more than 60 places, and each would take a line.",
    advice: "Narrow the statement with where or limit, or choose dots over a column of numbers or dates.",
  },
  "too many dots": {
    happened: "There are more than 5,000 points.",
    advice: "Narrow the statement with where or limit, or count the rows.",
  },
  "too many series": {
    happened: "The column to split by has more than four values.",
    advice: "More than four cannot be told apart. Narrow the statement with where, or do not split.",
  },
};

/** What to say in the place of a chart that is not drawn. */
export const chartRefusal = (refusal: ChartRefusal): { readonly happened: string; readonly advice: string } =>
  refusals[refusal];
