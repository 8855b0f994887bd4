import { describe, expect, test } from "vitest";
import { lines, pieces } from "./highlights";

describe("pieces", () => {
  test("a text without marks is one piece", () => {
    expect(pieces(0, 4, [])).toEqual([{ start: 0, end: 4, values: [] }]);
  });

  test("overlapping marks share the piece between them", () => {
    const found = pieces(0, 10, [
      { start: 1, end: 6, value: "a" },
      { start: 4, end: 8, value: "b" },
    ]);
    expect(found.map((piece) => [piece.start, piece.end, piece.values.join("")])).toEqual([
      [0, 1, ""],
      [1, 4, "a"],
      [4, 6, "ab"],
      [6, 8, "b"],
      [8, 10, ""],
    ]);
  });

  test("nested and equal marks keep the order in which they were given", () => {
    const found = pieces(0, 5, [
      { start: 0, end: 5, value: "outer" },
      { start: 2, end: 3, value: "inner" },
      { start: 2, end: 3, value: "same" },
    ]);
    expect(found[1]).toEqual({ start: 2, end: 3, values: ["outer", "inner", "same"] });
  });

  test("pieces put together are the range, whatever the marks", () => {
    const marks = [3, 1, 4, 1, 5, 9, 2, 6].map((start, index) => ({ start, end: start + (index % 4), value: index }));
    const found = pieces(2, 9, marks);
    expect(found[0]!.start).toBe(2);
    expect(found.at(-1)!.end).toBe(9);
    found.slice(1).forEach((piece, index) => expect(piece.start).toBe(found[index]!.end));
  });

  test("empty, inverted and outside marks draw nothing", () => {
    const none = pieces(0, 3, [
      { start: 1, end: 1, value: "empty" },
      { start: 2, end: 1, value: "inverted" },
      { start: 7, end: 9, value: "outside" },
    ]);
    expect(none).toEqual([{ start: 0, end: 3, values: [] }]);
  });
});

test("lines keep their places through every kind of line break", () => {
  const text = "ا\r\nب\n\nج";
  expect(lines(text).map(({ start, end }) => text.slice(start, end))).toEqual(["ا", "ب", "", "ج"]);
  expect(lines("")).toEqual([{ start: 0, end: 0 }]);
});
