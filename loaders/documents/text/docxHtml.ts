import { Unzip, UnzipInflate, UnzipPassThrough, zipSync } from "fflate";
import { type Fault, SourceFaults } from "../../sources/fault.ts";

const mostParts = 5_000;
const mostUnpacked = 100_000_000;
const wanted = /^(?:\[Content_Types\]\.xml|_rels\/.*\.rels|word\/.*\.(?:xml|rels))$/i;

/**
 * A Word file as HTML, by mammoth, which sees only the XML parts that were unpacked within limits.
 * @throws SourceFaults when it is another kind of zip, unpacks to too much, or declares entities.
 */
export async function docxHtml(bytes: Uint8Array, file: string): Promise<string> {
  const parts = xmlParts(bytes, file);
  if (parts["word/document.xml"] === undefined)
    throw fault(
      file,
      "not a Word file",
      "a DOCX with word/document.xml; save an ODT, XLSX or other file as DOCX or PDF",
    );
  for (const [name, part] of Object.entries(parts)) {
    // No program that writes Word files declares a document type; entities that grow do.
    if (/<!(?:DOCTYPE|ENTITY)/i.test(new TextDecoder("latin1").decode(part)))
      throw fault(
        file,
        "document type in a Word file",
        `no <!DOCTYPE> in ${name}; save the file again in Word`,
      );
  }
  const { default: mammoth } = await import("mammoth");
  const { value } = await mammoth
    .convertToHtml(
      { buffer: Buffer.from(zipSync(parts, { level: 0 })) },
      {
        styleMap: ["p[style-name='Title'] => h1:fresh", "comment-reference => sup"],
        convertImage: mammoth.images.imgElement(async () => ({ src: "" })),
      },
    )
    .catch((cause: unknown) => {
      const words = cause instanceof Error ? cause.message : String(cause);
      throw fault(file, "unreadable Word file", `a sound DOCX (${words}); open it in Word and save it again`);
    });
  return value;
}

const fault = (file: string, problem: string, expected: string): SourceFaults => {
  const found: Fault = { problem, file, expected };
  return new SourceFaults([found]);
};

/** The XML parts, unpacked piece by piece and counted, so that what the zip says of its own size does not matter. */
function xmlParts(bytes: Uint8Array, file: string): Record<string, Uint8Array> {
  const parts: Record<string, Uint8Array> = {};
  let count = 0;
  let unpacked = 0;
  let failure: SourceFaults | null = null;
  const unzip = new Unzip((part) => {
    count += 1;
    if (count > mostParts)
      failure ??= fault(file, "too many parts", `at most ${mostParts} files in the DOCX`);
    if (failure !== null || !wanted.test(part.name) || part.name.includes("..")) return;
    const pieces: Uint8Array[] = [];
    part.ondata = (error, piece, isLast) => {
      if (error !== null && error !== undefined)
        failure ??= fault(file, "damaged Word file", "a sound DOCX; open it in Word and save it again");
      if (failure !== null) return;
      unpacked += piece.length;
      if (unpacked > mostUnpacked) {
        failure = fault(
          file,
          "unpacks to too much",
          `at most ${mostUnpacked / 1_000_000} MB of text in the DOCX`,
        );
        part.terminate();
        return;
      }
      pieces.push(piece);
      if (isLast) parts[part.name] = Buffer.concat(pieces);
    };
    part.start();
  });
  unzip.register(UnzipInflate);
  unzip.register(UnzipPassThrough);
  try {
    // In slices: a bomb is noticed after its first slice, not after all of it.
    for (let start = 0; start < bytes.length && failure === null; start += slice)
      unzip.push(bytes.subarray(start, start + slice), start + slice >= bytes.length);
  } catch {
    failure ??= fault(file, "damaged Word file", "a sound DOCX; open it in Word and save it again");
  }
  if (failure !== null) throw failure;
  return parts;
}

const slice = 16_384;
