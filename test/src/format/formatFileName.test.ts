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

describe("formatFileName(headline, releasedOn)", () => {
  it("says what the file shows and the day of its data", () => {
    expect(formatFileName("24 of 43 forces were Good", "2026-11-21")).toBe(
      "24-of-43-forces-were-good-2026-11-21",
    );
  });

  it("has a name where there is nothing to say", () => {
    expect(formatFileName("…", "")).toBe("peelboard");
  });
});
