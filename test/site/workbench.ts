import type { Page } from "playwright-core";
import { type SavedFile, saved } from "./openedFiles.ts";

/** The Explore page in the hands of a reader. */
export interface Bench {
  /** Runs a statement from the keyboard; gives what is said beside it. */
  readonly run: (sql: string) => Promise<string>;
  /** Waits until a run has ended; gives what is said beside the statement. */
  readonly ended: () => Promise<string>;
  /** What is said of a fault, or nothing. */
  readonly fault: () => Promise<string>;
  /** The result as a file: csv, json or arrow. */
  readonly save: (kind: string) => Promise<SavedFile>;
}

export function benchOn(page: Page): Bench {
  const ended = async (): Promise<string> => {
    await page.waitForFunction(() => {
      const isRunning = document.querySelector("[data-run][aria-disabled]") !== null;
      const said = document.querySelector(".statement-status")?.textContent ?? "";
      return !isRunning && (said !== "" || document.querySelector(".statement-fault .error-state") !== null);
    });
    return page.locator(".statement-status").innerText();
  };
  return {
    ended,
    async run(sql) {
      if ((await page.locator(".cm-content").count()) === 0) await page.click("#statement-text");
      await page.locator(".cm-content").focus();
      await page.keyboard.press("Control+a");
      await page.keyboard.insertText(sql);
      await page.keyboard.press("Control+Enter");
      return ended();
    },
    fault: () => page.locator(".statement-fault").innerText(),
    save: (kind) => saved(page, page.locator(`[data-file=${kind}]`)),
  };
}
