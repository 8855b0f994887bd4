import { describe, expect, test } from "vitest";
import type { Time } from "../types/contract";
import { dateWords, timeParts } from "./times";

function time(precision: Time["precision"], from: string | null, to: string | null): Time {
  return { text: "أمس", start: 0, end: 3, from, to, earliest: null, latest: null, precision, calendar: "gregorian", relative: false, zone: "Asia/Damascus" };
}

describe("a time is as precise as its words", () => {
  test.each([
    ["a day", time("day", "2020-01-22", "2020-01-22"), { kind: "one", value: "22 Jan 2020" }],
    ["a night over two days", time("day", "2020-01-22", "2020-01-23"), { kind: "between", from: "22 Jan 2020", to: "23 Jan 2020" }],
    ["a month", time("month", "2020-01-01", "2020-01-31"), { kind: "one", value: "January 2020" }],
    ["a year", time("year", "2020-01-01", "2020-12-31"), { kind: "one", value: "2020" }],
    ["an hour of the place", time("minute", "2020-01-22T21:30+02:00", "2020-01-22T21:30+02:00"), { kind: "one", value: "22 Jan 2020, 21:30" }],
    [
      "an evening",
      time("part_of_day", "2020-01-22T18:00+02:00", "2020-01-22T23:59+02:00"),
      { kind: "between", from: "22 Jan 2020, 18:00", to: "23:59" },
    ],
    ["an open end", time("day", "2020-01-22", null), { kind: "since", from: "22 Jan 2020" }],
    ["an open beginning", time("day", null, "2020-01-22"), { kind: "until", to: "22 Jan 2020" }],
    ["words that could not be resolved", time("vague", null, null), { kind: "words", words: "أمس" }],
  ] as const)("%s", (_, given, expected) => {
    expect(timeParts(given, "en")).toEqual(expected);
  });
});

test("Arabic dates have Arabic months and Western digits", () => {
  expect(timeParts(time("day", "2020-01-22", "2020-01-22"), "ar")).toEqual({ kind: "one", value: "22 يناير 2020" });
});

test("a date as its source wrote it keeps its clock, and a wrong one is said to be none", () => {
  expect(dateWords("2026-02-23 00:48:13.007736", "en")).toBe("23 Feb 2026, 00:48");
  expect(dateWords("2026-02-23", "en")).toBe("23 Feb 2026");
  expect(dateWords("yesterday", "en")).toBe("?");
  expect(dateWords(null, "en")).toBeNull();
});
