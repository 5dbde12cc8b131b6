import { describe, expect, it } from "vitest";
import { type Box, type LabelWish, placeLabels } from "../../../src/charts/placeLabels.ts";

const bounds: Box = { left: 0, top: 0, right: 200, bottom: 100 };
const wish = (text: string, x: number, y: number): LabelWish => ({ text, x, y, width: 50, height: 14 });
const mark = ({ x, y }: LabelWish): Box => ({ left: x - 5, right: x + 5, top: y - 5, bottom: y + 5 });

const boxesOf = (wishes: readonly LabelWish[], marks: readonly Box[]): Box[] =>
  placeLabels(wishes, marks, bounds).placed.map(({ wish: { width, height }, x, y }) => ({
    left: x,
    right: x + width,
    top: y - height / 2,
    bottom: y + height / 2,
  }));
const meet = (a: Box, b: Box): boolean =>
  a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;

describe("placeLabels(wishes, marks, bounds)", () => {
  it("puts a label right of its mark, or left of it at the right edge", () => {
    const [right] = placeLabels([wish("a", 20, 50)], [], bounds).placed;
    const [left] = placeLabels([wish("b", 190, 50)], [], bounds).placed;
    expect([right?.x, right?.y]).toEqual([29, 50]);
    expect([left?.x, left?.y]).toEqual([131, 50]);
  });

  it("lets no label cover another, a mark or the edge, however crowded the marks are", () => {
    const wishes = Array.from({ length: 14 }, (_, index) =>
      wish(`${index}`, 10 + ((index * 37) % 180), 10 + ((index * 23) % 80)),
    );
    const marks = wishes.map(mark);
    const boxes = boxesOf(wishes, marks);
    expect(boxes.length).toBeGreaterThan(2);
    for (const [index, box] of boxes.entries()) {
      expect(box.left >= 0 && box.right <= 200 && box.top >= 0 && box.bottom <= 100).toBe(true);
      expect(marks.some((other) => meet(box, other))).toBe(false);
      expect(boxes.slice(index + 1).some((other) => meet(box, other))).toBe(false);
    }
  });

  it("serves the first wishes first, and returns what finds no room", () => {
    const crowd = Array.from({ length: 12 }, (_, index) => wish(`${index}`, 100, 50));
    const { placed, leftOut } = placeLabels(crowd, [], bounds);
    expect(placed[0]?.wish.text).toBe("0");
    expect(leftOut.length).toBeGreaterThan(0);
    expect(
      [...placed.map(({ wish: { text } }) => text), ...leftOut.map(({ text }) => text)].toSorted(),
    ).toEqual(crowd.map(({ text }) => text).toSorted());
  });
});
