import { describe, expect, it } from "vitest";
import { type HeldFinding, heldOfFinding } from "../../../loaders/documents/heldFindings.ts";
import type { HeldNow } from "../../../loaders/documents/heldNow.ts";
import type { Proposal } from "../../../loaders/documents/proposal.ts";
import { type ReviewedRow, undecidedRow } from "../../../loaders/documents/reviewedRow.ts";
import { SourceFaults } from "../../../loaders/sources/fault.ts";
import type { ReviewItem } from "../../../reports/own/reviewItem.ts";
import { safe, textWidth, wrapped } from "../../../reports/own/reviewLines.ts";
import { accepted, proposal, readDocumentOf, row } from "../../loaders/documents/reviewedRows.ts";
import { talk } from "./talk.ts";

const gap: HeldNow = { outcome: "fills a gap", statement: null, source: null, isLocal: false };

/** A proposal as the review shows it. */
function item(changes: Partial<Proposal> = {}, more: Partial<ReviewItem> = {}): ReviewItem {
  const one = proposal(changes);
  return {
    proposal: one,
    row: undecidedRow(readDocumentOf([]), one, { address: null, embargo_until: null }),
    statement: `Surrey Police, PEEL 2021/22, ${one.item}: graded ${one.label}`,
    held: gap,
    counterpart: null,
    earlier: null,
    obstacles: [],
    ...more,
  };
}

const areas = ["Preventing crime", "Responding to the public", "Investigating crime", "Managing offenders"];
const table = areas.map((area) => item({ id: area, item: area }));
const decisions = (rows: readonly ReviewedRow[]) => rows.map(({ decision }) => decision);

describe("review(items, options)", () => {
  it("shows what a proposal would say, what is held, the words, the place, the confidence and the doubts", async () => {
    const held: HeldNow = {
      outcome: "conflict",
      statement: "Good",
      source: "A register: a page",
      isLocal: true,
    };
    const { said } = await talk(
      [item({ confidence: "weak", doubts: ["The summary table says Good"] }, { held })],
      ["q"],
    );
    for (const line of [
      "Proposal 1 of 1: grade",
      "Surrey Police, PEEL 2021/22, Good use of resources: graded Adequate",
      "Held now: Good (your own file, A register: a page). They conflict: accepting it\n  leaves the held one in its place and shows both.",
      "The document: “We judged the force adequate”",
      'Place: page 3 (line 40), under "Summary"',
      "Confidence: weak",
      "Doubt: The summary table says Good",
    ])
      expect(said).toContain(`\n${line}\n`);
  });

  it("writes each decision the moment it is made, with the reviewer's name and the day", async () => {
    const { result, kept } = await talk(table.slice(0, 3), ["a", "r", "l"]);
    expect(
      kept.map((rows) =>
        rows.map(({ proposal_id, decision, decided_by, decided_on }) => [
          proposal_id,
          decision,
          decided_by,
          decided_on,
        ]),
      ),
    ).toEqual([
      [["Preventing crime", "accepted", "A. Analyst", "2026-11-21"]],
      [["Responding to the public", "refused", "A. Analyst", "2026-11-21"]],
      [["Investigating crime", "undecided", null, null]],
    ]);
    expect(result.ended).toBe("all seen");
  });

  it("asks for the reviewer's name once, and again when none was typed", async () => {
    const { said, kept } = await talk(table.slice(0, 2), ["", "  ", "Jo Doe", "a", "a"], { by: null });
    expect(said.match(/Your name/g)).toHaveLength(3);
    expect(kept.flat().map(({ decided_by }) => decided_by)).toEqual(["Jo Doe", "Jo Doe"]);
  });

  it("goes back and lets a decision be changed; before the first there is nothing", async () => {
    const { result, said } = await talk(table.slice(0, 2), ["b", "a", "b", "r", "a"]);
    expect(said).toContain("This is the first.");
    expect(said).toContain("Decided: accepted by A. Analyst");
    expect(decisions(result.rows)).toEqual(["refused", "accepted"]);
  });

  it("writes, changes and takes away a comment without deciding", async () => {
    const { kept, result } = await talk(table.slice(0, 1), [
      "c",
      "seen the page",
      "c",
      "",
      "c",
      "-",
      "c",
      "=1+1",
      "a",
    ]);
    expect(kept.flat().map(({ comment, decision }) => [comment, decision])).toEqual([
      ["seen the page", "undecided"],
      [null, "undecided"],
      ["=1+1", "undecided"],
      ["=1+1", "accepted"],
    ]);
    expect(result.rows[0]?.comment).toBe("=1+1");
  });

  it("accepts what remains of a table after a count and a yes: only what is stated, undoubted and against nothing held", async () => {
    const others = [
      item({ id: "weak", item: "Supporting victims", confidence: "likely" }),
      item({ id: "doubt", item: "Recording data about crime", doubts: ["Counted otherwise"] }),
      item(
        { id: "held", item: "Disrupting serious organised crime" },
        { held: { ...gap, outcome: "conflict" } },
      ),
      item({ id: "elsewhere", place: 'page 9, under "Annex"' }),
    ];
    const { result, said, kept } = await talk(
      [...table, ...others],
      ["r", "t", "n", "t", "y", "l", "l", "l", "q"],
    );
    expect(said).toContain("t accept 3 of this table");
    expect(said).toContain("Accept 3 of this table, each stated and without doubt? y or n:");
    expect(kept[1]?.map(({ proposal_id }) => proposal_id)).toEqual(areas.slice(1));
    expect(decisions(result.rows)).toEqual([
      "refused",
      ...Array(3).fill("accepted"),
      ...Array(4).fill("undecided"),
    ]);
  });

  it("stays at a proposal with doubts when the rest of its table is accepted", async () => {
    const doubtful = item({ id: "doubt", doubts: ["Counted otherwise"] });
    const { result } = await talk([doubtful, ...table], ["t", "y", "r"]);
    expect(decisions(result.rows)).toEqual(["refused", ...Array(4).fill("accepted")]);
    expect(result.ended).toBe("all seen");
  });

  it("does nothing on Enter alone or another letter, and explains the letters", async () => {
    const { kept, said } = await talk(table, ["", "al", "yes", "?", "Q"]);
    expect(kept).toEqual([]);
    expect(said).toContain('"al" is none of the letters.');
    expect(said).toContain("a: accept. It becomes a fact with the next load");
  });

  it("does not accept what cannot be a fact as it stands, and says why", async () => {
    const { kept, said } = await talk(
      [item({ round: null }, { obstacles: ["accepted without round"] })],
      ["a", "r"],
    );
    expect(said).toContain("Cannot be accepted as it stands: accepted without round");
    expect(said).not.toContain("a accept");
    expect(decisions(kept.flat())).toEqual(["refused"]);
  });

  const finding: HeldFinding = {
    finding_id: "peel-2018-19-cumbria-afi1",
    report_title: "Integrated PEEL Assessment 2018/19",
    published_on: "2019-05-02",
    force_id: "cumbria",
    finding_kind: "area for improvement",
    finding_number: null,
    subject: "Legitimacy",
    summary: "Have people outside scrutinise it",
    source_id: "a/source",
    source_title: "A register",
    document: "a page",
  };
  const asked = (id: string) => {
    const one = { id, kind: "area for improvement", item: "Legitimacy", label: "External scrutiny" } as const;
    const counterpart = { finding, sureness: "likely" } as const;
    return item(one, { counterpart, held: heldOfFinding(proposal(one), counterpart, [finding]) });
  };

  it("shows the held finding that one seems to be, and accepts it as that one or as one of its own", async () => {
    const { kept, said } = await talk([asked("a"), asked("b")], ["s", "a"], { width: 400 });
    expect(said).toContain(
      "Held now: likely the same: “Have people outside scrutinise it” in Integrated PEEL Assessment 2018/19, published 2019-05-02, held as peel-2018-19-cumbria-afi1 (A register: a page). Compare the words: s accepts it as the same, a as a finding of its own beside that one.",
    );
    expect(said).toContain("s accept as the same as peel-2018-19-cumbria-afi1, a accept as one of its own");
    expect(kept.flat().map(({ proposal_id, decision, same_as }) => [proposal_id, decision, same_as])).toEqual(
      [
        ["a", "accepted", "peel-2018-19-cumbria-afi1"],
        ["b", "accepted", null],
      ],
    );
  });

  it("accepts no finding unseen with its table that seems to be held, and none as the same as nothing", async () => {
    const { said } = await talk([asked("a"), asked("b")], ["t", "q"]);
    expect(said).not.toContain("of this table,");
    const other = await talk([item()], ["s", "q"]);
    expect(other.said).toContain("Nothing like it is held; a accepts it.");
    expect(other.kept).toEqual([]);
  });

  it("asks before it contradicts what was accepted from another document, and refuses the other then", async () => {
    const other = row({ ...accepted, proposal_id: "other", document: "other.pdf", label: "Good" });
    const { kept, said } = await talk([item()], ["a", "n", "a", "y"], { kept: [other] });
    expect(said).toContain("You accepted something else from other.pdf (Good).");
    expect(kept).toHaveLength(1);
    expect(kept[0]?.map(({ proposal_id, decision, comment }) => [proposal_id, decision, comment])).toEqual([
      ["surrey-resources", "accepted", null],
      ["other", "refused", "refused for report.txt"],
    ]);
  });

  it("shows what was decided before the document changed, applies it to nothing, and replaces it by the new decision", async () => {
    const earlier = row({ ...accepted, proposal_id: "old", document_sha256: "b".repeat(64), label: "Good" });
    const { kept, said } = await talk([item({}, { earlier })], ["a"], { kept: [earlier] });
    expect(said).toContain("Before the document changed: accepted by A. Analyst on 2026-11-21, as Good.");
    expect(kept[0]?.map(({ proposal_id, decision }) => [proposal_id, decision])).toEqual([
      ["surrey-resources", "accepted"],
      ["old", "refused"],
    ]);
  });

  it("stays at a proposal whose decision could not be written, and says why", async () => {
    let isLocked = true;
    const { said, result } = await talk(table.slice(0, 1), ["a", "a"], {
      keep: async (rows) => {
        if (!isLocked) return rows;
        isLocked = false;
        throw new SourceFaults([
          { problem: "wrong header", file: "local/reviewed.csv", expected: "another" },
        ]);
      },
    });
    expect(said).toContain("wrong header (local/reviewed.csv; expected another)");
    expect(decisions(result.rows)).toEqual(["accepted"]);
  });

  it.each([true, false])("keeps what was decided when the input ends (plain lines: %s)", async (isPlain) => {
    const { result, kept, said } = await talk(table, ["a"], { hangsUp: true, isPlain });
    expect(result.ended).toBe("interrupted");
    expect(decisions(kept.flat())).toEqual(["accepted"]);
    expect(said).toContain("Stopped; all that you decided is kept.");
  });

  it("keeps what was decided when Ctrl+C is pressed", async () => {
    const { result, kept } = await talk(table, ["a", "\u0003"], { isPlain: false });
    expect(result.ended).toBe("interrupted");
    expect(decisions(kept.flat())).toEqual(["accepted"]);
  });

  it("writes plain lines alone for a screen reader, and none but bold letters where there is colour", async () => {
    const plain = await talk(table, ["a", "q"], { hasColour: true });
    expect(plain.said).not.toContain("\u001b");
    const bold = "\u001b[1mProposal 1 of 4: grade\u001b[22m";
    expect((await talk(table, ["q"], { hasColour: true, isPlain: false })).said).toContain(bold);
    expect((await talk(table, ["q"], { hasColour: false, isPlain: false })).said).not.toContain("\u001b[1m");
  });

  it.each([20, 33, 80])("writes no line wider than a terminal of %i columns", async (width) => {
    const long = item({
      quote: `https://example.org/${"a".repeat(120)} 警察の評価 👮 ${"word ".repeat(30)}`,
      doubts: ["x".repeat(100)],
    });
    const { said } = await talk([long, ...table], ["?", "c", "n", "a", "t", "y"], { width });
    const widest = said.split("\n").toSorted((a, b) => textWidth(b) - textWidth(a))[0] ?? "";
    expect(textWidth(widest)).toBeLessThanOrEqual(width);
    expect(textWidth(widest)).toBeGreaterThan(width - 8);
  });

  it("passes on nothing of a document that a terminal would obey", async () => {
    const hostile = "\u001b]0;title\u0007\u001b[2Jgone\u009b31m\r\n\u202etxt.exe\u0000";
    const { said } = await talk(
      [item({ quote: hostile, place: hostile, doubts: [hostile] }, { statement: hostile })],
      ["q"],
    );
    expect(said).not.toMatch(/[^\P{Cc}\n]|\p{Cf}/u);
    expect(said).toContain("gone");
  });

  it("ends at once when there is nothing to decide", async () => {
    const { result } = await talk([], []);
    expect(result).toEqual({ rows: [], decided: 0, ended: "all seen" });
  });
});

describe("wrapped(text, width, indent)", () => {
  it("keeps every word, in order, and sets later lines in", () => {
    const text = "Held now: nothing. Accepting it fills the gap.";
    expect(wrapped(text, 20, 2)).toEqual(["Held now: nothing.", "  Accepting it fills", "  the gap."]);
    expect(wrapped(text, Number.POSITIVE_INFINITY)).toEqual([text]);
    expect(wrapped("", 20)).toEqual([""]);
  });

  it("cuts a word that is longer than a line, and loses no letter of it", () => {
    const lines = wrapped(`a ${"b".repeat(25)} c`, 10, 2);
    expect(
      lines
        .map((line) => line.trim())
        .join("")
        .replaceAll(" ", ""),
    ).toBe(`a${"b".repeat(25)}c`);
    expect(lines.every((line) => line.length <= 10)).toBe(true);
  });

  it("counts wide characters as two columns and combining marks as none", () => {
    expect(textWidth("警察")).toBe(4);
    expect(textWidth("e\u0301")).toBe(1);
    expect(wrapped("警察警察", 4)).toEqual(["警察", "警察"]);
  });
});

describe("safe(text)", () => {
  it("makes one line of several, and keeps letters, accents and signs", () => {
    expect(safe("a\r\n\tb")).toBe("a b");
    expect(safe("Crème – “£5” ½")).toBe("Crème – “£5” ½");
  });
});
