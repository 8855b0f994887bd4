// What kinds of judgement are called.

import { say } from "../i18n/i18n.svelte";

const KINDS = ["same", "different", "accept", "correct", "reject", "merge", "split", "grade", "undo"] as const;

type Kind = (typeof KINDS)[number];

/** A kind in the reader's words; one that is not known yet is shown as it is. */
export function judgementWords(kind: string): string {
  return (KINDS as readonly string[]).includes(kind) ? say(`judgement.${kind as Kind}`) : kind;
}
