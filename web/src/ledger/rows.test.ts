import { expect, test } from "vitest";
import { inSight } from "./rows";

test("a million rows draw no more than fill the window, with a few around", () => {
  const { start, end } = inSight(24_000_000, 900, 48, 1_000_000);
  expect(start).toBeLessThanOrEqual(500_000);
  expect(end).toBeGreaterThanOrEqual(500_019);
  expect(end - start).toBeLessThan(60);
});

test("the ends of the table are the ends of the range", () => {
  expect(inSight(0, 480, 48, 5)).toEqual({ start: 0, end: 5 });
  expect(inSight(-20, 480, 48, 0)).toEqual({ start: 0, end: 0 });
  expect(inSight(10_000, 480, 48, 8)).toEqual({ start: 8, end: 8 });
});
