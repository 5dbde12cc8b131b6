import type { FetchForm } from "../sources/fetchPlan.ts";

/** What the first bytes of a file show it to be; "zip" is a spreadsheet that does not say which. */
export type FoundForm = "text" | "zip" | "ods" | "gz" | "html" | "json" | "pdf" | "xls" | "empty" | "binary";

const words: Readonly<Record<FoundForm, string>> = {
  text: "a text",
  zip: "a zip or an XLSX file",
  ods: "an ODS file",
  gz: "a gzip file",
  html: "a web page",
  json: "JSON",
  pdf: "a PDF",
  xls: "an old Excel file (.xls)",
  empty: "empty",
  binary: "no table that is known",
};

const begins = (head: Buffer, hex: string): boolean =>
  head.subarray(0, hex.length / 2).toString("hex") === hex;

/** What a file is, by its first bytes (1,024 are enough), whatever its name or its server say. */
export function foundForm(head: Buffer): FoundForm {
  if (head.length === 0) return "empty";
  if (begins(head, "504b0304"))
    return head
      .subarray(30, 90)
      .toString("latin1")
      .startsWith("mimetypeapplication/vnd.oasis.opendocument.spreadsheet")
      ? "ods"
      : "zip";
  if (begins(head, "1f8b")) return "gz";
  if (begins(head, "25504446")) return "pdf";
  if (begins(head, "d0cf11e0a1b11ae1")) return "xls";
  const isUtf16 = begins(head, "fffe") || begins(head, "feff");
  if (!isUtf16 && head.includes(0)) return "binary";
  const text = head.toString(isUtf16 ? "utf16le" : "utf8").replace(/^[\ufeff\s]+/, "");
  if (text.startsWith("<")) return "html";
  if (/^[[{]/.test(text)) return "json";
  return "text";
}

const fitting: Readonly<Record<FetchForm, readonly FoundForm[]>> = {
  csv: ["text"],
  tsv: ["text"],
  xlsx: ["zip"],
  ods: ["ods", "zip"],
  gz: ["gz"],
};

/** The stated form that the bytes fit; null where they fit none. */
export function formThatFits(head: Buffer, forms: readonly FetchForm[]): FetchForm | null {
  const found = foundForm(head);
  return forms.find((form) => fitting[form].includes(found)) ?? null;
}

/** "a web page; expected CSV". */
export const formFault = (head: Buffer, forms: readonly FetchForm[]): string =>
  `${words[foundForm(head)]}; expected ${forms.map((form) => form.toUpperCase()).join(" or ")}`;

/** Content types that no table has: they tell of a page in the file's place before a byte of it is read. */
export const isPageType = (type: string): boolean =>
  /^(text\/html|application\/xhtml\+xml|application\/(problem\+)?json|application\/pdf|image\/|video\/|audio\/|multipart\/)/i.test(
    type.trim(),
  );

/** A name for the file that is safe on every machine and ends as its form does. */
export function safeFileName(address: string, form: FetchForm): string {
  const { pathname } = new URL(address);
  let last = pathname.split("/").findLast((part) => part !== "") ?? "";
  try {
    last = decodeURIComponent(last);
  } catch {
    // A name that is not in UTF-8 keeps its percent signs, which become hyphens.
  }
  const stem = last
    .normalize("NFKD")
    .replace(/[^\w.-]+/g, "-")
    .replace(/^[.-]+/, "")
    .slice(-100);
  const ending = form === "gz" ? /\.(csv|tsv|xlsx|ods)\.gz$/i : new RegExp(`\\.${form}$`, "i");
  if (ending.test(stem)) return stem;
  const bare = stem.replace(/\.[a-z0-9]{1,5}$/i, "") || "file";
  return `${bare}.${form === "gz" ? "csv.gz" : form}`;
}
