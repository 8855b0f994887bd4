// What came in since the page was read, so that it can be read anew when the reader wants to and not under their hands.

const KINDS = ["claim", "grade", "judgement", "missed"] as const;

class News {
  /** How many things have happened that the page does not show yet. */
  waiting: number = $state(0);
  #own = 0;

  /** Listens until the returned function is called; the browser reconnects by itself and says what it heard last. */
  listen(): () => void {
    const events = new EventSource("/api/events");
    for (const kind of KINDS) events.addEventListener(kind, () => this.#hear(kind));
    return () => events.close();
  }

  /** The reader is about to judge: the news of it is none to them, nor is that of the grades which it changes. */
  expect(): void {
    this.#own = Date.now();
  }

  seen(): void {
    this.waiting = 0;
  }

  #hear(kind: (typeof KINDS)[number]): void {
    if (kind !== "claim" && Date.now() - this.#own < 5000) return;
    this.waiting += 1;
  }
}

export const news = new News();
