// Saves what is written: one save at a time, again and again until it is acknowledged, and never a word lost.

import type { Manuscript } from "../manuscript";
import { newId } from "./block-id";
import { sameManuscript } from "./same-manuscript";
import type { OtherVersion, SaveAnswer } from "./save-request";
import type { Held, SavingHost } from "./saving-host";
import type { Attempt } from "./unsent";

/** All in milliseconds. */
const PAUSE = 600;
const LONGEST_WAIT = 3000;
const KEEP_WITHIN = 100;
const RETRIES = [1000, 2000, 4000, 8000, 15_000, 30_000];

export class Saving {
  #host: SavingHost;
  #base: number;
  /** The text of version `#base`. Null when it is not known here: then nothing can be put together. */
  #stem: Manuscript | null;
  #savedAtText: string | null;
  /** The save that is under way or of which we do not know whether it arrived. */
  #attempt: Attempt | null = null;
  /** There are words that no attempt contains. */
  #dirty = false;
  #sending: Promise<boolean> | null = null;
  #choosing = false;
  /** The last save met other words and was put together with them. */
  #joined = false;
  /** What was sent beside another save while the page seemed to go. */
  #parting: Manuscript | null = null;
  #kept = false;
  #failures = 0;
  #dirtySince = 0;
  #saveTimer: ReturnType<typeof setTimeout> | undefined;
  #keepTimer: ReturnType<typeof setTimeout> | undefined;

  constructor(host: SavingHost, { version, savedAtText, manuscript }: Held) {
    this.#host = host;
    this.#base = version;
    this.#stem = manuscript;
    this.#savedAtText = savedAtText;
  }

  get base(): number {
    return this.#base;
  }

  /** True while the server does not have every word. */
  get unsaved(): boolean {
    return this.#dirty || this.#attempt !== null;
  }

  /** True when everything unsaved is also on this device. */
  get kept(): boolean {
    return this.#kept;
  }

  /** True while the server does not answer or does not take the words. */
  get troubled(): boolean {
    return this.#failures > 0 || this.#choosing;
  }

  /** To be called after each change. It is on this device within 100 ms, and on the server within a second of the last one. */
  changed(): void {
    if (!this.#dirty) this.#dirtySince = Date.now();
    this.#dirty = true;
    this.#keepTimer ??= setTimeout(() => void this.keepNow(), KEEP_WITHIN);
    if (this.#choosing || this.#failures > 0) return;
    this.#host.show({ kind: "saving" });
    this.#schedule(Math.min(PAUSE, Math.max(0, this.#dirtySince + LONGEST_WAIT - Date.now())));
  }

  /** Puts what is unsaved on this device at once. */
  async keepNow(): Promise<void> {
    clearTimeout(this.#keepTimer);
    this.#keepTimer = undefined;
    if (!this.unsaved) return;
    const attempts = this.#attempt ? [this.#attempt] : [];
    this.#kept = await this.#host.keep({
      at: Date.now(),
      base: this.#base,
      stem: this.#stem,
      manuscript: this.#host.read(),
      attempts,
    });
  }

  /** Sends everything now. Resolves to whether the server has every word. */
  async flush(): Promise<boolean> {
    for (let round = 0; round < 3 && this.unsaved && !this.#choosing; round += 1) {
      this.#joined = false;
      // What was put together with somebody else's words is sent again at once.
      if (!(await this.#send(false)) && !this.#joined) return false;
    }
    return !this.unsaved;
  }

  /** Tries at once after a pause between failures, when the line seems to be back. */
  again(): void {
    if (this.unsaved && !this.#choosing) void this.#send(false);
  }

  /** The page is going: what is not on its way yet is sent so that the browser finishes it without the page. */
  leave(): void {
    if (!this.#dirty) return;
    void this.keepNow();
    if (this.#choosing) return;
    if (!this.#sending && !this.#attempt) {
      void this.#send(true);
      return;
    }
    // A second save beside one under way happens only here. Whichever comes first, the kept record settles it on opening.
    const attempt = {
      saveId: newId(),
      base: this.#base,
      manuscript: this.#host.read(),
    };
    this.#parting = attempt.manuscript;
    void this.#host.send(attempt, true);
  }

  /** Takes over words that the host has loaded, written on the text `stem` of version `base`, and keeps them; sends nothing yet. */
  async hold(base: number, stem: Manuscript | null): Promise<void> {
    this.#base = base;
    this.#stem = stem;
    this.#dirty = true;
    await this.keepNow();
  }

  /** Deals with another version that was found before anything was sent, as when one comes from the server. */
  async meet(other: OtherVersion): Promise<void> {
    if (!this.#merged(other)) await this.#choose(other);
  }

  /** Somebody else saved, and there is nothing unsaved here: the host has loaded their text. */
  follow(held: Held): void {
    this.#base = held.version;
    this.#stem = held.manuscript;
    this.#savedAtText = held.savedAtText;
    this.#host.versionIs(held.version);
    this.#settled();
  }

  #schedule(delay: number): void {
    clearTimeout(this.#saveTimer);
    this.#saveTimer = setTimeout(() => void this.#send(false), delay);
  }

  #send(leaving: boolean): Promise<boolean> {
    if (this.#sending) return this.#sending;
    if (this.#choosing || !this.unsaved) return Promise.resolve(!this.unsaved);
    clearTimeout(this.#saveTimer);
    if (!this.#attempt) {
      this.#attempt = {
        saveId: newId(),
        base: this.#base,
        manuscript: this.#host.read(),
      };
      this.#dirty = false;
    }
    if (this.#failures === 0) this.#host.show({ kind: "saving" });
    this.#sending = this.#sent(this.#attempt, leaving).finally(() => {
      this.#sending = null;
    });
    return this.#sending;
  }

  async #sent(attempt: Attempt, leaving: boolean): Promise<boolean> {
    const answer = await this.#host.send(attempt, leaving);
    if (answer.kind === "saved") return this.#acknowledged(answer, attempt.manuscript);
    if (answer.kind === "conflict") {
      // A save of ours that arrived although its answer was lost is no conflict.
      const current = this.#host.read();
      if (
        [attempt.manuscript, this.#parting, current].some((ours) => sameManuscript(ours, answer.manuscript))
      ) {
        this.#dirty = !sameManuscript(current, answer.manuscript);
        return this.#acknowledged(answer, answer.manuscript);
      }
      if (this.#merged(answer)) return false;
      // Not awaited: the writer may take their time, and nobody should wait for a save meanwhile.
      void this.#choose(answer);
      return false;
    }
    return this.#failed(answer);
  }

  #acknowledged(
    { version, savedAtText }: Pick<OtherVersion, "version" | "savedAtText">,
    stem: Manuscript,
  ): boolean {
    this.#base = version;
    this.#stem = stem;
    this.#savedAtText = savedAtText;
    this.#attempt = null;
    this.#failures = 0;
    this.#host.versionIs(version);
    if (this.#dirty) {
      this.#dirtySince = Date.now();
      void this.keepNow();
      this.#schedule(PAUSE);
    } else {
      this.#settled();
    }
    return true;
  }

  #settled(): void {
    clearTimeout(this.#keepTimer);
    this.#keepTimer = undefined;
    clearTimeout(this.#saveTimer);
    this.#kept = false;
    this.#host.forget();
    this.#host.show({ kind: "saved", savedAtText: this.#savedAtText });
  }

  async #failed(answer: Exclude<SaveAnswer, { kind: "saved" | "conflict" }>): Promise<false> {
    const wait = RETRIES[Math.min(this.#failures, RETRIES.length - 1)];
    if (answer.kind === "refused") {
      // The same words would be refused again: wait for the next change, if it has not come already.
      if (this.#dirty) this.#schedule(PAUSE);
      this.#attempt = null;
      this.#dirty = true;
    } else {
      this.#failures += 1;
      this.#schedule(wait ?? LONGEST_WAIT);
    }
    await this.keepNow();
    this.#host.show({
      kind: "not-saved",
      why: answer.kind,
      message: "message" in answer ? answer.message : "",
      kept: this.#kept,
    });
    return false;
  }

  /** Both texts are one now, written on theirs, and are sent as that. */
  #merged(other: OtherVersion): boolean {
    if (!this.#stem || !this.#host.merge(this.#stem, other)) return false;
    this.#base = other.version;
    this.#stem = other.manuscript;
    this.#savedAtText = other.savedAtText;
    this.#attempt = null;
    this.#dirty = true;
    this.#joined = true;
    this.#failures = 0;
    this.#host.versionIs(other.version);
    void this.keepNow();
    this.#schedule(0);
    return true;
  }

  async #choose(other: OtherVersion): Promise<void> {
    this.#choosing = true;
    this.#dirty = true;
    this.#attempt = null;
    clearTimeout(this.#saveTimer);
    await this.keepNow();
    this.#host.show({
      kind: "not-saved",
      why: "conflict",
      message: "",
      kept: this.#kept,
    });
    const choice = await this.#host.choose(other);
    this.#choosing = false;
    this.#base = other.version;
    this.#stem = other.manuscript;
    this.#savedAtText = other.savedAtText;
    this.#failures = 0;
    this.#host.versionIs(other.version);
    if (choice === "theirs") {
      this.#dirty = false;
      this.#settled();
    } else {
      await this.keepNow();
      void this.#send(false);
    }
  }
}
