export const tableStyleId = "PackTable";

const rule = (side: string, size: number, color: string): string =>
  `<w:${side} w:val="single" w:sz="${size}" w:space="0" w:color="${color}"/>`;

/** Rules and margins of every table, as a styles part: the library has no table styles of its own. Bold stands in paragraph styles, since Word would cancel it out against theirs. */
export const tableStyles =
  '<?xml version="1.0" encoding="UTF-8"?><w:styles xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main">' +
  `<w:style w:type="table" w:customStyle="1" w:styleId="${tableStyleId}"><w:name w:val="Pack table"/>` +
  '<w:uiPriority w:val="59"/><w:qFormat/><w:tblPr><w:tblBorders>' +
  rule("top", 8, "0B0C0C") +
  rule("bottom", 8, "0B0C0C") +
  rule("insideH", 4, "B1B4B6") +
  '</w:tblBorders><w:tblCellMar><w:top w:w="50" w:type="dxa"/><w:left w:w="85" w:type="dxa"/>' +
  '<w:bottom w:w="50" w:type="dxa"/><w:right w:w="85" w:type="dxa"/></w:tblCellMar></w:tblPr>' +
  '<w:tblStylePr w:type="firstRow"><w:tcPr><w:tcBorders>' +
  rule("bottom", 8, "0B0C0C") +
  '</w:tcBorders><w:vAlign w:val="bottom"/></w:tcPr></w:tblStylePr></w:style></w:styles>';
