import { expect, test } from "vitest";
import { percent, rangeWords } from "./counts";

test.each([
  [null, null, null],
  [0, 0, "0"],
  [3, 3, "3"],
  [5, 8, "5–8"],
  [10, null, "10+"],
  [null, 4, "≤4"],
  [1200, 1200, "1,200"],
] as const)("%s to %s", (min, max, words) => {
  expect(rangeWords(min, max)).toBe(words);
});

test("a share of nothing is no number", () => {
  expect(percent(0, 0)).toBeNull();
  expect(percent(1, 3)).toBe("33%");
});
