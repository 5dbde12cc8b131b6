import { element } from "../components/element.js";
import { exampleList, exampleTexts } from "../components/exampleList.js";
import { schemaBrowser } from "../components/schemaBrowser.js";
import { statementForm } from "../components/statementForm.js";
import type { ExampleAnswer, ExploreData } from "../model/example.js";
import { resultSection, type ShownResult } from "./explore/resultSection.js";
import { pageOf } from "./page.js";
import { paragraph, section } from "./section.js";
import type { ViewOptions } from "./viewOptions.js";

/** An example's stored answer, as it is shown. */
export const shownExample = (
  { question, note, sql, result, chart }: ExampleAnswer,
  { schema }: ExploreData,
): ShownResult => ({
  headline: question,
  note,
  sql,
  result,
  chart,
  origin: "Worked out by this statement when the site was built.",
  tables: schema.map(({ name }) => name),
});

/** Questions, a statement beside the schema, its result, and the SQL of every example; at first, of the first example. */
export function exploreView(data: ExploreData, options: ViewOptions): HTMLElement {
  const { document } = options;
  const { schema, examples } = data;
  const [first] = examples;
  if (first === undefined) throw new RangeError("there is no example to begin with");
  return element(
    document,
    "div",
    { class: "view explore" },
    section("Questions to start from", options, exampleList(examples, { document, chosen: first.id })),
    element(
      document,
      "div",
      { class: "bench" },
      section("Statement in SQL", options, statementForm(first.sql, options)),
      schemaBrowser(schema, options),
    ),
    section(
      "Result",
      options,
      element(document, "div", { "data-result": true }, resultSection(shownExample(first, data), options)),
    ),
    section(
      "The examples in SQL",
      options,
      paragraph(
        "Each can be changed in the editor, or run in any other tool on the DuckDB file of the Data page.",
        options,
      ),
      ...exampleTexts(examples, options),
    ),
  );
}

/** The Explore page as it stands before anything is run. */
export const explorePage = pageOf(exploreView);
