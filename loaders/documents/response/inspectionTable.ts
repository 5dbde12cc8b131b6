import { dateIn } from "../dateWords.ts";
import type { Gathering } from "../gathering.ts";
import { type InspectionPart, type Labelled, labelled } from "./inspections.ts";

/** Reads title, publication date and type of an inspection from the table at the head of a response. */
export function readInspectionTable(
  part: InspectionPart,
  force_id: string | null,
  gathered: Gathering,
): void {
  const { title, titleBlock, blocks } = part;
  if (titleBlock === null || title === null) {
    gathered.miss(titleBlock, {
      expected: "the title of the inspection, beside or below a label such as Inspection Title",
      found: titleBlock === null ? "no such label" : titleBlock.text,
      advice:
        "read which report it answers, and enter title, publication date and type by hand; none was guessed",
    });
    return;
  }
  gathered.propose(
    titleBlock,
    { kind: "inspection title", force_id, label: title, confidence: "stated" },
    title,
  );
  const published = labelled(blocks, "published");
  const date = dateIn(published?.value ?? "");
  if (published !== null && date !== null)
    gathered.propose(
      published.block,
      { kind: "inspection published", force_id, item: title, label: date, confidence: "stated" },
      `${published.block.text} ${published.value ?? ""}`,
    );
  else missing(gathered, published, "the date on which the inspection was published", title);
  readType(labelled(blocks, "type"), title, force_id, gathered);
}

const missing = (gathered: Gathering, label: Labelled | null, expected: string, title: string): void =>
  gathered.miss(label?.block ?? null, {
    expected: `${expected}, for "${title}"`,
    found: label === null ? "no such label" : `${label.block.text} ${label.value ?? ""}`.trim(),
    advice: "look at the page and enter it by hand",
  });

/** Answers that forms offer as boxes to tick. */
const offered =
  /\b(?:national|thematic|follow[- ]?up|specific|partner inspection|joint inspection|single force|force specific|unannounced)\b/gi;
const ticked = /(?:[☒☑✓✔✗✘]|\[[xX]\]|\([xX]\))\s*([^☐☒☑✓✔✗✘[\](]{3,60})/g;
const boxes = /[☐☒☑✓✔✗✘]|\[[ xX]?\]/;

function readType(label: Labelled | null, title: string, force_id: string | null, gathered: Gathering): void {
  if (label === null || label.value === null) {
    missing(gathered, label, "the type of the inspection", title);
    return;
  }
  const isForm = (text: string): boolean =>
    new Set(text.toLowerCase().match(offered)).size >= 2 || boxes.test(text);
  const text = [
    label.value,
    ...label.below.filter((block) => block.text !== label.value).map((block) => block.text),
  ].join("  ");
  if (!isForm(label.value)) {
    gathered.propose(
      label.block,
      { kind: "inspection type", force_id, item: title, label: label.value, confidence: "stated" },
      `${label.block.text} ${label.value}`,
    );
    return;
  }
  const marked = [...text.matchAll(ticked)].map((match) => (match[1] ?? "").trim());
  const [only] = marked;
  if (marked.length === 1 && only !== undefined)
    gathered.propose(
      label.block,
      { kind: "inspection type", force_id, item: title, label: only, confidence: "likely" },
      text,
    );
  else
    gathered.miss(label.block, {
      expected: `one ticked box for the type of "${title}"`,
      found: text,
      advice:
        marked.length === 0
          ? "the marks of the boxes were lost when the text was taken out of the form; look at the original and enter the type by hand"
          : "several boxes are ticked; enter the type by hand",
    });
}
