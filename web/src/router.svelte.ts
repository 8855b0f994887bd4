// Where the reader is: the part of the address after `#`, so that any server of files will do and a link keeps its filters.

import { parsed, written, type Place } from "./address";

class Router {
  place: Place = $state.raw(parsed(location.hash));

  constructor() {
    addEventListener("hashchange", () => (this.place = parsed(location.hash)));
  }

  go(path: string[], query: Record<string, string | string[]> = {}): void {
    location.hash = written(path, query);
  }

  /** Changes the filters of the page in place, without a new step of the browser's history. */
  change(query: Record<string, string | string[]>): void {
    history.replaceState(null, "", written(this.place.path, query));
    this.place = parsed(location.hash);
  }
}

export const router = new Router();
