import type { Example } from "../model/example.js";
import { type ComponentOptions, element } from "./element.js";

/** The place of an example's SQL on the page. */
export const exampleAnchor = ({ id }: Pick<Example, "id">): string => `sql-${id}`;

/** The saved questions as links; until the script runs they lead to the SQL at the end of the page. */
export const exampleList = (
  examples: readonly Example[],
  { document, chosen }: ComponentOptions & { readonly chosen: string },
): HTMLElement =>
  element(
    document,
    "ul",
    { class: "example-list" },
    ...examples.map((example) =>
      element(
        document,
        "li",
        {},
        element(
          document,
          "a",
          {
            href: `#${exampleAnchor(example)}`,
            "data-example": example.id,
            ...(example.id === chosen ? { "aria-current": "true" } : {}),
          },
          example.question,
        ),
      ),
    ),
  );

/** The examples with what they say and their SQL, to be read. */
export const exampleTexts = (
  examples: readonly Example[],
  { document }: ComponentOptions,
): readonly HTMLElement[] =>
  examples.map((example) =>
    element(
      document,
      "details",
      { class: "folded", id: exampleAnchor(example) },
      element(document, "summary", {}, example.question),
      element(document, "p", {}, example.note),
      element(
        document,
        "pre",
        { tabindex: 0 },
        element(document, "code", { class: "language-sql" }, example.sql),
      ),
    ),
  );
