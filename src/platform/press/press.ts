// The press: finished pages in memory, answered without a look at the database, and dropped exactly when they stop being true.

import type { Clock } from "#platform/clock";
import { encodingFor, notModified } from "./negotiate";
import { PressedPage, type Printed } from "./pressed-page";
import { SharedValues } from "./shared-values";
import { Shelf } from "./shelf";

export type { Printed } from "./pressed-page";

/** What a page notes while it renders. */
export interface Following {
  note(...tags: string[]): void;
  until(at: number): void;
}

export type Make = (following: Following) => Promise<Printed>;

export interface PressOptions {
  /** Most bytes of pages to hold; the least used go first. */
  readonly bytes: number;
  readonly clock: Pick<Clock, "now">;
}

/** Tags that begin with it come in storms (votes, comments). */
const STORM = "~";
/** A page follows a storm at most this often in a second: the first changes are seen at once, the rest together. */
const DROPS_A_SECOND = 4;
const SECOND = 1000;
/** While a storm lasts, a page is made anew this often (ms): with the time that it takes to make, it is less than a second behind. */
const STORM_MS = 700;
/** What a timer may be late in a storm (ms). */
const LATE_MS = 200;
const MOST_STORMS = 1000;
/** Asked for this often, a page is worth the best compression. */
const WORTH_IMPROVING = 2;
const MOST_HEARD = 10_000;

export class PressRoom {
  private readonly clock: Pick<Clock, "now">;
  private readonly shelf: Shelf;
  private readonly values = new SharedValues();
  private readonly rendering = new Map<string, Promise<PressedPage>>();
  /** Tags that changed while something rendered, with the count of changes at that moment; those of storms apart. */
  private readonly changedAt = new Map<string, number>();
  private readonly stormedAt = new Map<string, number>();
  /** Until when pages that a storm has overtaken stay up. */
  private readonly waiting = new Map<string, number>();
  /** When a page was last dropped by storms, oldest first. */
  private readonly storms = new Map<string, number[]>();
  private readonly heard = new Set<number>();
  private changes = 0;
  /** Asks for a page as a reader would, and so has it made; without it what a storm has overtaken is dropped. */
  renewing: ((path: string) => Promise<unknown>) | null = null;

  constructor({ bytes, clock }: PressOptions) {
    this.clock = clock;
    this.shelf = new Shelf(bytes);
  }

  get held(): { pages: number; bytes: number } {
    return { pages: this.shelf.size, bytes: this.shelf.bytes };
  }

  /** The answer from memory, or null when the page is not held or not true any more. The hot path: nothing else may be added to it. */
  answer(path: string, request: Request): Response | null {
    const page = this.shelf.find(path);
    if (page === undefined) return null;
    if (page.until <= this.clock.now()) {
      this.shelf.drop(path);
      return null;
    }
    page.used = true;
    if (++page.asked === WORTH_IMPROVING) void this.improve(path, page);
    return this.answerFrom(path, page, request);
  }

  /** Renders a page that is not held, once however many ask, holds it and answers. Whatever `make` throws reaches all who asked. */
  async press(path: string, request: Request, make: Make): Promise<Response> {
    let page = this.rendering.get(path);
    if (!page) {
      page = this.render(path, make).finally(() => {
        this.rendering.delete(path);
        if (this.rendering.size > 0) return;
        this.changedAt.clear();
        this.stormedAt.clear();
      });
      this.rendering.set(path, page);
    }
    return this.answerFrom(path, await page, request);
  }

  /** Drops what carries the tags. Told twice of what was committed here: at once, and again when the changes are followed. */
  changed({ id, tags }: { id: number; tags: readonly string[] }): void {
    if (this.heard.delete(id)) return;
    this.heard.add(id);
    if (this.heard.size > MOST_HEARD) this.heard.delete(this.heard.values().next().value ?? id);
    this.changes++;
    for (const tag of tags) this.follow(tag);
  }

  /** A value that many pages share, made once and kept until `tag` changes. */
  shared<T>(tag: string, key: string, make: () => Promise<T>): Promise<T> {
    return this.values.get({ tag, key }, make);
  }

  /** Forgets every page. */
  clear(): void {
    this.shelf.clear();
  }

  private follow(tag: string): void {
    const storm = tag.startsWith(STORM);
    const name = storm ? tag.slice(STORM.length) : tag;
    this.values.changed(name);
    if (this.rendering.size > 0) (storm ? this.stormedAt : this.changedAt).set(name, this.changes);
    for (const path of this.shelf.carrying(name)) {
      // It is going to be renewed or dropped anyway, though its time may have come a moment ago.
      if (storm && this.isSoon(path)) continue;
      const wait = storm ? this.waitOf(path) : 0;
      if (wait > 0) this.dropLater(path, wait);
      else this.shelf.drop(path);
    }
  }

  /** How long the page must stay up before a storm may drop it again (ms); 0 now, which is then counted. */
  private waitOf(path: string): number {
    const now = this.clock.now();
    const recent = (this.storms.get(path) ?? []).filter((at) => at > now - SECOND);
    if (recent.length >= DROPS_A_SECOND) return (recent[0] ?? now) + SECOND - now;
    this.storms.delete(path);
    this.storms.set(path, [...recent, now]);
    if (this.storms.size > MOST_STORMS) this.storms.delete(this.storms.keys().next().value ?? path);
    return 0;
  }

  private dropLater(path: string, ms: number): void {
    if (this.waiting.has(path)) return;
    const timer = setTimeout(() => {
      this.waiting.delete(path);
      void this.renewOrDrop(path);
    }, ms);
    timer.unref?.();
    this.waiting.set(path, this.clock.now() + ms);
  }

  /** Whether its time comes, or came a moment ago: in a storm the timer is late. */
  private isSoon(path: string): boolean {
    const due = this.waiting.get(path);
    return due !== undefined && this.clock.now() < due + LATE_MS;
  }

  /** A page that is read is answered as it was until the new one is made: in a storm nobody waits for it. */
  private async renewOrDrop(path: string): Promise<void> {
    const page = this.shelf.find(path);
    if (page && page.asked > 0 && this.renewing) {
      const next = this.clock.now() - (SECOND - STORM_MS);
      this.storms.set(path, Array<number>(DROPS_A_SECOND).fill(next));
      await this.renewing(path).catch(() => undefined);
    }
    if (page && this.shelf.find(path) === page) this.shelf.drop(path);
  }

  private async render(path: string, make: Make): Promise<PressedPage> {
    const begun = this.changes;
    const tags = new Set<string>();
    let until = Number.POSITIVE_INFINITY;
    const printed = await make({
      note: (...noted) => {
        for (const tag of noted) tags.add(tag);
      },
      until: (moment) => {
        until = Math.min(until, moment);
      },
    });
    const page = new PressedPage(printed, { tags, until });
    const overtakenBy = (changed: ReadonlyMap<string, number>) =>
      [...tags].some((tag) => (changed.get(tag) ?? 0) > begun);
    // What changed while it rendered may or may not be in it: true enough to answer with, not to hold.
    if (overtakenBy(this.changedAt) || until <= this.clock.now()) return page;
    this.shelf.put(path, page);
    // In a storm nothing could ever be held: it is, for as long as a storm may be behind.
    if (overtakenBy(this.stormedAt)) this.dropLater(path, this.waitOf(path) || SECOND / DROPS_A_SECOND);
    return page;
  }

  private async improve(path: string, page: PressedPage): Promise<void> {
    // In a storm the next one takes its place before the work would have been worth it.
    if ((this.storms.get(path)?.at(-1) ?? 0) > this.clock.now() - SECOND) {
      page.asked = WORTH_IMPROVING - 1;
      return;
    }
    const before = page.bytes;
    await page.improve();
    this.shelf.grew(path, page, before);
  }

  private answerFrom(path: string, page: PressedPage, request: Request): Response {
    const before = page.bytes;
    const variant = page.variant(encodingFor(request.headers.get("accept-encoding")));
    if (page.bytes !== before) this.shelf.grew(path, page, before);
    const known = request.headers.get("if-none-match");
    if (known !== null && notModified(known, variant.etag)) {
      return new Response(null, { status: 304, headers: variant.init.headers });
    }
    return new Response(variant.body, variant.init);
  }
}

export function createPress(options: PressOptions): PressRoom {
  return new PressRoom(options);
}
