// Countries by their names.

import type { Language } from "../i18n/languages";

/** What a country is called; its ISO 3166-1 code where the browser knows no name. */
export function countryName(code: string, language: Language): string {
  try {
    return new Intl.DisplayNames([language], { type: "region" }).of(code) ?? code;
  } catch {
    return code;
  }
}
