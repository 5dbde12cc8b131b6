import { beforeAll, describe, expect, it } from "vitest";
import { movement } from "../../../loaders/queries/movement.ts";
import { warnings } from "../../../src/format/warnings.ts";
import type { ComparabilityRow } from "../../../src/model/comparability.ts";
import type { Movement } from "../../../src/model/movement.ts";
import { movementFields, movementView } from "../../../src/views/movement.ts";
import { builtWarehouse } from "../../loaders/builtWarehouse.ts";
import { textOf, viewOptions } from "./picture.ts";

const built = builtWarehouse();

/** A pair of rounds and, where there is one, an item that both hold. */
interface Drawn {
  readonly pair: ComparabilityRow;
  readonly item: string | null;
}

let data: Movement;
let drawn: readonly Drawn[];
const standard = new Map<Drawn, HTMLElement>();
beforeAll(async () => {
  data = await built.ask(movement);
  const held = await built.rows<{ round_id: string; item_id: string }>(
    "select distinct round_id, item_id from fact_grade where is_current and status <> 'not found'",
  );
  const holds = (round_id: string, item_id: string): boolean =>
    held.some((row) => row.round_id === round_id && row.item_id === item_id);
  const items = [...new Set(held.map(({ item_id }) => item_id))].toSorted();
  drawn = data.picture.comparability.flatMap((pair): readonly Drawn[] => {
    const both = items.filter((item) => holds(pair.from_round_id, item) && holds(pair.to_round_id, item));
    return both.length === 0 ? [{ pair, item: null }] : both.map((item) => ({ pair, item }));
  });
  // A hundred pages: drawn here, where there is time for them.
  for (const one of drawn) standardView(one);
});

const view = (
  { pair, item }: Drawn,
  more: Partial<typeof movementFields> = {},
  force_id: string | null = null,
): HTMLElement =>
  movementView(
    data,
    {
      ...movementFields,
      item: item ?? movementFields.item,
      from: pair.from_round_id,
      to: pair.to_round_id,
      ...more,
    },
    { ...viewOptions, force_id },
  );

/** The page as a link to the pair opens it; drawn once. */
function standardView(one: Drawn): HTMLElement {
  const page = standard.get(one) ?? view(one);
  standard.set(one, page);
  return page;
}

const nameOf = ({ pair, item }: Drawn): string => `${pair.from_round_id} ${pair.to_round_id} ${item}`;

/** What would tell of a movement: words of rise and fall, arrows, the test, shares of who moved. */
const movementWords =
  /\b(improved|improvement on|declined|unchanged|moved up|moved down|stayed|worsened|better than before|worse than before|rose|fell|went from|p =)\b|[\u2190-\u21ff\u2794-\u27bf]/i;

/** All that is said outside the names of grades, which have "improvement" in them. */
const saidIn = (root: Element): string => textOf(root).replaceAll("Requires improvement", "");

/** Lines of a drawing other than the break and the callouts within one bar: what could join two rounds. */
const joiningLines = (root: Element): readonly string[] =>
  [...root.querySelectorAll("svg :is(line, polyline, path, marker)")]
    .filter((line) => line.closest(".break, .bar") === null)
    .map(({ outerHTML }) => outerHTML);

const comparisonOf = (root: Element, { pair }: Drawn): Element | undefined =>
  [...root.querySelectorAll("section")].find((part) =>
    textOf(part.querySelector("h2")).endsWith(`${pair.from_round_name} and ${pair.to_round_name}`),
  );

describe("every pair of rounds", () => {
  it("is in the table, and has its verdict, reason and method on the page", () => {
    const { comparability } = data.picture;
    expect(comparability).toHaveLength(66);
    expect(new Set(drawn.map(({ pair }) => pair)).size).toBe(66);
    for (const one of drawn) {
      const strip = standardView(one).querySelector(".verdict-strip");
      expect(strip?.getAttribute("data-verdict"), nameOf(one)).toBe(one.pair.verdict);
      expect(textOf(strip), nameOf(one)).toContain(one.pair.reason);
      expect(strip?.querySelector('a[href^="./methods#"]'), nameOf(one)).not.toBeNull();
    }
  });
});

describe("a pair that is not comparable", () => {
  const ofKind = (): readonly Drawn[] => drawn.filter(({ pair }) => pair.verdict === "not comparable");

  it("has no arrow, rate, test or word of movement anywhere on the page, whatever the address asks for", () => {
    expect(ofKind().length).toBeGreaterThan(50);
    for (const one of ofKind())
      for (const more of [undefined, { direction: "improved", cell: "requires-improvement.good" }]) {
        const page = more === undefined ? standardView(one) : view(one, more);
        expect(
          movementWords.exec(saidIn(page))?.[0],
          `${nameOf(one)} ${JSON.stringify(more)}`,
        ).toBeUndefined();
        expect(page.querySelector(".movement-matrix, .sign-test, .cell-share, .moved-list")).toBeNull();
        expect(page.querySelector('[data-set*="cell=good"], [data-set*="direction=improved"]')).toBeNull();
      }
  });

  it("explains instead of counting when it is asked to count", () => {
    for (const one of ofKind().filter(({ item }) => item !== null)) {
      const asked = view(one, { direction: "improved" }).querySelector(".not-counted");
      expect(textOf(asked), nameOf(one)).toContain("is not counted.");
      expect(textOf(asked), nameOf(one)).toContain(one.pair.reason);
    }
  });

  it("stands in one chart with the break drawn once and nothing that joins the rounds", () => {
    for (const one of ofKind().filter(({ item }) => item !== null)) {
      const part = comparisonOf(standardView(one), one);
      const [chart] = part?.querySelectorAll("svg") ?? [];
      expect(chart?.querySelectorAll('.break[data-verdict="not comparable"]').length, nameOf(one)).toBe(1);
      expect(part === undefined ? [] : joiningLines(part), nameOf(one)).toEqual([]);
    }
  });

  it("tells a force what it was graded and not whether it moved", () => {
    for (const one of ofKind().filter(({ item }) => item !== null)) {
      const sentence = view(one, {}, "kent").querySelector(".force-movement");
      if (sentence === null) continue;
      expect(saidIn(sentence), nameOf(one)).toContain("does not say whether it moved");
      expect(saidIn(sentence), nameOf(one)).not.toMatch(movementWords);
    }
  });
});

describe("a pair that may be compared", () => {
  const ofKind = (): readonly Drawn[] =>
    drawn.filter(({ pair, item }) => pair.verdict !== "not comparable" && item !== null);

  interface Counted {
    readonly from_grade: string;
    readonly to_grade: string;
    readonly step: number;
    readonly forces: number;
  }

  /** The counts as the warehouse has them: a query of its own, not that of the page. */
  const countedBy = ({ pair, item }: Drawn): Promise<readonly Counted[]> =>
    built.rows<Counted>(
      `select a.grade as from_grade, b.grade as to_grade, any_value(x.grade_rank - y.grade_rank)::integer as step, count(*)::integer as forces
       from fact_grade a
       join fact_grade b on b.force_id = a.force_id and b.item_id = a.item_id
       join dim_scale x on x.scale_id = a.scale_id and x.grade = a.grade
       join dim_scale y on y.scale_id = b.scale_id and y.grade = b.grade
       where a.round_id = $from and b.round_id = $to and a.item_id = $item
         and a.is_current and b.is_current and a.status = 'graded' and b.status = 'graded'
       group by a.grade, b.grade`,
      { from: pair.from_round_id, to: pair.to_round_id, item: item ?? "" },
    );
  const sum = (rows: readonly Counted[]): number => rows.reduce((total, { forces }) => total + forces, 0);
  const key = (grade: string): string => grade.toLowerCase().replaceAll(" ", "-");

  it("has in each cell, each list and the headline the counts of the warehouse", async () => {
    expect(ofKind().length).toBeGreaterThan(20);
    for (const one of ofKind()) {
      const counted = await countedBy(one);
      const page = standardView(one);
      const cells = [...page.querySelectorAll(".movement-matrix td[data-cell]")].map((cell) => [
        cell.getAttribute("data-cell"),
        Number(textOf(cell.querySelector(".cell-count, .no-force"))),
      ]);
      const nonzero = cells.filter(([, count]) => count !== 0);
      expect(Object.fromEntries(nonzero), nameOf(one)).toEqual(
        Object.fromEntries(
          counted.map(({ from_grade, to_grade, forces }) => [`${key(from_grade)}.${key(to_grade)}`, forces]),
        ),
      );
      const [up, same, down] = [
        counted.filter(({ step }) => step > 0),
        counted.filter(({ step }) => step === 0),
        counted.filter(({ step }) => step < 0),
      ].map(sum);
      const buttons = [...page.querySelectorAll(".moved-list [role=group] button")].map(textOf);
      expect(buttons, nameOf(one)).toEqual([
        `All that moved (${(up ?? 0) + (down ?? 0)})`,
        `Improved (${up})`,
        `Unchanged (${same})`,
        `Declined (${down})`,
      ]);
      const headline = textOf(comparisonOf(page, one)?.querySelector("figure h3"));
      if (sum(counted) === 0) expect(headline, nameOf(one)).toMatch(/^No force was graded/);
      else {
        expect(headline, nameOf(one)).toContain(`${up} of ${sum(counted)} force`);
        expect(headline, nameOf(one)).toContain(`${down} moved down and ${same} stayed`);
      }
      expect(textOf(page.querySelector(".left-out .coverage-meter"))).toContain(`${sum(counted)} of 43`);
    }
  });

  it("gives a share only of five forces or more", () => {
    for (const one of ofKind())
      for (const share of standardView(one).querySelectorAll(".cell-share"))
        expect(Number(/ of (\d+)$/.exec(textOf(share))?.[1]), nameOf(one)).toBeGreaterThanOrEqual(5);
  });

  it("says why care is to be taken above the counts, and that it is beside them", () => {
    for (const one of ofKind().filter(({ pair }) => pair.verdict === "with care")) {
      const page = standardView(one);
      expect(textOf(page.querySelector(".verdict-strip")), nameOf(one)).toContain(one.pair.reason);
      const part = comparisonOf(page, one);
      expect(textOf(part?.querySelector("figure .warning-line")), nameOf(one)).toBe(warnings.withCare);
    }
  });

  it("names every force that is left out", () => {
    for (const one of ofKind()) {
      const page = standardView(one);
      const matrix = [...page.querySelectorAll(".movement-matrix tfoot td")].at(-1);
      const left = page.querySelectorAll(".left-out tbody tr").length;
      expect(left + Number(matrix === undefined ? 0 : textOf(matrix)), nameOf(one)).toBe(43);
    }
  });
});
