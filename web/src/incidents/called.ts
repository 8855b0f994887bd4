// What a choice is called.

import { nameOf } from "../i18n/i18n.svelte";
import type { Choice } from "../types/contract";

export function called(choice: Choice): string {
  return nameOf({ en: choice.name_en, ar: choice.name_ar }) ?? choice.value;
}
