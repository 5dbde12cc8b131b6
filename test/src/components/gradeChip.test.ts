import { beforeAll, describe, expect, it } from "vitest";
import { gradeChip, openProofs } from "../../../src/components/gradeChip.ts";
import { proof } from "../../../src/components/proof.ts";
import { document } from "../charts/document.ts";
import { gradeRow } from "../charts/rows.ts";

const asAt = "2026-11-21";
const good = gradeRow("PEEL 2015", "Effectiveness", "Good", { address: "https://example.org/report?a=1" });

// jsdom has dialogs but cannot show them.
beforeAll(() => {
  const { HTMLDialogElement } = document.defaultView ?? window;
  HTMLDialogElement.prototype.showModal = function showModal(this: HTMLDialogElement) {
    this.open = true;
    this.querySelector<HTMLElement>("[autofocus]")?.focus();
  };
  HTMLDialogElement.prototype.close = function close(this: HTMLDialogElement) {
    this.open = false;
    this.dispatchEvent(new (document.defaultView ?? window).Event("close"));
  };
});

const facts = (dialog: Element): Record<string, string | null> =>
  Object.fromEntries(
    [...dialog.querySelectorAll("dt")].map((term) => [
      term.textContent,
      term.nextElementSibling?.textContent ?? null,
    ]),
  );

describe("gradeChip(row, {document, asAt})", () => {
  it("has the grade's class, letter and word", () => {
    const chip = gradeChip(good, { document, asAt });
    expect(chip.className).toBe("grade-chip grade-good");
    expect([...chip.children].map(({ textContent }) => textContent)).toEqual([
      "G",
      "Good",
      ", show the proof",
    ]);
  });

  it("carries grade and status when carried over, and the status alone without a grade", () => {
    const carried = { ...good, status: "carried over", carried_from_round_name: "PEEL 2014" } as const;
    const chip = gradeChip(carried, { document, asAt });
    expect(chip.className).toBe("grade-chip grade-good status-carried-over");
    expect(chip.textContent).toContain("carried over from PEEL 2014");
    const unknown = gradeChip(gradeRow("PEEL 2015", "Efficiency", null), { document, asAt });
    expect(unknown.className).toBe("grade-chip status-not-found");
  });

  it("opens its proof, and takes the focus back when that closes", () => {
    const chip = gradeChip(good, { document, asAt });
    document.body.append(chip);
    chip.click();
    const dialog = document.querySelector("dialog");
    expect(dialog?.open).toBe(true);
    dialog?.close();
    expect(document.querySelector("dialog")).toBeNull();
    expect(document.activeElement).toBe(chip);
  });

  it("opens from markup that was written at build time", () => {
    const page = document.createElement("div");
    page.innerHTML = gradeChip(good, { document, asAt }).outerHTML;
    document.body.append(page);
    openProofs(page, [good], { document, asAt });
    page.querySelector("button")?.click();
    expect(document.querySelectorAll("dialog")).toHaveLength(1);
    document.querySelector("dialog")?.close();
  });
});

describe("proof(row, {document, asAt})", () => {
  it("names document, publisher, place, date, age, basis and address", () => {
    expect(facts(proof(good, { document, asAt }))).toMatchObject({
      Judgement: "Good",
      Document: "PEEL: police effectiveness 2015",
      Publisher: "HMICFRS",
      "Page or section": "overall judgement, opening of the page",
      Published: "18 February 2016",
      "Age on 21 November 2026": "10 years 9 months",
      Basis: "Read: the source states the figure.",
      Address: "https://example.org/report?a=1",
    });
  });

  it("gives no age for a date that is not known", () => {
    const dateless = facts(proof({ ...good, published_on: null }, { document, asAt }));
    expect(dateless.Published).toBe("[date not known]");
    expect(Object.keys(dateless).filter((term) => term.startsWith("Age"))).toEqual([]);
  });

  it("says until when a judgement held that was changed", () => {
    const changed = { ...good, valid_from: "2023-10-10", valid_to: "2024-08-08", is_current: false };
    expect(facts(proof(changed, { document, asAt })).Held).toBe(
      "from 10 October 2023 until it was changed on 8 August 2024",
    );
    const successor = { ...changed, published_on: "2024-02-16", valid_from: "2024-08-08", valid_to: null };
    expect(facts(proof(successor, { document, asAt })).Held).toBe("from 8 August 2024");
    const unchanged = { ...successor, valid_from: "2024-02-16" };
    expect(facts(proof(unchanged, { document, asAt })).Held).toBeUndefined();
  });

  it("writes source text as text and refuses addresses that are not of the web", () => {
    const hostile = { ...good, source_title: "<script>alert(1)</script>", address: "javascript:alert(1)" };
    const dialog = proof(hostile, { document, asAt });
    expect(dialog.querySelector("script, a")).toBeNull();
    expect(facts(dialog).Address).toBe("None on the web.");
  });
});
