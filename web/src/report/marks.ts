// Which words of a report stand for what, as ranges of UTF-16 units.

import type { Mark } from "../text/highlights";
import type { ToUnits } from "../text/code_points";
import type { Claim } from "../types/contract";

/** What words are to a claim. */
export type Part = "trigger" | "who" | "whom" | "where" | "when" | "harm" | "teller";

export interface PartOf {
  claim: Claim;
  part: Part;
}

interface Anchored {
  start: number;
  end: number;
}

/** The words that name what each claim tells of. */
export function triggers(claims: readonly Claim[], units: ToUnits): Mark<PartOf>[] {
  return claims.flatMap((claim) => [claim.trigger, ...claim.also].map((anchor) => mark(anchor, { claim, part: "trigger" }, units)));
}

/** All words that one claim rests on. */
export function parts(claim: Claim, units: ToUnits): Mark<PartOf>[] {
  const of = (part: Part, anchors: readonly Anchored[]) => anchors.map((anchor) => mark(anchor, { claim, part }, units));
  return [
    ...of("trigger", [claim.trigger, ...claim.also]),
    ...of("who", claim.perpetrator),
    ...of("whom", claim.target),
    ...of("where", claim.place),
    ...of("when", claim.time ? [claim.time] : []),
    ...of("harm", claim.harm.map((harm) => harm.text)),
    ...of("teller", claim.attribution),
  ];
}

function mark(anchor: Anchored, value: PartOf, units: ToUnits): Mark<PartOf> {
  return { start: units(anchor.start), end: units(anchor.end), value };
}
