// The door of `events`: how a lower room tells news to a higher one without knowing it.

import type { Act, Transaction } from "#platform/act";

/** Every room that announces something declares it by adding to this interface. */
// biome-ignore lint/suspicious/noEmptyInterface: rooms merge their events into it
export interface Events {}

export type EventName = keyof Events;

/** All subscriptions of the product; written once, in `app.ts`. */
export interface Subscriptions {
  /** Heard inside the transaction: what must be true together with the act. A throw undoes the act. */
  readonly inTransaction: {
    readonly [N in EventName]?: readonly ((tx: Transaction, event: Events[N]) => Promise<void>)[];
  };
  /** Heard after the commit, as a new act of whoever acted: what may be done later. A throw is logged and undoes nothing. */
  readonly afterCommit: {
    readonly [N in EventName]?: readonly ((act: Act, event: Events[N]) => Promise<void> | void)[];
  };
}

export const NO_SUBSCRIPTIONS: Subscriptions = { inTransaction: {}, afterCommit: {} };
