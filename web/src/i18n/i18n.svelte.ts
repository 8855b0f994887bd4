// Every word that the workbench itself says, in the language that the reader chose.

import arabic from "../messages/ar.json";
import english from "../messages/en.json";
import labels from "../messages/labels.json";
import { direction, type Language } from "./languages";

type Key = keyof typeof english;

const MESSAGES: Record<Language, Record<string, string>> = { en: english, ar: arabic };
const LABELS: Record<Language, Record<string, string>> = labels;
const KEPT = "marsad.language";

class Chosen {
  language: Language = $state(firstLanguage());

  choose(language: Language): void {
    this.language = language;
    localStorage.setItem(KEPT, language);
  }

  get direction(): "ltr" | "rtl" {
    return direction(this.language);
  }
}

/** The language in force; change it with `choose`. */
export const chosen = new Chosen();

/** What was chosen before, or else Arabic where the browser asks for it first. */
function firstLanguage(): Language {
  const kept = localStorage.getItem(KEPT);
  if (kept === "en" || kept === "ar") return kept;
  return navigator.language.startsWith("ar") ? "ar" : "en";
}

/** A message, with `{name}` replaced by the values given. */
export function say(key: Key, values: Record<string, string | number> = {}): string {
  return filled(MESSAGES[chosen.language][key] ?? key, values);
}

/** A message that depends on a number: KEY.one, KEY.two, KEY.few, KEY.many or KEY.other, as the language wants. `{n}` is the number. */
export function sayCount(key: string, count: number): string {
  const messages = MESSAGES[chosen.language];
  const form = new Intl.PluralRules(chosen.language).select(count);
  return filled(messages[`${key}.${form}`] ?? messages[`${key}.other`] ?? key, { n: new Intl.NumberFormat("en-GB").format(count) });
}

/** What a value of the data is called (`grade.confirmed`); a value that has no label yet is shown as it is. */
export function label(group: string, value: string): string {
  return LABELS[chosen.language][`${group}.${value}`] ?? value.replaceAll("_", " ");
}

/** A label if there is one. */
export function labelIfAny(key: string): string | undefined {
  return LABELS[chosen.language][key];
}

/** The name in the language in force, or else in the other one. */
export function nameOf(names: { en: string | null; ar: string | null }): string | null {
  return chosen.language === "ar" ? (names.ar ?? names.en) : (names.en ?? names.ar);
}

/** The label of a teller or an outlet: what the registry calls it in Arabic, where that is the language in force and there is such a name. */
export function labelled(one: { label: string; label_ar?: string | null }): string {
  return nameOf({ en: one.label, ar: one.label_ar ?? null }) ?? one.label;
}

function filled(message: string, values: Record<string, string | number>): string {
  return message.replace(/\{(\w+)\}/g, (whole, name: string) => (name in values ? String(values[name]) : whole));
}
