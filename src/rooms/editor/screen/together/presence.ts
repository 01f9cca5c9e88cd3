// Asks now and then who else is in the story, and says whether somebody writes here. What it cannot learn it does not guess.

import type { Present } from "../../presence/presence";
import { newId } from "../block-id";

export type Doing = "reading" | "writing" | "taking" | "away";

export interface PresenceHost {
  readonly url: string;
  /** Whoever sits here has written within the last minutes, or has words that are not on the server yet. */
  isWriting(): boolean;
  heard(present: Present): void;
}

/** In milliseconds: alone, and with company. */
const BEAT = { alone: 10_000, together: 3_000 };
/** An answer that takes longer than this is no answer; nothing is concluded from it. */
const PATIENCE = 15_000;

export class Presence {
  readonly #host: PresenceHost;
  readonly #screen = `${newId()}${newId()}`.slice(0, 24);
  #timer: ReturnType<typeof setTimeout> | undefined;
  #asking: Promise<void> | null = null;
  #together = false;

  constructor(host: PresenceHost) {
    this.#host = host;
  }

  /** Asks at once, and from then on by itself. */
  start(): Promise<void> {
    window.addEventListener("pagehide", () => this.#leave());
    window.addEventListener("pageshow", (event) => {
      if (event.persisted) void this.beat();
    });
    document.addEventListener("visibilitychange", () => {
      if (document.visibilityState === "visible") void this.beat();
    });
    return this.beat();
  }

  /** One question at a time; what is asked meanwhile is asked right after it. */
  async beat(doing: Doing = this.#host.isWriting() ? "writing" : "reading"): Promise<void> {
    await this.#asking;
    this.#asking = this.#ask(doing).finally(() => {
      this.#asking = null;
    });
    await this.#asking;
  }

  async #ask(doing: Doing): Promise<void> {
    clearTimeout(this.#timer);
    const present = await this.#send(doing);
    if (present) {
      this.#together = present.others.length > 0 || (present.turn !== null && !present.turn.mine);
      this.#host.heard(present);
    }
    this.#timer = setTimeout(() => void this.beat(), this.#together ? BEAT.together : BEAT.alone);
  }

  async #send(doing: Doing): Promise<Present | null> {
    try {
      const response = await fetch(this.#host.url, this.#request(doing));
      return response.ok ? ((await response.json()) as Present) : null;
    } catch {
      return null;
    }
  }

  #request(doing: Doing): RequestInit {
    return {
      method: "POST",
      headers: { "content-type": "application/json", accept: "application/json" },
      body: JSON.stringify({ screen: this.#screen, doing }),
      redirect: "manual",
      keepalive: doing === "away",
      ...(doing !== "away" && { signal: AbortSignal.timeout(PATIENCE) }),
    };
  }

  #leave(): void {
    clearTimeout(this.#timer);
    void fetch(this.#host.url, this.#request("away")).catch(() => undefined);
  }
}
