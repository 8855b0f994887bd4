import { describe, expect, test } from "vitest";
import { dayAt, daysIn, drawn, later, shareOf, ticks, together, type Bucket } from "./timeline";

const bucket = (start: string, count: number): Bucket => ({ start, count, by_grade: { reported: count } });

describe("the days that are drawn", () => {
  test("leave out a single incident of long ago", () => {
    const found = drawn([bucket("1982-01-01", 1), bucket("2026-03-01", 60), bucket("2026-04-09", 40)], "", "");
    expect(found).toEqual({ first: "2026-03-01", last: "2026-04-09" });
  });

  test("hold what was chosen", () => {
    expect(drawn([bucket("2026-03-01", 5)], "2026-02-01", "2026-03-02")).toEqual({ first: "2026-02-01", last: "2026-03-02" });
  });

  test("are three weeks at least, with what happened in their middle", () => {
    expect(drawn([bucket("2026-03-15", 5)], "", "")).toEqual({ first: "2026-03-05", last: "2026-03-25" });
  });

  test("are none where nothing happened", () => {
    expect(drawn([], "", "")).toBeNull();
    expect(drawn([bucket("2026-03-01", 0)], "", "")).toBeNull();
  });
});

describe("places on the axis", () => {
  const span = { first: "2026-02-27", last: "2026-03-02" };

  test("a span counts both of its ends, over the end of a month", () => {
    expect(daysIn(span)).toBe(4);
    expect(later("2026-02-28", 1)).toBe("2026-03-01");
  });

  test("a day and its share lead to each other", () => {
    for (const iso of ["2026-02-27", "2026-02-28", "2026-03-01", "2026-03-02"]) expect(dayAt(span, shareOf(span, iso) + 0.01)).toBe(iso);
    expect([dayAt(span, -3), dayAt(span, 7)]).toEqual(["2026-02-27", "2026-03-02"]);
  });

  test("there are never more dates than fit", () => {
    expect(ticks({ first: "2026-01-01", last: "2026-12-31" }, 6).length).toBeLessThanOrEqual(6);
    expect(ticks(span, 10)).toEqual(["2026-02-27", "2026-02-28", "2026-03-01", "2026-03-02"]);
  });
});

test("bars of several days lose no incident", () => {
  const buckets = [bucket("2026-01-01", 2), bucket("2026-01-02", 3), bucket("2026-01-09", 4)];
  const { days, bars } = together(buckets, { first: "2026-01-01", last: "2026-01-10" }, 4);
  expect(days).toBe(3);
  expect(bars.map((bar) => [bar.start, bar.count, bar.by_grade.reported])).toEqual([
    ["2026-01-01", 5, 5],
    ["2026-01-07", 4, 4],
  ]);
});
