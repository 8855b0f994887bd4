import { expect, test } from "vitest";
import { asQuery, chips, dropped, readFilters, toggled, without } from "./filters";

const filters = readFilters(new URLSearchParams("from=2026-03-01&type=shelling&type=air_strike&killed_min=3&colour=red"));

test("an address gives the filters that it names and no others", () => {
  expect(chips(filters)).toEqual([
    { name: "from", value: "2026-03-01" },
    { name: "killed_min", value: "3" },
    { name: "type", value: "shelling" },
    { name: "type", value: "air_strike" },
  ]);
  expect(asQuery(filters)).not.toHaveProperty("colour");
});

test("a filter taken away leaves the others", () => {
  expect(dropped(filters, { name: "type", value: "shelling" }).type).toEqual(["air_strike"]);
  expect(dropped(filters, { name: "from", value: "2026-03-01" }).from).toBe("");
  expect(filters.type).toEqual(["shelling", "air_strike"]);
});

test("a value chosen twice is not chosen", () => {
  expect(toggled(toggled(filters, "grade", "contested"), "grade", "contested").grade).toEqual([]);
});

test("the timeline asks without the days that it sets itself", () => {
  const around = without(filters, "from", "to", "type");
  expect([around.from, around.type, around.killed_min]).toEqual(["", [], "3"]);
});
