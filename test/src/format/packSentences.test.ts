import { describe, expect, it } from "vitest";
import { assuranceSentence, formatAssurance } from "../../../src/format/assuranceSentence.ts";
import { besideOthersSentence } from "../../../src/format/besideOthersSentence.ts";
import { caseloadDateSentence, noCaseloadSentence } from "../../../src/format/caseloadHeld.ts";
import { closedFindingSentence, formatFindingKind } from "../../../src/format/closedFindings.ts";
import { figureAgeSentence } from "../../../src/format/figureAge.ts";
import { findingsHeadline } from "../../../src/format/findingsHeadline.ts";
import { forceMeasureFacts, measuresWithoutSentence } from "../../../src/format/forceMeasureFacts.ts";
import { formatTarget } from "../../../src/format/funnelSentence.ts";
import { asAtRule, releaseSentence, scaleInWords } from "../../../src/format/packMethods.ts";
import { periodHeadline, periodsShown } from "../../../src/format/periodHeadline.ts";
import { noFigureNote } from "../../../src/format/rankedSentence.ts";
import { dutyPairSentences, withoutLastDaySentence } from "../../../src/format/registerSentences.ts";
import { scrutinySentence } from "../../../src/format/scrutinySentence.ts";
import { onePeriodSentence } from "../../../src/format/xmrSentence.ts";
import { findingAges } from "../../../src/metrics/findingAges.ts";
import type { PackMeasureRow } from "../../../src/model/packPicture.ts";
import { measureRow } from "../charts/measureRows.ts";
import { findingRow } from "../charts/registerRows.ts";

describe("assuranceSentence(given)", () => {
  it("counts each answer and what was not answered", () => {
    expect(assuranceSentence(["assured", "assured", "partly assured", null])).toBe(
      "Of 4 findings the office is assured of 2 and partly assured of 1. No assurance is given on 1.",
    );
    expect(assuranceSentence(["not assured"])).toBe("Of 1 finding the office is not assured of 1.");
  });
  it("says that nothing was answered", () => {
    expect(assuranceSentence([null])).toBe("No assurance by the office is entered on the 1 finding.");
    expect(assuranceSentence([null, null])).toBe(
      "No assurance by the office is entered on any of 2 findings.",
    );
    expect(formatAssurance(null)).toBe("no assurance given");
  });
});

describe("besideOthersSentence(counts, other)", () => {
  const of = (higher_count: number, same_count: number, lower_count: number, without_count = 0) => ({
    higher_count,
    same_count,
    lower_count,
    without_count,
  });
  it.each([
    [of(2, 0, 4, 1), "Of 6 peers with a figure, 2 have a higher one and 4 a lower one. 1 has none."],
    [of(1, 1, 1), "Of 3 peers with a figure, 1 has a higher one, 1 the same and 1 a lower one."],
    [of(0, 0, 3), "All 3 peers with a figure have a lower one."],
    [of(1, 0, 0), "The 1 peer with a figure has a higher one."],
    [of(0, 0, 0, 2), "None of the peers has a figure to set beside it."],
  ])("%j", (counts, sentence) => {
    expect(besideOthersSentence(counts, "peer")).toBe(sentence);
  });
});

describe("sentences on ages and days", () => {
  it("say how old a figure is, and nothing of an age on its own day", () => {
    expect(figureAgeSentence("2018-03-31", "2026-11-21")).toBe(
      "The period ended on 31 March 2018, 8 years 7 months before 21 November 2026.",
    );
    expect(figureAgeSentence("2018-03-31", "2018-03-31")).toBe("The period ended on 31 March 2018.");
    expect(caseloadDateSentence("2007", "2019-06-30")).toBe(
      "The figures are of 2007, about 12 years before 30 June 2019.",
    );
    expect(noCaseloadSentence("Surrey Police")).toContain("Surrey Police");
  });
  it("say which release it is", () => {
    expect(releaseSentence("2026-11-21", "2025-07-24")).toBe(
      "Data release of 21 November 2026; the latest dated report in it was published on 24 July 2025.",
    );
    expect(releaseSentence("2026-11-21", null)).toContain("the day of no report in it is known");
    expect(asAtRule("2019-06-30")[0]).toContain("by the end of 30 June 2019");
  });
});

describe("findingsHeadline(rows)", () => {
  it("counts what is not known to be closed among all, with the oldest date", () => {
    const rows = findingAges(
      [
        findingRow(),
        findingRow({ finding_id: "b", published_on: "2007-10" }),
        findingRow({ finding_id: "c", status: "addressed", status_as_at: "2019-06-01" }),
      ],
      "2019-06-30",
    );
    expect(findingsHeadline(rows)).toBe(
      "2 of 3 findings held are not known to be closed; the oldest with a date is of October 2007",
    );
    const closed = rows[2];
    if (closed === undefined) throw new Error("there are three");
    expect(formatFindingKind(closed)).toBe("Area for improvement");
    expect(closedFindingSentence(closed)).toContain("(addressed, stated 1 June 2019)");
  });
});

describe("findingsHeadline(rows) with findings and statuses of the office's own", () => {
  const closedByOffice = {
    status: "closed",
    status_as_at: "2020-02",
    status_source_id: "local/finding_status",
  };
  const rows = findingAges(
    [
      findingRow(),
      findingRow({ finding_id: "b", ...closedByOffice }),
      findingRow({ finding_id: "c", source_id: "local/findings", published_on: "2001-01-01" }),
      findingRow({ finding_id: "d", source_id: "local/findings", ...closedByOffice }),
    ],
    "2026-11-21",
  );
  const [, byOffice, , own] = rows;

  it("counts what others hold, without what the office alone says, and tells that beside", () => {
    expect(findingsHeadline(rows)).toBe(
      "2 of 2 findings held are not known to be closed, 1 of them closed by your office (local), and 1 local; the oldest with a date is of 2 May 2019",
    );
  });

  it("counts findings of the office where there are no others, marked", () => {
    expect(findingsHeadline(rows.slice(2))).toBe("1 of 2 findings held (local) is not known to be closed");
  });

  it("marks the status, and the finding where it is the office's too", () => {
    if (byOffice === undefined || own === undefined) throw new Error("there are four");
    expect(closedFindingSentence(byOffice)).toMatch(
      /^Area for improvement, PEEL 2018[/]19, Cumbria: .* [(]closed, stated February 2020[)] [(]local[)][.]$/,
    );
    expect(closedFindingSentence(own)).toContain("Cumbria (local): ");
  });
});

describe("forceMeasureFacts(own, options)", () => {
  const own: PackMeasureRow = {
    ...measureRow("kent", "Kent", "2017/18", "2018-03-31", 12.3),
    nature: "rate of events",
    multiplier: 1000,
    unit: "arrests per 1,000 people",
    numerator: 1230,
    denominator: 100_000,
    numerator_name: "arrests in the year",
    denominator_name: "people living in the area",
  };
  const missing: PackMeasureRow = { ...own, period: "2018/19", value: null, absence: "not available" };
  it("gives figure, age, both parts with their numbers, polarity and the national figure", () => {
    const facts = forceMeasureFacts(own, { national: null, missing, asAt: "2019-06-30" });
    expect(facts[0]?.text).toBe(
      "12.3 arrests per 1,000 people in 2017/18. The period ended on 31 March 2018, 1 year 2 months before 30 June 2019. For 2018/19 the source marks the figure as not available.",
    );
    expect(facts.map(({ term }) => term)).toEqual([
      "Kent",
      "Numerator",
      "Denominator",
      "Which way is better",
      "England and Wales",
      "Interval",
    ]);
    expect(facts[1]?.text).toBe("1,230: arrests in the year.");
    expect(facts[2]?.text).toBe("100,000: people living in the area; per 1,000 of them.");
  });
  it("names measures without a figure, and nothing where there are none", () => {
    expect(measuresWithoutSentence("Kent", ["Arrests"])).toBe(
      "No figure of Kent is held by this day for “Arrests”.",
    );
    expect(measuresWithoutSentence("Kent", [])).toBe("");
  });
});

describe("words that page and pack share", () => {
  it("name the middle line of a funnel", () => {
    expect(formatTarget({ value: 12.24, is_national: true }, 1)).toBe("England and Wales 12.2");
    expect(formatTarget({ value: 12.24, is_national: false }, 1)).toBe("These forces together 12.2");
  });
  it("name who has no figure, and a series of one period", () => {
    const row = measureRow("kent", "Kent", "2017/18", "2018-03-31", null);
    expect(noFigureNote([row])).toBe("No figure: Kent.");
    expect(noFigureNote([])).toBe("");
    expect(onePeriodSentence(row)).toBe(
      "Too few points: police officers per 100,000 people is held for 2017/18 alone.",
    );
  });
  it("say which periods are shown, in the singular too", () => {
    expect(periodsShown({ shown: [], near_count: 0 }, 120)).toContain("so the latest 0 before it are shown");
    expect(periodHeadline([], "2019-06-30")).toBe(
      "No period of 56 days held runs on 30 June 2019; the latest ended on [date not known]",
    );
  });
  it("say when one response does for two reports", () => {
    expect(dutyPairSentences(0)[1]).toBe("No such pair of reports is held for this force.");
    expect(dutyPairSentences(2)[1]).toContain("read both reports");
    expect(withoutLastDaySentence(1)).toContain("1 more report is held");
  });
});

describe("scrutinySentence(counts, of)", () => {
  const of = { force_name: "Kent Police", asAt: "2019-06-30" };
  it("counts rules and questions", () => {
    expect(scrutinySentence({ question_count: 1, rule_count: 1, tried_count: 17 }, of)).toBe(
      "17 fixed rules were tried on what is held of Kent Police as at 30 June 2019; 1 of them asks 1 question.",
    );
  });
  it("says that no question says nothing of what is not held", () => {
    expect(scrutinySentence({ question_count: 0, rule_count: 0, tried_count: 17 }, of)).toContain(
      "none of them asks a question. That says nothing of what is not held.",
    );
  });
});

describe("scaleInWords(scale)", () => {
  it("names the grades with their letters, best first", () => {
    expect(scaleInWords("peel4")).toBe(
      "Outstanding (O), Good (G), Requires improvement (RI), Inadequate (I)",
    );
  });
});
