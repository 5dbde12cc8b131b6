/** What a grade chip offers to those who hear it; no part of what it says. */
export const proofWords = ", show the proof";

const blocks = new Set(["BR", "DD", "DIV", "DT", "LI", "OL", "P", "TR", "UL"]);
const wordless = new Set(["SCRIPT", "STYLE", "TEMPLATE", "SELECT", "INPUT", "METER", "PROGRESS"]);
const isElement = (node: Node): node is Element => node.nodeType === 1;

/** The texts below a node, as they are read out: what is hidden from a screen reader is left out. */
function wordsOf(node: Node): string {
  if (!isElement(node)) return node.nodeType === 3 ? (node.nodeValue ?? "") : "";
  const given = node.getAttribute("data-text");
  if (given !== null) return given;
  const name = node.matches("button, [role=img]") ? node.getAttribute("aria-label") : null;
  if (name !== null) return name;
  if (wordless.has(node.tagName) || node.localName === "svg") return "";
  if (node.getAttribute("aria-hidden") === "true") return "";
  const words = [...node.childNodes].map(wordsOf).join("");
  if (!blocks.has(node.tagName)) return words;
  return node.tagName === "LI" && node.nextElementSibling !== null ? ` ${words}; ` : ` ${words} `;
}

/**
 * What a cell says, for a file or the clipboard: its words without marks that are for the eye, without the offer to show a
 * proof, and for a cell that is a drawing alone the drawing's name. `data-text` on it, or within it, is taken as given.
 */
export function cellText(cell: Element): string {
  const words = wordsOf(cell).replaceAll(/\s+/g, " ").trim().replaceAll(proofWords, "");
  return words !== "" ? words : (cell.querySelector("svg > title")?.textContent?.trim() ?? "");
}
