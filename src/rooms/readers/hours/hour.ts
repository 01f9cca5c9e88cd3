// How long sums by the hour are kept, and what is looked at as one burst.

export const HOUR_MS = 3_600_000;
/** A week, to compare with. */
export const KEPT_HOURS = 7 * 24;
/** This hour and the one before: a burst does not wait for the clock to strike. */
export const BURST_HOURS = 2;

export interface Burst {
  readonly kind: "vote" | "comment";
  readonly article: number;
  readonly acts: number;
  readonly fresh: number;
}

export interface Bursts {
  /** When the hours that are looked at began (ms). */
  readonly since: number;
  /** The largest first. */
  readonly bursts: readonly Burst[];
  /** The whole paper in the week before these hours, by kind. */
  readonly usual: Readonly<Record<Burst["kind"], Pick<Burst, "acts" | "fresh">>>;
}
