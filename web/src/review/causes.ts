// Why something waits for a person.

import { say } from "../i18n/i18n.svelte";

export const CAUSES = ["another_look", "harm_contested", "occurrence_contested", "responsibility_contested", "place_unresolved", "link_doubtful"] as const;

const KNOWN: readonly string[] = [...CAUSES, "chosen"];

/** A cause in the reader's words; one that is not known yet is shown as it is. */
export function causeWords(cause: string): string {
  return KNOWN.includes(cause) ? say(`cause.${cause as (typeof CAUSES)[number]}`) : cause.replaceAll("_", " ");
}

/** What to look at, in a sentence. */
export function causeHint(cause: string): string {
  return KNOWN.includes(cause) ? say(`cause_hint.${cause as (typeof CAUSES)[number]}`) : "";
}
