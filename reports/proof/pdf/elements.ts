import type { Element } from "./pageReading.ts";

/** The words of an element and all within it, in reading order. */
export const wordsOf = ({ children }: Element): string =>
  children.map((child) => (typeof child === "string" ? child : wordsOf(child))).join(" ");

/** The elements of the given roles, in reading order; those within another of them are part of it. */
export const withRole = (elements: readonly Element[], role: RegExp): readonly Element[] =>
  elements.flatMap((element) =>
    role.test(element.role)
      ? [element]
      : withRole(
          element.children.filter((child): child is Element => typeof child !== "string"),
          role,
        ),
  );
