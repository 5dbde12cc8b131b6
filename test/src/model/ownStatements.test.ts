import { describe, expect, it } from "vitest";
import { ownAnswersOf, ownStatusesOf } from "../../../src/model/ownStatements.ts";
import { findingRow, registerRow } from "../charts/registerRows.ts";

const paper = { source_title: "Local: A paper", publisher: "your office", address: null, locator: "page 3" };

describe("ownAnswersOf(rows) and ownStatusesOf(rows)", () => {
  const answered = (response_source_id: string) =>
    registerRow({
      response_source_id,
      response_source_title: paper.source_title,
      response_publisher: paper.publisher,
      response_locator: paper.locator,
      response_basis: "read",
    });

  it("give the source of what the office supplied, and nothing for others and for what is not known", () => {
    const rows = [answered("local/responses"), answered("local-policing-bodies/responses"), registerRow()];
    expect(ownAnswersOf(rows)).toEqual([{ source_id: "local/responses", ...paper, basis: "read" }]);
    const closed = findingRow({
      status: "closed",
      status_source_id: "local/finding_status",
      status_source_title: paper.source_title,
      status_publisher: paper.publisher,
      status_locator: paper.locator,
      status_basis: "read",
    });
    expect(ownStatusesOf([closed, findingRow()])).toEqual([
      { source_id: "local/finding_status", ...paper, basis: "read" },
    ]);
  });

  it("fill no part of a source that is missing", () => {
    expect(() => ownAnswersOf([{ ...answered("local/responses"), response_basis: null }])).toThrow(
      "what local/responses states has no whole source",
    );
  });
});
