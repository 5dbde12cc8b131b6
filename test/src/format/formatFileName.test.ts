import { describe, expect, it } from "vitest";
import { formatFileName } from "../../../src/format/formatFileName.ts";
import { slug } from "../../../src/format/slug.ts";

describe("slug(text, longest)", () => {
  it("is in kebab case, without accents and apostrophes", () => {
    expect(slug("24 of 43 forces’ grades: “Good”, café", 80)).toBe("24-of-43-forces-grades-good-cafe");
  });

  it("is cut between words, or within one that is too long", () => {
    expect(slug("one two three", 9)).toBe("one-two");
    expect(slug("one two three", 7)).toBe("one-two");
    expect(slug("abcdefghij", 4)).toBe("abcd");
  });
});

describe("formatFileName(subject, {releasedOn, force_id})", () => {
  it("says what the file shows and the day of its data", () => {
    expect(formatFileName("24 of 43 forces were Good", { releasedOn: "2026-11-21" })).toBe(
      "24-of-43-forces-were-good-2026-11-21",
    );
  });

  it("begins with the reader's force, unless it is named anyway", () => {
    const options = { releasedOn: "", force_id: "kent" };
    expect(formatFileName("Arrests, 43 forces", options)).toBe("kent-arrests-43-forces");
    expect(formatFileName("Judgements of Kent Police", options)).toBe("judgements-of-kent-police");
    expect(formatFileName("Arrests, Kentish Town", options)).toBe("kent-arrests-kentish-town");
  });

  it("does not end in a word that waits for another where it is cut", () => {
    const long = `${"effective ".repeat(9)}and in the whole of England and Wales`;
    expect(formatFileName(long, { releasedOn: "" })).toBe(Array(9).fill("effective").join("-"));
    expect(formatFileName("What forces were graded on", { releasedOn: "" })).toBe(
      "what-forces-were-graded-on",
    );
  });

  it("has a name where there is nothing to say", () => {
    expect(formatFileName("…", { releasedOn: "" })).toBe("peelboard");
  });
});
