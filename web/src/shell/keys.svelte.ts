// Keyboard commands: what is listed in the help is what works on the page.

import { untrack } from "svelte";

/** A key (`j`, `?`, `Enter`) or two in a row (`g i`), what it does in the reader's words, and the doing. */
export interface Command {
  keys: string;
  what: string;
  run: () => void;
}

export interface Group {
  title: string;
  commands: Command[];
}

const KEPT = "marsad.single_keys";
const WAIT_MS = 1200;

class Keys {
  groups: Group[] = $state.raw([]);
  enabled: boolean = $state(localStorage.getItem(KEPT) !== "off");
  #first: { key: string; at: number } | null = null;

  /** Puts a group's commands in force until the returned function is called. For use as an effect, which must not depend on the groups that it changes. */
  add(group: Group): () => void {
    untrack(() => (this.groups = [...this.groups, group]));
    return () => untrack(() => (this.groups = this.groups.filter((own) => own !== group)));
  }

  /** Single letters can be switched off, for those who speak to their computer or hit keys by accident. */
  enable(on: boolean): void {
    this.enabled = on;
    localStorage.setItem(KEPT, on ? "on" : "off");
  }

  press(event: KeyboardEvent): void {
    if (!this.enabled || event.ctrlKey || event.metaKey || event.altKey || event.isComposing || isTyping(event.target)) return;
    const key = latin(event);
    const pair = this.#first !== null && event.timeStamp - this.#first.at < WAIT_MS ? `${this.#first.key} ${key}` : null;
    const commands = this.groups.flatMap((group) => group.commands);
    const found = commands.findLast((command) => command.keys === pair) ?? commands.findLast((command) => command.keys === key);
    this.#first = found === undefined ? { key, at: event.timeStamp } : null;
    if (found === undefined) return;
    event.preventDefault();
    found.run();
  }
}

export const keys = new Keys();

/** The key by its place on the keyboard where the letters are not Latin, so that commands work while the keyboard is Arabic. */
function latin(event: KeyboardEvent): string {
  if (/^[\x20-\x7e]$/.test(event.key) || event.key.length > 1) return event.key;
  if (event.code.startsWith("Key")) return event.shiftKey ? event.code.slice(3) : event.code.slice(3).toLowerCase();
  return event.code === "Slash" ? (event.shiftKey ? "?" : "/") : event.key;
}

function isTyping(target: EventTarget | null): boolean {
  return target instanceof HTMLElement && (target.isContentEditable || /^(INPUT|TEXTAREA|SELECT)$/.test(target.tagName));
}
