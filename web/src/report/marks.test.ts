import { expect, test } from "vitest";
import { pieces } from "../text/highlights";
import { toUnits } from "../text/code_points";
import type { Claim } from "../types/contract";
import { parts, triggers } from "./marks";

const TEXT = "🔴 قال شاهد إن غارة استهدفت سوق البلدة 💥 وقتلت اثنين";

/** An anchor on the first occurrence of words, counted in code points like Marsad counts. */
function at(words: string) {
  const start = [...TEXT.slice(0, TEXT.indexOf(words))].length;
  return { text: words, start, end: start + [...words].length };
}

const claim = {
  id: "a",
  trigger: at("غارة"),
  also: [at("استهدفت")],
  perpetrator: [],
  target: [{ ...at("سوق البلدة"), actor: null, candidates: [] }],
  place: [{ ...at("سوق البلدة") }],
  time: null,
  harm: [{ kind: "killed", who: "unspecified", min: 2, max: 2, text: at("اثنين") }],
  attribution: [{ ...at("شاهد"), actor: null, kind: "witness", candidates: [] }],
} as unknown as Claim;

test("every mark covers its own words, after characters of two units too", () => {
  const units = toUnits(TEXT);
  for (const mark of parts(claim, units)) {
    const words = TEXT.slice(mark.start, mark.end);
    expect(["غارة", "استهدفت", "سوق البلدة", "اثنين", "شاهد"]).toContain(words);
  }
  expect(triggers([claim], units).map((mark) => TEXT.slice(mark.start, mark.end))).toEqual(["غارة", "استهدفت"]);
});

test("words that are both the place and the target are one piece with both parts", () => {
  const cut = pieces(0, TEXT.length, parts(claim, toUnits(TEXT)));
  const shared = cut.find((piece) => TEXT.slice(piece.start, piece.end) === "سوق البلدة");
  expect(shared?.values.map((value) => value.part)).toEqual(["whom", "where"]);
  expect(cut.map((piece) => TEXT.slice(piece.start, piece.end)).join("")).toBe(TEXT);
});
