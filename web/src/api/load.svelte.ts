// What a page shows while it waits, when it has its answer, and when it has none.

import { get, Problem, type Query } from "./client";

export interface Question {
  path: string;
  query?: Query;
}

/** The answer to a question that follows from reactive values; asked anew whenever they change. A null question asks nothing. */
export class Loaded<Answer> {
  answer: Answer | null = $state.raw(null);
  problem: Problem | null = $state.raw(null);
  waiting: boolean = $state(true);
  #again: number = $state(0);

  constructor(question: () => Question | null) {
    $effect(() => {
      void this.#again;
      const asked = question();
      const abort = new AbortController();
      if (asked !== null) void this.#ask(asked, abort.signal);
      return () => abort.abort();
    });
  }

  again(): void {
    this.#again += 1;
  }

  async #ask({ path, query }: Question, signal: AbortSignal): Promise<void> {
    this.waiting = true;
    try {
      const answer = await get<Answer>(path, query, signal);
      if (signal.aborted) return;
      this.answer = answer;
      this.problem = null;
    } catch (error) {
      if (signal.aborted) return;
      this.problem = error instanceof Problem ? error : new Problem(0, "", String(error));
    }
    this.waiting = false;
  }
}

export interface Page<Item> {
  items: Item[];
  next: string | null;
}

/** A list that the server gives page by page; what is already here stays while more is fetched. */
export class Listed<Item, Answer extends Page<Item> = Page<Item>> {
  pages: Answer[] = $state.raw([]);
  items: Item[] = $derived(this.pages.flatMap((page) => page.items));
  next: string | null = $derived(this.pages.at(-1)?.next ?? null);
  problem: Problem | null = $state.raw(null);
  waiting: boolean = $state(true);
  #again: number = $state(0);
  #abort = new AbortController();

  constructor(
    private readonly question: () => Question,
    private readonly limit = 100,
  ) {
    $effect(() => {
      void this.#again;
      const asked = this.question();
      this.#abort = new AbortController();
      void this.#ask(asked, null, this.#abort.signal);
      return () => this.#abort.abort();
    });
  }

  /** Fetches the next page, if there is one and none is on its way. */
  fetchMore(): void {
    if (!this.waiting && this.next !== null) void this.#ask(this.question(), this.next, this.#abort.signal);
  }

  again(): void {
    this.#again += 1;
  }

  async #ask({ path, query }: Question, after: string | null, signal: AbortSignal): Promise<void> {
    this.waiting = true;
    try {
      const page = await get<Answer>(path, { ...query, after, limit: this.limit }, signal);
      if (signal.aborted) return;
      this.pages = after === null ? [page] : [...this.pages, page];
      this.problem = null;
    } catch (error) {
      if (signal.aborted) return;
      this.problem = error instanceof Problem ? error : new Problem(0, "", String(error));
    }
    this.waiting = false;
  }
}
