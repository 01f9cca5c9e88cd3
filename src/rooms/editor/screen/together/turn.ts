// Whose turn it is, as whoever sits here sees it: names in the bar, a line that says who writes, and the way to take over.

import type { Present } from "../../presence/presence";
import { byId, element } from "../element";
import type { Say } from "../said-words";
import { Presence } from "./presence";

export interface TurnParts {
  url: string;
  say: Say;
  /** Words that the server does not have. */
  unsaved: () => boolean;
  /** Resolves to whether the server has every word. */
  flush: () => Promise<boolean>;
  /** Lets nobody write here, or lets them again. */
  lock: (locked: boolean) => void;
  /** The server holds this version: somebody else may have saved. */
  versionIs: (version: number) => Promise<void>;
}

/** Whoever has not written for this long does not keep others waiting (ms). */
const IDLE = 5 * 60_000;

export class Turns {
  readonly #parts: TurnParts;
  readonly #presence: Presence;
  readonly #line = byId("writing-turn", HTMLElement);
  readonly #here = byId("writing-here", HTMLElement);
  #wroteAt = Number.NEGATIVE_INFINITY;
  #mine = false;
  #locked = false;

  constructor(parts: TurnParts) {
    this.#parts = parts;
    this.#presence = new Presence({
      url: parts.url,
      isWriting: () => !this.#locked && (parts.unsaved() || performance.now() - this.#wroteAt < IDLE),
      heard: (present) => void this.#heard(present),
    });
  }

  start(): Promise<void> {
    return this.#presence.start();
  }

  /** To be called after each change that a person makes here: the first one asks for the turn. */
  wrote(): void {
    this.#wroteAt = performance.now();
    if (!this.#mine && !this.#locked) {
      this.#mine = true;
      void this.#presence.beat("writing");
    }
  }

  async #heard(present: Present): Promise<void> {
    this.#showNames(present);
    const { turn } = present;
    const isTheirs = turn !== null && !turn.mine;
    const wasMine = this.#mine;
    this.#mine = turn?.mine ?? false;
    if (!isTheirs) this.#unlock();
    else if (!this.#locked) await this.#yield(turn, wasMine);
    await this.#parts.versionIs(present.version);
  }

  /** Gives the turn away; what was written here goes to the server first. */
  async #yield(turn: NonNullable<Present["turn"]>, wasMine: boolean): Promise<void> {
    const { say, lock, flush, unsaved } = this.#parts;
    this.#locked = true;
    lock(true);
    const name = turn.who || say("here-somebody");
    const lost = wasMine && unsaved() && !(await flush());
    const taken = lost ? "turn-taken-unsaved" : "turn-taken";
    this.#say(say(wasMine ? taken : "turn-theirs", { name }));
  }

  #unlock(): void {
    if (!this.#locked) return;
    this.#locked = false;
    this.#line.replaceChildren();
    this.#line.hidden = true;
    this.#parts.lock(false);
  }

  #say(sentence: string): void {
    const { say } = this.#parts;
    const take = element("button", {
      attributes: { type: "button", class: "main", title: say("turn-take-does") },
      children: [say("turn-take")],
    });
    take.addEventListener("click", () => {
      take.disabled = true;
      void this.#presence.beat("taking").finally(() => {
        take.disabled = false;
      });
    });
    this.#line.replaceChildren(element("p", { children: [sentence] }), take);
    this.#line.hidden = false;
  }

  #showNames({ others }: Present): void {
    const { say } = this.#parts;
    const { lang } = document.documentElement;
    const names = others.map((name) => name || say("here-somebody"));
    // Each name stands by itself, in whichever direction it runs.
    const isolated = names.map((name) => `\u2068${name}\u2069`);
    const list = new Intl.ListFormat(lang, { type: "unit", style: "short" }).format(isolated);
    const text = names.length > 0 ? say("here-also", { names: list }) : "";
    if (this.#here.textContent !== text) this.#here.textContent = text;
  }
}
