// Who may decide what. The server decides; this only greys out what it would refuse.

import type { User } from "../types/contract";

export type Action = "accept" | "reject" | "correct" | "split" | "merge" | "same" | "different" | "undo";

/** Coders say what a claim is; what becomes of incidents is for reviewers. */
const FOR_REVIEWERS: readonly Action[] = ["split", "merge"];

export function may(role: User["role"], action: Action): boolean {
  if (role === "reader") return false;
  return role !== "coder" || !FOR_REVIEWERS.includes(action);
}
