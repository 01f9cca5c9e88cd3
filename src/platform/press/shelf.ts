// The shelf of finished pages: by address, by tag, and never heavier than its bound.

import type { PressedPage } from "./pressed-page";

export class Shelf {
  private readonly pages = new Map<string, PressedPage>();
  private readonly byTag = new Map<string, Set<string>>();
  private readonly mostBytes: number;
  bytes = 0;

  constructor(mostBytes: number) {
    this.mostBytes = mostBytes;
  }

  get size(): number {
    return this.pages.size;
  }

  find(path: string): PressedPage | undefined {
    return this.pages.get(path);
  }

  /** Addresses of the pages that carry `tag`, as they are now. */
  carrying(tag: string): string[] {
    return [...(this.byTag.get(tag) ?? [])];
  }

  put(path: string, page: PressedPage): void {
    this.drop(path);
    this.pages.set(path, page);
    this.bytes += page.bytes;
    for (const tag of page.tags) {
      const paths = this.byTag.get(tag) ?? new Set();
      this.byTag.set(tag, paths.add(path));
    }
    this.makeRoom();
  }

  drop(path: string): void {
    const page = this.pages.get(path);
    if (!page) return;
    this.pages.delete(path);
    this.bytes -= page.bytes;
    for (const tag of page.tags) {
      const paths = this.byTag.get(tag);
      paths?.delete(path);
      if (paths?.size === 0) this.byTag.delete(tag);
    }
  }

  clear(): void {
    for (const path of [...this.pages.keys()]) this.drop(path);
  }

  /** A page grew: another encoding of it was asked for. */
  grew(path: string, page: PressedPage, before: number): void {
    if (this.pages.get(path) !== page) return;
    this.bytes += page.bytes - before;
    this.makeRoom();
  }

  /** Second chance: a page that was read since it was last passed over is passed over once more, then it goes. */
  private makeRoom(): void {
    let round = this.pages.size;
    for (const [path, page] of this.pages) {
      if (this.bytes <= this.mostBytes) return;
      if (round-- === 0) break;
      if (page.used) {
        page.used = false;
        this.pages.delete(path);
        this.pages.set(path, page);
      } else this.drop(path);
    }
    for (const path of this.pages.keys()) {
      if (this.bytes <= this.mostBytes) return;
      this.drop(path);
    }
  }
}
