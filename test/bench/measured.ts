/** One line of the table: what was measured, the figures of every run, and what else there is to know. */
export interface Measured {
  readonly what: string;
  readonly unit: "s" | "ms" | "kB" | "MB";
  readonly figures: readonly number[];
  readonly remark?: string;
}

/** A group of measurements, chosen with --only by its name. */
export interface Benchmark {
  readonly name: string;
  readonly measure: (log: (line: string) => void) => Promise<readonly Measured[]>;
}

/** The middle figure, the mean of the two middle ones where their number is even. */
export function median(figures: readonly number[]): number {
  const sorted = figures.toSorted((a, b) => a - b);
  const [low, high] = [Math.floor((sorted.length - 1) / 2), Math.ceil((sorted.length - 1) / 2)];
  return ((sorted[low] ?? Number.NaN) + (sorted[high] ?? Number.NaN)) / 2;
}

/** Milliseconds of each run of some work. */
export async function timed(runs: number, work: () => Promise<unknown>): Promise<readonly number[]> {
  const figures: number[] = [];
  for (let run = 0; run < runs; run += 1) {
    const start = performance.now();
    await work();
    figures.push(performance.now() - start);
  }
  return figures;
}

export const inSeconds = (milliseconds: readonly number[]): readonly number[] =>
  milliseconds.map((figure) => figure / 1_000);

/** The table as Markdown, fit for the README. */
export function markdownTable(rows: readonly Measured[]): string {
  return [
    "| what | median | spread | runs | |",
    "|---|---:|---:|---:|---|",
    ...rows.map(({ what, unit, figures, remark = "" }) => {
      const [least, most] = [Math.min(...figures), Math.max(...figures)].map(rounded);
      return `| ${what} | ${rounded(median(figures))} ${unit} | ${least} to ${most} | ${figures.length} | ${remark} |`;
    }),
  ].join("\n");
}

const rounded = (figure: number): string =>
  figure >= 100 ? figure.toFixed(0) : figure >= 10 ? figure.toFixed(1) : figure.toFixed(2);
