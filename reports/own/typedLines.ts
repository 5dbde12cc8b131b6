import { createInterface } from "node:readline/promises";

/** A terminal, or what stands for one in a test. */
export interface Terminal {
  readonly input: NodeJS.ReadableStream;
  readonly output: NodeJS.WritableStream;
}

/** Lines that a person types, one asked at a time. */
export interface TypedLines {
  /** The next line without spaces round it; null when the input ended or Ctrl+C was pressed. */
  ask(prompt: string): Promise<string | null>;
  /** Whether Ctrl+C ended it. */
  isInterrupted(): boolean;
  close(): void;
}

/**
 * Reads lines from a terminal; what is typed ahead waits for its question. An ended input and Ctrl+C answer every question with
 * null, where readline's own question would wait for ever.
 * @param canEdit whether the line can be edited in place, which moves the cursor; a screen reader wants plain lines.
 */
export function typedLines({ input, output }: Terminal, canEdit: boolean): TypedLines {
  const lines = createInterface({ input, output, terminal: canEdit, historySize: 0 });
  const waiting: string[] = [];
  let asked: ((line: string | null) => void) | null = null;
  let [hasEnded, isInterrupted] = [false, false];
  const answer = (line: string | null): void => {
    const answered = asked;
    asked = null;
    answered?.(line);
  };
  lines.on("line", (line) => (asked === null ? waiting.push(line) : answer(line.trim())));
  lines.on("close", () => {
    hasEnded = true;
    answer(null);
  });
  const interrupt = (): void => {
    isInterrupted = true;
    lines.close();
  };
  lines.on("SIGINT", interrupt);
  // Without editing, the terminal turns Ctrl+C into a signal of the process and readline never sees it.
  process.once("SIGINT", interrupt);
  return {
    ask: (prompt) => {
      if (hasEnded) return Promise.resolve(null);
      lines.setPrompt(prompt);
      lines.prompt();
      const typed = waiting.shift();
      if (typed !== undefined) return Promise.resolve(typed.trim());
      return new Promise((resolve) => {
        asked = resolve;
      });
    },
    isInterrupted: () => isInterrupted,
    close: () => {
      process.off("SIGINT", interrupt);
      lines.close();
    },
  };
}
