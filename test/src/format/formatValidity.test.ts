import { describe, expect, it } from "vitest";
import { formatValidity } from "../../../src/format/formatValidity.ts";

describe("formatValidity({valid_from, valid_to})", () => {
  // Northamptonshire 2023-25, Responding to the public: changed on 8 August 2024.
  it.each([
    ["2024-08-08", null, "from 8 August 2024"],
    ["2023-10-10", "2024-08-08", "from 10 October 2023 until it was changed on 8 August 2024"],
    [null, "2024-08-08", "until it was changed on 8 August 2024"],
    [null, "2022-05", "until it was changed in May 2022"],
    [null, null, "[date not known]"],
  ])("shows %j to %j as %s", (valid_from, valid_to, text) => {
    expect(formatValidity({ valid_from, valid_to })).toBe(text);
  });
});
