// Decides what the reader tells it to: sends judgements, remembers them so that they can be undone, and stops where somebody else was first.

import { get, Problem, send } from "../api/client";
import type { IncidentView, Incident, Judged, Judgement } from "../types/contract";
import { news } from "../shell/news.svelte";
import { renewed, type Item } from "./item";

/** A judgement as the server takes it. */
export interface Decision {
  kind: "same" | "different" | "accept" | "reject" | "correct" | "merge" | "split" | "grade";
  claims?: string[];
  others?: string[];
  incidents?: string[];
  field?: string;
  value?: unknown;
  why?: string;
}

/** What somebody else made of an incident since the reader saw it. */
export interface Theirs {
  incident: string;
  now: Incident[];
  etag: string;
  judgements: Judgement[];
}

interface Done {
  judgement: Judgement;
  item: string;
  claims: string[];
}

export class Desk {
  item: Item | null = $state.raw(null);
  busy: boolean = $state(false);
  problem: Problem | null = $state.raw(null);
  conflict: { theirs: Theirs[]; decision: Decision } | null = $state.raw(null);
  done: Done[] = $state.raw([]);
  /** What was decided last, for the line that says so. */
  last: Judgement | null = $state.raw(null);

  take(item: Item | null): void {
    this.item = item;
    this.problem = null;
    this.conflict = null;
  }

  /** The judgement of this sitting about a claim of the item that still holds. */
  decided(claim: string): Judgement | null {
    return this.done.findLast((done) => done.item === this.item?.id && done.claims.includes(claim))?.judgement ?? null;
  }

  /** Whether something of the item was decided in this sitting. */
  touched(item: string): boolean {
    return this.done.some((done) => done.item === item);
  }

  /** Sends a judgement about the item; whether it was recorded. `over` is what others decided, which the reader has seen and decides over all the same. */
  async decide(decision: Decision, over: readonly Theirs[] = []): Promise<boolean> {
    const item = this.item;
    if (item === null || this.busy) return false;
    const expects = Object.fromEntries(over.map((theirs) => [theirs.incident, theirs.etag]));
    if (item.incident && item.etag !== null && !(item.incident.id in expects)) expects[item.incident.id] = item.etag;
    return this.#busily(async () => {
      const judged = await this.#send<Judged>("judgements", { ...decision, expects }, decision);
      if (judged === null) return false;
      this.done = [...this.done, { judgement: judged.judgement, item: item.id, claims: judged.judgement.claims }];
      await this.#renew(item, judged.incidents);
      this.last = judged.judgement;
      return true;
    });
  }

  /** Takes back the last judgement of this sitting; whether there was one and it was undone. */
  async undo(): Promise<Done | null> {
    const last = this.done.at(-1);
    if (last === undefined || this.busy) return null;
    return this.#busily(async () => {
      const judged = await this.#send<Judged>(`judgements/${encodeURIComponent(last.judgement.id)}/undo`, { why: "" }, null);
      if (judged === null) return null;
      this.done = this.done.slice(0, -1);
      if (this.item) await this.#renew(this.item, judged.incidents);
      this.last = judged.judgement;
      return last;
    });
  }

  async #send<Answer>(path: string, body: unknown, decision: Decision | null): Promise<Answer | null> {
    this.problem = null;
    this.conflict = null;
    news.expect();
    try {
      return await send<Answer>("POST", path, body);
    } catch (error) {
      const problem = error instanceof Problem ? error : new Problem(0, "", String(error));
      if (problem.status === 409 && decision !== null && Array.isArray(problem.body.theirs)) {
        this.conflict = { theirs: problem.body.theirs as Theirs[], decision };
      } else {
        this.problem = problem;
      }
      return null;
    }
  }

  /** Nothing else is decided until what is being decided has been answered and its incident is known as it is now. */
  async #busily<Result>(work: () => Promise<Result>): Promise<Result> {
    this.busy = true;
    try {
      return await work();
    } finally {
      this.busy = false;
    }
  }

  /** The incident may have another id, other claims and other grades now; the next judgement must be made on that. */
  async #renew(item: Item, incidents: readonly string[]): Promise<void> {
    const id = incidents.find((own) => own === item.incident?.id) ?? incidents[0];
    if (id === undefined) return;
    try {
      const view = await get<IncidentView>(`incidents/${encodeURIComponent(id)}`);
      if (this.item?.id === item.id) this.item = renewed(this.item, view);
    } catch (error) {
      if (error instanceof Problem) this.problem = error;
    }
  }
}
