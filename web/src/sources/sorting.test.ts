import { expect, test } from "vitest";
import { sorted } from "./sorting";

const rows = [
  { name: "ب", n: 2 as number | null },
  { name: "أ", n: null },
  { name: "ت", n: 10 },
];

test("numbers are ordered as numbers, and what is missing comes last either way", () => {
  expect(sorted(rows, { by: "n", falling: true }, "ar").map((row) => row.n)).toEqual([10, 2, null]);
  expect(sorted(rows, { by: "n", falling: false }, "ar").map((row) => row.n)).toEqual([2, 10, null]);
});

test("words are ordered by the alphabet of the language", () => {
  expect(sorted(rows, { by: "name", falling: false }, "ar").map((row) => row.name)).toEqual(["أ", "ب", "ت"]);
});
