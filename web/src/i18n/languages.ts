/** The languages that the workbench speaks. */
export type Language = "en" | "ar";

export const LANGUAGES: readonly Language[] = ["en", "ar"];

/** The direction in which a language is written. */
export function direction(language: Language): "ltr" | "rtl" {
  return language === "ar" ? "rtl" : "ltr";
}
