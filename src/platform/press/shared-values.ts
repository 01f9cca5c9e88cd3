// Values that most pages need and that rarely change: kept until a change names their tag.

interface Kept {
  readonly tag: string;
  readonly value: unknown;
}

export class SharedValues {
  private readonly kept = new Map<string, Kept>();
  /** How often each tag changed: a value that was begun before a change is not kept after it. */
  private readonly changes = new Map<string, number>();

  /**
   * @param of.tag as pages note it; one that ends in ":" stands for every tag that begins with it
   * @param of.key names the value among all; few and fixed, never made from a request
   */
  async get<T>(of: { tag: string; key: string }, make: () => Promise<T>): Promise<T> {
    const known = this.kept.get(of.key);
    if (known) return known.value as T;
    const begun = this.changes.get(of.tag) ?? 0;
    this.changes.set(of.tag, begun);
    const value = await make();
    if (this.changes.get(of.tag) === begun) this.kept.set(of.key, { tag: of.tag, value });
    return value;
  }

  changed(tag: string): void {
    this.forget(tag);
    this.forget(tag.slice(0, tag.indexOf(":") + 1));
  }

  private forget(tag: string): void {
    const times = this.changes.get(tag);
    if (times === undefined) return;
    this.changes.set(tag, times + 1);
    for (const [key, { tag: own }] of this.kept) if (own === tag) this.kept.delete(key);
  }
}
