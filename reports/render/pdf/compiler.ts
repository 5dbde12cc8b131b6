import { readFileSync } from "node:fs";
import type { NodeCompiler } from "@myriaddreamin/typst-ts-node-compiler";
import { fonts } from "./fonts.ts";
import type { PdfFile } from "./pdfData.ts";

/** The fixed source that sets every pack. */
const sources = ["pack", "style", "cover", "blocks", "figures", "tables"].map((name) => ({
  path: `/${name}.typ`,
  bytes: readFileSync(new URL(`${name}.typ`, import.meta.url)),
}));

/** Typst refuses a document; `missing` are texts for which no font has a glyph. */
export class TypesettingError extends Error {
  override readonly name = "TypesettingError";
  readonly missing: readonly string[];

  constructor(message: string, missing: readonly string[] = []) {
    super(message);
    this.missing = missing;
  }
}

let compiler: NodeCompiler | null = null;

/** One compiler for a process: making it costs as much as setting ten pages. */
async function compilerOnce(): Promise<NodeCompiler> {
  if (compiler === null) {
    const typst = await import("@myriaddreamin/typst-ts-node-compiler");
    compiler = typst.NodeCompiler.create({ workspace: "/", fontArgs: [{ fontBlobs: [...fonts().files] }] });
  }
  return compiler;
}

/** A text of Rust's debug form as it was. */
const unquoted = (text: string): string =>
  text.replaceAll(/\\(?:u\{([0-9a-f]+)\}|(.))/gis, (_, code: string | undefined, mark: string) =>
    code === undefined ? (escapes[mark] ?? mark) : String.fromCodePoint(Number.parseInt(code, 16)),
  );
const escapes: Readonly<Record<string, string>> = { n: "\n", t: "\t", r: "\r", 0: "\0" };

/** What Typst found wrong, one sentence each, out of the list in its message. */
function complaintsOf(error: unknown): readonly string[] {
  if (!(error instanceof Error)) return [String(error)];
  // What keeps a source from being set stands in `code`, numbered; what keeps it from being a PDF/UA, in the message.
  const code = "code" in error ? String(error.code).replace(/^\d+: /, "") : "";
  const text = error.message === "" ? code : error.message;
  const found = [...text.matchAll(/message: "((?:[^"\\]|\\.)*)"/gs)].map(([, message = ""]) =>
    unquoted(message),
  );
  return found.length === 0 ? [text] : found;
}

/** The clusters that Typst found no glyph for. */
const missingIn = (complaints: readonly string[]): readonly string[] =>
  complaints.flatMap((complaint) =>
    [...complaint.matchAll(/the text `"(.+)"` could not be displayed/gs)].map(([, text = ""]) =>
      unquoted(text),
    ),
  );

/**
 * Sets the files with the fixed source and gives the bytes of a tagged PDF/UA-1.
 * @param created seconds since 1970: the creation date that the file states.
 * @throws TypesettingError when Typst refuses the document.
 */
export async function typeset(files: readonly PdfFile[], created: number): Promise<Uint8Array> {
  const typst = await compilerOnce();
  typst.resetShadow();
  for (const { path, bytes } of [...sources, ...files]) typst.mapShadow(path, bytes);
  try {
    // In one call: a set document that JavaScript holds stays in memory until its collector, which cannot see how large it is.
    const options = { pdfStandard: "ua-1", creationTimestamp: created };
    return new Uint8Array(typst.pdf({ mainFilePath: "/pack.typ" }, options));
  } catch (error) {
    const complaints = complaintsOf(error);
    throw new TypesettingError(complaints.join("; "), missingIn(complaints));
  } finally {
    typst.resetShadow();
    // What one pack has in common with the next is little beside what its cache holds in memory.
    typst.evictCache(0);
  }
}
