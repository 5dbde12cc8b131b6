import { xmlDeclaration, xmlText } from "../xmlText.ts";

/** Excel reads "_x0041_" as "A": the first mark of such a text is itself written so. */
export const excelText = (text: string): string =>
  xmlText(text.replaceAll(/_(?=x[\dA-Fa-f]{4}_)/g, "_x005F_"));

/** The texts of a workbook, each once, with its place. */
export function sharedStrings(): {
  readonly placeOf: (text: string) => number;
  readonly xml: () => string;
} {
  const places = new Map<string, number>();
  let uses = 0;
  return {
    placeOf: (text) => {
      uses++;
      const known = places.get(text);
      if (known !== undefined) return known;
      places.set(text, places.size);
      return places.size - 1;
    },
    xml: () =>
      `${xmlDeclaration}<sst xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" count="${uses}" uniqueCount="${places.size}">${[...places.keys()].map((text) => `<si><t xml:space="preserve">${excelText(text)}</t></si>`).join("")}</sst>`,
  };
}
