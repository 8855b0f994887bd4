// What of a claim can be set right, and how the server wants to be told.

import type { Claim, Harm } from "../types/contract";

export const FIELDS = ["type", "place", "time", "harm", "polarity", "certainty", "realis", "responsibility"] as const;

export type Field = (typeof FIELDS)[number];

/** The values of the fields that have a few fixed ones. */
export const VALUES = {
  polarity: ["affirmed", "denied"],
  certainty: ["stated", "probable", "possible", "unknown"],
  realis: ["occurred", "ongoing", "planned", "threatened", "predicted", "hypothetical"],
  responsibility: ["", "claimed", "denied", "attributed"],
} as const;

export const HARM_KINDS: readonly Harm["kind"][] = ["killed", "injured", "missing", "detained", "abducted", "displaced", "damage"];
export const VICTIMS: readonly Harm["who"][] = ["unspecified", "civilians", "combatants", "security", "children", "women", "medics", "journalists"];

export interface HarmRow {
  kind: Harm["kind"];
  who: Harm["who"];
  min: string;
  max: string;
}

/** What the form holds; everything is text, as it is typed. */
export interface Draft {
  field: Field;
  choice: string;
  place: string;
  from: string;
  to: string;
  harm: HarmRow[];
}

/** A form filled with what the claim says. */
export function draftOf(claim: Claim, field: Field): Draft {
  const choice = field === "place" || field === "time" || field === "harm" ? "" : (claim[field] ?? "");
  return {
    field,
    choice,
    place: claim.place[0]?.place ?? "",
    from: claim.time?.from?.slice(0, 10) ?? "",
    to: claim.time?.to?.slice(0, 10) ?? "",
    harm: claim.harm.map((harm) => ({ kind: harm.kind, who: harm.who, min: digits(harm.min), max: digits(harm.max) })),
  };
}

/** The value as the field stands in the JSON of a claim: unknown is null, never zero. */
export function valueOf(draft: Draft): unknown {
  if (draft.field === "place") return draft.place.trim() ? [{ place: draft.place.trim() }] : [];
  if (draft.field === "time") return draft.from || draft.to ? { from: draft.from || null, to: draft.to || null, precision: "day" } : null;
  if (draft.field === "harm") return draft.harm.map((row) => ({ kind: row.kind, who: row.who, min: number(row.min), max: number(row.max) }));
  return draft.choice || null;
}

function digits(count: number | null): string {
  return count === null ? "" : String(count);
}

function number(words: string): number | null {
  return /^\d+$/.test(words.trim()) ? Number(words) : null;
}
