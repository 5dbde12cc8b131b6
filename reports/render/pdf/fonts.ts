import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { type FontMetrics, fontMetrics } from "./fontMetrics.ts";

/** The faces that a pack is set in; the semibold one is for charts. Named first, they win over fonts of the machine. */
const faces = ["400Regular", "700Bold", "400Regular_Italic", "700Bold_Italic", "600SemiBold"] as const;

const find = createRequire(import.meta.url);

const fileOf = (face: string): string =>
  find.resolve(`@expo-google-fonts/noto-sans/${face}/NotoSans_${face}.ttf`);

export interface Fonts {
  readonly files: readonly Buffer[];
  readonly regular: FontMetrics;
  readonly bold: FontMetrics;
}

let loaded: Fonts | null = null;

/** The fonts of packs with their widths; read once for a process. */
export function fonts(): Fonts {
  if (loaded !== null) return loaded;
  const files = faces.map((face) => readFileSync(fileOf(face)));
  const [regular, bold] = files;
  if (regular === undefined || bold === undefined) throw new RangeError("the fonts of packs are missing");
  loaded = { files, regular: fontMetrics(regular), bold: fontMetrics(bold) };
  return loaded;
}
