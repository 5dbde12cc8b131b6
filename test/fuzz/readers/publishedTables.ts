import { ods, odsNumber, odsRow, odsText, xlsx } from "../../loaders/files/spreadsheets.ts";

const blank = "<table:table-cell/>";
const title =
  "Table 1: Police officers by police force area, England and Wales, 31 March 2018 and 30 September 20181";

/** A table of a bulletin: a region, its forces, a total, a body that is no force, notes. */
const rows: readonly (readonly (string | number | null)[])[] = [
  [title],
  ["England and Wales", null, null, "Full-time equivalents"],
  [null, "31 March 2018", "30 September 2018", "%"],
  ["West Midlands", 30.5, 31.5, 3.28],
  ["Staffordshire", 10.25, 11.25, 9.76],
  ["West Midlands", 20.25, 20.25, 0],
  ["South West", 12, 14, 16.7],
  ["Avon and Somerset", 5, 6, 20],
  ["Wiltshire2", 7, 8, 14.3],
  ["Total 43 forces", 42.5, 45.5, 7.06],
  ["British Transport Police", 2, "..", ".."],
  [],
  [null, null, null, "Source: Home Office"],
  ["Notes"],
  ["1. Figures as first published."],
  ["2. Extracted late."],
];

export const crosstabOds = ods(
  rows
    .map((cells) =>
      odsRow(
        ...cells.map((cell) =>
          cell === null ? blank : typeof cell === "number" ? odsNumber(cell) : odsText(cell),
        ),
      ),
    )
    .join(""),
);

const csvCell = (cell: string | number | null): string =>
  typeof cell === "string" ? `"${cell}"` : String(cell ?? "");
export const crosstabCsv = `${rows.map((cells) => cells.map(csvCell).join(",")).join("\r\n")}\r\n`;

export const tableCsv = `financial_year,force_name,offence_group,sex,arrests
2014/15,Kent,Burglary,Male,3
2014/15,Kent,Burglary,Female,4
2015/16,Kent,2015/16 onwards - Theft offences,Male,"1,005"
2015/16,"London, City of",Burglary,Male,NA
2015/16,West Midlands,Burglary,Male,6
2017/18,Lancashire,2015/16 onwards - Robbery,Unknown,0
2017/18,British Transport Police,2015/16 onwards - Robbery,Male,12
`;

const tableRows: readonly (readonly (string | number)[])[] = [
  ["Financial year", "Police force area", "Offence group", "Sex", "Arrests"],
  ["2014/15", "Kent", "Burglary", "Male", 3],
  ["2014/15", "Kent", "Burg_x0000_lary", "Female", "_x200B_1,004"],
  ["2015/16", "City of London", "_xFEFF_Burglary", "Male", "NA_x000D_"],
  ["Notes"],
  ["1. Late."],
];
export const tableXlsx = xlsx({
  rows: tableRows
    .map((cells) => {
      const made = cells.map((cell) =>
        typeof cell === "number" ? `<c><v>${cell}</v></c>` : `<c t="inlineStr"><is><t>${cell}</t></is></c>`,
      );
      return `<row>${made.join("")}</row>`;
    })
    .join(""),
});

export const tableLayout = `layout: a-table
title: Arrests
publisher: An office
licence: Open Government Licence v3.0
shape: table
edition: "(?<edition>2014/15)"
missing: { NA: not available, "..": not available }
blank: not collected
other_areas: { British Transport Police: british-transport-police }
skipped_rows:
  - { rows: "^all$", reason: a total }
measures:
  arrests: { name: Arrests, unit: arrests, decimals: 0 }
columns:
  - { name: financial-year, heading: "financial[_ ]year", role: period, form: financial year }
  - { name: force, heading: "force[_ ]name", role: area }
  - name: offence-group
    heading: "offence[_ ]group"
    role: category
    rewrite:
      - { match: "^2015/16 onwards - (.*)$", as: "$1 (from 2015/16)" }
      - { match: "^(.*)$", as: "$1 (to 2014/15)" }
  - { name: sex, heading: "sex|gender", role: detail, optional: true }
  - { name: arrests, heading: arrests, role: value }
figures:
  - { sum: arrests, measure: arrests, category: [offence-group] }
`;

export const crosstabLayout = `layout: a-bulletin
title: Workforce
publisher: An office
shape: crosstab
known_by: ["^table \\\\d+[:.]"]
edition: "(?<edition>30 September 2018)"
published: "(?<day>31 March 2018)"
missing: { "..": not available }
blank: not collected
other_areas: { British Transport Police: british-transport-police }
other_sheets:
  - { title: "^contents", reason: contents }
measures:
  police-officer-fte: { name: "Police officers", unit: full-time equivalents, decimals: 1, rounded_to: 2 }
tables:
  - &by_force
    title: "^table \\\\d+[:.] police officers\\\\d* by police force area"
    header: { cells: dates, least: 2 }
    keys:
      - { role: area }
    columns: &columns
      - { heading: "^(number|%|per ?cent)$", as: change }
      - { heading: "\\\\d", as: period, form: date }
    totals:
      - { in: area, label: regions, parts: forces below, keep: true }
      - { in: area, label: "^total \\\\d+ forces", parts: forces, keep: true }
      - { in: area, label: "^total$", parts: all }
    measure: { by_unit: { Full-time equivalents: police-officer-fte } }
    known_differences:
      - { note: "late by (?<amount>\\\\d+)", row: "^wiltshire", at_most: 3 }
    signs: { "*": estimated }
  - <<: *by_force
    title: "^table \\\\d+[:.] special constables"
    columns: *columns
`;
