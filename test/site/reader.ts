import type { Browser, Locator, Page } from "playwright-core";
import { visit } from "./visit.ts";

/** A reader at the front page who uses nothing but what is visible, and counts every click and choice. */
export interface Reader {
  readonly page: Page;
  /** Clicks, choices and dates filled in so far. */
  readonly actions: () => number;
  readonly click: (target: Locator) => Promise<void>;
  /** Chooses in a list by the words beside it and the words in it. */
  readonly choose: (label: string, option: string) => Promise<void>;
  readonly fill: (label: string, value: string) => Promise<void>;
  /** Follows a question of the front page and waits for the view that answers it. */
  readonly follow: (question: RegExp, view: string) => Promise<void>;
  readonly leave: () => Promise<void>;
}

/** Opens the front page for a reader. */
export async function readerAt(browser: Browser, address: string): Promise<Reader> {
  const { page, leave } = await visit(browser, "/", { address });
  let actions = 0;
  const click = async (target: Locator): Promise<void> => {
    actions++;
    await target.click();
  };
  const field = (role: "combobox" | "textbox", name: string): Locator => {
    actions++;
    return page.getByRole(role, { name, exact: true });
  };
  return {
    page,
    actions: () => actions,
    click,
    choose: async (label, option) => {
      await field("combobox", label).selectOption({ label: option });
    },
    fill: (label, value) => field("textbox", label).fill(value),
    follow: async (question, view) => {
      await click(page.getByRole("navigation", { name: "Questions" }).getByRole("link", { name: question }));
      await page.locator(`[data-view=${view}]`).waitFor();
    },
    leave,
  };
}

/** What an element says, on one line. */
export const textOf = async (target: Locator): Promise<string> =>
  ((await target.textContent()) ?? "").replaceAll(/\s+/g, " ").trim();
