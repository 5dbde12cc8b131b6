import type { Cell, PackDocument } from "../../reports/document.ts";

const text = (words: string): Cell => ({ kind: "text", text: words });
const count = (value: number): Cell => ({
  kind: "number",
  text: value.toLocaleString("en-GB"),
  value,
  decimals: 0,
  isPercent: false,
});

/** Texts that a format may take for something else, or may not have room or glyphs for. */
export const hostileTexts = {
  formula: '=HYPERLINK("http://example.org","press")',
  markup: '<script>alert("1")</script> & <b>bold</b>',
  typst: '#panic("x") $x^2$ *strong* _low_ `code` @label <label> \\ // comment /* c */ [b] = heading',
  markdown: "| pipe | **strong** [link](javascript:alert(1)) # heading ```",
  rightToLeft: "Commissioner ‏محمد عبد الله‏ and שָׁלוֹם spoke",
  longWord: "Llanfairpwllgwyngyllgogerychwyrndrobwllllantysiliogogogoch".repeat(3),
  control: "a tab\tand a \u0007 bell",
} as const;

/** A document with every kind of block, small enough to read. */
export const sampleDocument: PackDocument = {
  title: "Accountability conference pack: Cumbria Constabulary",
  subtitle: "What the inspectorate found, as at 30 June 2019",
  layout: "pack",
  letterhead: {
    body: "Cumbria Police and Crime Commissioner",
    officeHolder: "Police and Crime Commissioner for Cumbria",
    accent: "#12436D",
    logo: null,
  },
  as_at: "2019-06-30",
  unfinished: ["Comments of the chief constable"],
  running: [
    "Cumbria Constabulary · beside the 43 forces · rounds PEEL 2014 to PEEL 2018/19 · as at 30 June 2019",
    "Data release 21 November 2026, latest report 24 July 2025 · draft · not an official statistic",
  ],
  choices: [
    { term: "Force", text: "Cumbria Constabulary" },
    { term: "Compared with", text: "All 43 forces" },
    { term: "As at", text: "30 June 2019" },
  ],
  blocks: [
    { kind: "heading", level: 1, id: "summary", text: "Grades beside the national picture" },
    {
      kind: "paragraph",
      role: "lead",
      runs: [{ text: "Cumbria was graded Good for effectiveness in PEEL 2018/19." }],
    },
    {
      kind: "note",
      look: "warning",
      runs: [{ text: "Not a league table: forces with the same grade are not ranked." }],
    },
    {
      kind: "paragraph",
      runs: [
        { text: "Figures stand in " },
        { text: "Table 1", target: "table-grades" },
        { text: "; the inspectorate's page is " },
        { text: "here", address: "https://hmicfrs.justiceinspectorates.gov.uk/" },
        { text: ", " },
        { text: "in strong words", isStrong: true },
        { text: " and " },
        { text: "emphasis", isEmphasis: true },
        { text: "." },
      ],
    },
    {
      kind: "figure",
      id: "figure-grades",
      label: "Figure 1",
      headline: "24 of 43 forces were graded Good for effectiveness",
      subtitle: "Effectiveness, England and Wales, PEEL 2018/19",
      svg:
        '<svg xmlns="http://www.w3.org/2000/svg" width="640" height="80" viewBox="0 0 640 80" font-family="Noto Sans" font-size="13" fill="#0B0C0C">' +
        '<title>24 of 43</title><rect x="0" y="8" width="300" height="32" fill="#12436D" stroke="#0B0C0C"/><rect x="300" y="8" width="200" height="32" fill="#5694CA" stroke="#0B0C0C"/>' +
        '<text x="10" y="60">24 forces Good</text></svg>',
      width: 640,
      height: 80,
      description: "Stacked bar of 43 forces by grade: 1 Outstanding, 24 Good, 18 Requires improvement.",
      warnings: [
        "Mixed ages: forces were inspected at different times, so these judgements are not of one date.",
      ],
      source: "Source: HMICFRS, PEEL 2018/19, table 1.",
      tableId: "table-grades",
    },
    { kind: "heading", level: 2, id: "the-table", text: "The grades as a table" },
    {
      kind: "table",
      id: "table-grades",
      label: "Table 1",
      caption: "Cumbria beside the 43 forces, PEEL 2018/19",
      columns: [
        { heading: "Question", align: "left" },
        { heading: "Grade", align: "left" },
        { heading: "Forces", align: "right" },
        { heading: "Share of forces", align: "right" },
        { heading: "Published", align: "left" },
      ],
      rows: [
        [
          {
            kind: "text",
            text: "Effectiveness",
            address: "https://hmicfrs.justiceinspectorates.gov.uk/peel",
          },
          { kind: "text", text: "Good", grade: "Good" },
          count(24),
          { kind: "number", text: "55.8%", value: 0.5581395348837209, decimals: 1, isPercent: true },
          { kind: "date", text: "2 May 2019", iso: "2019-05-02" },
        ],
        [
          text("Legitimacy"),
          { kind: "text", text: "Requires improvement", grade: "Requires improvement" },
          count(1240),
          { kind: "number", text: "−2.5%", value: -0.025, decimals: 1, isPercent: true },
          text("date not known"),
        ],
        [
          text(hostileTexts.formula),
          text("not graded"),
          text("not stated"),
          text("not stated"),
          text(hostileTexts.markup),
        ],
      ],
      notes: ["not graded: the inspectorate gave no grade."],
      source: "Source: HMICFRS, PEEL 2018/19, table 1.",
      chosenRow: 0,
    },
    { kind: "page break" },
    { kind: "heading", level: 1, id: "commentary", text: "Commentary of the office" },
    { kind: "paragraph", number: "2.1", runs: [{ text: hostileTexts.typst }] },
    { kind: "paragraph", number: "2.2", runs: [{ text: hostileTexts.markdown }] },
    { kind: "paragraph", role: "comment", runs: [{ text: hostileTexts.rightToLeft }] },
    { kind: "paragraph", role: "comment", runs: [{ text: hostileTexts.longWord }] },
    { kind: "paragraph", role: "source", runs: [{ text: hostileTexts.control }] },
    {
      kind: "list",
      isOrdered: true,
      items: [[{ text: "First asked" }], [{ text: "Then " }, { text: "accepted", isStrong: true }]],
    },
    {
      kind: "list",
      isOrdered: false,
      role: "comment",
      items: [[{ text: hostileTexts.markup }], [{ text: "Done" }]],
    },
    {
      kind: "facts",
      entries: [
        { term: "Report published", runs: [{ text: "2 May 2019" }] },
        { term: "Last day for comments", runs: [{ text: "26 June 2019" }] },
      ],
    },
    {
      kind: "note",
      look: "question",
      runs: [
        { text: "What is being done about the 83 cases of the officer in South? ", isStrong: true },
        { text: "Rule: caseload above the force's interval." },
      ],
    },
    { kind: "note", look: "draft", runs: [{ text: "Not yet filled in: comments of the chief constable." }] },
    { kind: "heading", level: 2, id: "detail", text: "Detail" },
    { kind: "heading", level: 3, id: "more-detail", text: "More detail" },
    { kind: "paragraph", runs: [{ text: "The end." }] },
  ],
  origin: {
    parameters: {
      pack: "conference",
      force_id: "cumbria",
      peers: { peers: "all", peer: [], "peer-name": "", tolerance: "25" },
      rounds: [],
      as_at: "2019-06-30",
      since: "2019-03-31",
      audience: "public",
      sections: [],
      report_id: null,
      meeting: null,
    },
    release: "2026-11-21",
    latest_report_on: "2025-07-24",
    warehouse_sha256: "a".repeat(64),
    code_version: "0.1.0",
    code_sha256: "b".repeat(64),
    office_sha256: null,
  },
};
