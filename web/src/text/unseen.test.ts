import { expect, test } from "vitest";
import { runs } from "./unseen";

const shown = (text: string) => runs(text).map((run) => ("text" in run ? run.text : `[${run.name}]${run.keep}`));

test("plain text in any script is one run", () => {
  for (const text of ["قُتل ثلاثة مدنيين", "Three killed, 5 hurt", "می‌خواهم", "👩‍👩‍👧"]) expect(shown(text)).toEqual([text]);
});

test("an override of direction is named and not drawn", () => {
  expect(shown("a\u202egnp.exe")).toEqual(["a", "[RLO]", "gnp.exe"]);
});

test("a mark of direction that honest text uses is named and kept", () => {
  expect(shown("عدد\u200f5")).toEqual(["عدد", "[RLM]\u200f", "5"]);
});

test("zero-width, control and tag characters have names or numbers", () => {
  expect(shown("\u200b\u0000\u{e0041}")).toEqual(["[ZWSP]", "[U+0000]", "[U+E0041]"]);
});

test("tabs and line breaks are left alone", () => {
  expect(shown("a\tb\nc\r\n")).toEqual(["a\tb\nc\r\n"]);
});
