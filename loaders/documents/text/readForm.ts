import { type Fault, SourceFaults } from "../../sources/fault.ts";

export const textForms = ["text", "html", "docx", "pdf"] as const;
export type TextForm = (typeof textForms)[number];

const startsWith = (bytes: Uint8Array, ...values: readonly number[]): boolean =>
  values.every((value, index) => bytes[index] === value);

const latin = (bytes: Uint8Array, length: number): string =>
  new TextDecoder("latin1").decode(bytes.subarray(0, length));

/**
 * What a file is, by its first bytes; its name may say anything.
 * @throws SourceFaults for an empty file and for forms that are not read, with what to do.
 */
export function readForm(bytes: Uint8Array, file: string): TextForm {
  const refuse = (problem: string, expected: string): never => {
    const fault: Fault = { problem, file, expected };
    throw new SourceFaults([fault]);
  };
  const head = latin(bytes, 1024);
  if (head.trim() === "") return refuse("empty file", "a report or response as text, DOCX or PDF");
  if (head.includes("%PDF-")) return "pdf";
  if (startsWith(bytes, 0x50, 0x4b, 0x03, 0x04)) return "docx";
  if (startsWith(bytes, 0xd0, 0xcf, 0x11, 0xe0))
    return refuse(
      "old or locked Word file",
      "a DOCX without a password; open it in Word and save it as DOCX",
    );
  if (head.startsWith("{\\rtf"))
    return refuse("rich text file", "a DOCX; open it in Word and save it as DOCX");
  if (startsWith(bytes, 0x89, 0x50, 0x4e, 0x47) || startsWith(bytes, 0xff, 0xd8, 0xff))
    return refuse(
      "a picture",
      "a report as text, DOCX or PDF; read the picture with text recognition (OCR) first",
    );
  if (startsWith(bytes, 0x1f, 0x8b)) return refuse("a packed file", "the report itself; unpack it first");
  const isUtf16 = startsWith(bytes, 0xff, 0xfe) || startsWith(bytes, 0xfe, 0xff);
  if (!isUtf16 && bytes.subarray(0, 4096).includes(0))
    return refuse("not a text", "a report as text, DOCX or PDF");
  return /^\s*(?:\ufeff|ï»¿)?\s*(?:<!doctype html|<html)/i.test(head) ? "html" : "text";
}
