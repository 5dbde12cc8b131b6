import { basename } from "node:path";
import { type FileFault, faultLines } from "../yamlFaults.ts";

/** Everything wrong with a description of a layout. */
export class LayoutError extends Error {
  override readonly name = "LayoutError";
  constructor(
    readonly file: string,
    readonly faults: readonly FileFault[],
  ) {
    super(
      [
        `${faults.length === 1 ? "1 fault" : `${faults.length} faults`} in the layout ${file}:`,
        ...faultLines(basename(file), faults),
        "data/layouts holds descriptions that work.",
      ].join("\n"),
    );
  }
}
