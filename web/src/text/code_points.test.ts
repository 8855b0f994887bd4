import { describe, expect, test } from "vitest";
import { toUnits } from "./code_points";

/** The words between two code points, by counting characters one by one. */
function sliced(text: string, start: number, end: number): string {
  return [...text].slice(start, end).join("");
}

describe("code points to UTF-16", () => {
  test("Arabic letters take one unit each", () => {
    const units = toUnits("قصفت طائرات");
    expect([units(0), units(5), units(11)]).toEqual([0, 5, 11]);
  });

  test("a character outside the basic plane shifts what follows it by one", () => {
    const text = "🔴عاجل 🚨 غارة";
    const units = toUnits(text);
    for (let start = 0; start <= 12; start += 1) {
      for (let end = start; end <= 13; end += 1) {
        expect(text.slice(units(start), units(end))).toBe(sliced(text, start, end));
      }
    }
  });

  test("joined emoji and flags count their parts", () => {
    const text = "👩‍👩‍👧 🇱🇧 بيروت";
    const units = toUnits(text);
    const start = [...text].length - 5;
    expect(text.slice(units(start), units(start + 5))).toBe("بيروت");
  });

  test("offsets outside the text stay at its ends", () => {
    const units = toUnits("😀a");
    expect([units(-4), units(2), units(99)]).toEqual([0, 3, 3]);
  });
});
