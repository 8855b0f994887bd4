import { expect, test } from "vitest";
import { boxAround, boxFrom, boxOfMost, boxWords, circle } from "./circles";

/** Great-circle distance in km. */
function km(a: number[], b: number[]): number {
  const [x, y] = [((b[0]! - a[0]!) * Math.cos((a[1]! * Math.PI) / 180) * Math.PI) / 180, ((b[1]! - a[1]!) * Math.PI) / 180];
  return 6371 * Math.hypot(x, y);
}

test("every corner of a circle is as far as its radius", () => {
  for (const corner of circle(36.3, 33.5, 4).coordinates[0]!) expect(km([36.3, 33.5], corner)).toBeCloseTo(4, 1);
});

test("a circle is closed", () => {
  const ring = circle(0, 0, 1).coordinates[0]!;
  expect(ring[0]).toEqual(ring.at(-1));
});

test("one far place does not widen the view", () => {
  const near = Array.from({ length: 50 }, (_, index) => ({ lon: 35 + index / 100, lat: 33, count: 1 }));
  const box = boxOfMost([...near, { lon: -74, lat: 40, count: 1 }])!;
  expect(box[0]).toBeGreaterThan(30);
  expect(boxOfMost([])).toBeNull();
});

test("a box is read back as it was written, and nonsense is none", () => {
  expect(boxFrom(boxWords([35.1, 33, 36.25, 34.5]))).toEqual([35.1, 33, 36.25, 34.5]);
  expect(boxFrom("1,2,3")).toBeNull();
  expect(boxFrom("a,b,c,d")).toBeNull();
  expect(boxAround([])).toBeNull();
});
