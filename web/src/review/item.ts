// What lies on the desk: something of the queue, or an incident that the reader chose.

import type { Claim, DocumentHead, Incident, IncidentView, ReviewItem } from "../types/contract";

export interface Item {
  id: string;
  /** A cause of the queue; `chosen` where the reader came from an incident. */
  kind: string;
  incident: Incident | null;
  claims: Claim[];
  documents: DocumentHead[];
  /** The two claims that hang together by little. */
  pair: string[] | null;
  /** What a judgement says that it expects of the incident. */
  etag: string | null;
}

export function fromQueue(waiting: ReviewItem): Item {
  const { id, kind, claims, documents, pair, etag } = waiting;
  return { id, kind, incident: waiting.incidents[0] ?? null, claims, documents, pair, etag };
}

export function fromIncident({ incident, claims, documents, etag }: IncidentView): Item {
  return { id: incident.id, kind: "chosen", incident, claims, documents, pair: null, etag };
}

/** The item with what its incident has become, once something was decided about it. The claims stay those that the reader was looking at. */
export function renewed(item: Item, { incident, claims, etag }: IncidentView): Item {
  const now = new Map(claims.map((claim) => [claim.id, claim]));
  return { ...item, incident, etag, claims: item.claims.map((claim) => now.get(claim.id) ?? claim) };
}
