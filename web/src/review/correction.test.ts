import { expect, test } from "vitest";
import type { Claim } from "../types/contract";
import { draftOf, valueOf } from "./correction";

const claim = {
  type: "shelling",
  responsibility: null,
  place: [{ place: "sy.town.x", candidates: ["sy.town.x", "sy.town.y"] }],
  time: { from: "2026-03-01T05:00+03:00", to: "2026-03-01T12:00+03:00", precision: "part_of_day" },
  harm: [{ kind: "killed", who: "civilians", min: 5, max: null }],
} as unknown as Claim;

test("a form that nobody touched says what the claim says", () => {
  expect(valueOf(draftOf(claim, "type"))).toBe("shelling");
  expect(valueOf(draftOf(claim, "responsibility"))).toBeNull();
  expect(valueOf(draftOf(claim, "place"))).toEqual([{ place: "sy.town.x" }]);
  expect(valueOf(draftOf(claim, "harm"))).toEqual([{ kind: "killed", who: "civilians", min: 5, max: null }]);
});

test("an empty number is unknown and a zero is zero", () => {
  const draft = draftOf(claim, "harm");
  draft.harm[0] = { kind: "killed", who: "unspecified", min: "", max: "0" };
  expect(valueOf(draft)).toEqual([{ kind: "killed", who: "unspecified", min: null, max: 0 }]);
});

test("an open end of a time stays open, and no time is none", () => {
  expect(valueOf({ ...draftOf(claim, "time"), to: "" })).toEqual({ from: "2026-03-01", to: null, precision: "day" });
  expect(valueOf({ ...draftOf(claim, "time"), from: "", to: "" })).toBeNull();
});
