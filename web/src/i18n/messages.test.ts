import { expect, test } from "vitest";
import arabic from "../messages/ar.json";
import english from "../messages/en.json";
import labels from "../messages/labels.json";

const FORMS = /\.(zero|one|two|few|many|other)$/;

/** Keys without the forms that numbers take, of which each language has its own. */
function keys(messages: Record<string, string>): string[] {
  return [...new Set(Object.keys(messages).map((key) => key.replace(FORMS, "")))].sort();
}

function holes(message: string): string[] {
  return [...message.matchAll(/\{(\w+)\}/g)].map((match) => match[1]!).sort();
}

test("both languages say the same things", () => {
  expect(keys(arabic)).toEqual(keys(english));
  expect(Object.values(english).filter((message) => /[\u0600-\u06ff]/.test(message))).toEqual([]);
});

test("a number has every form that its language wants", () => {
  for (const [language, messages] of [["ar", arabic], ["en", english]] as const) {
    const counted = Object.keys(messages).filter((key) => key.endsWith(".other")).map((key) => key.replace(FORMS, ""));
    const wanted = new Intl.PluralRules(language).resolvedOptions().pluralCategories.filter((form) => form !== "zero");
    for (const key of counted) for (const form of wanted) expect(Object.keys(messages)).toContain(`${key}.${form}`);
  }
});

test("a message has the same holes in both languages", () => {
  const both = Object.keys(english).filter((key) => key in arabic && !FORMS.test(key)) as (keyof typeof english & keyof typeof arabic)[];
  for (const key of both) expect([key, holes(arabic[key])]).toEqual([key, holes(english[key])]);
});

test("every label of the command line has an Arabic form", () => {
  expect(Object.keys(labels.en).filter((key) => !(key in labels.ar))).toEqual([]);
});
