// An act: who does something, when, and on which database. Built once per request, command or job.

import type { Kysely } from "kysely";
import type { Clock } from "#platform/clock";
import { type Database, isRetryable, type Reads, readsOf, type WriteHandle, writeChange } from "#platform/db";
import type { EventName, Events, Subscriptions } from "#platform/events";
import type { FileStore } from "#platform/files";
import type { Log } from "#platform/log";

import { type CommitRule, holdGate } from "./lockdown";
import { type RecordLine, writeRecord } from "./record";

/** Who acts. A reader has no name here, and leaves none on the record. */
export type Actor =
  | { readonly kind: "person"; readonly id: number; readonly name: string }
  | { readonly kind: "reader" }
  | { readonly kind: "system"; readonly name: string };

/** What an act's transaction offers: rows, a line on the record, what changed, what happened. */
export interface Transaction {
  readonly at: number;
  readonly who: Actor;
  readonly reads: Reads;
  tables<Tables>(): WriteHandle<Tables>;
  /** One line that stays: who did what, to what. */
  record(line: RecordLine): void;
  /** Tags of pages that are not true any more once this commits. A tag that begins with "~" may wait while a storm of them passes. */
  change(...tags: string[]): void;
  /** Tells whoever subscribed in `app.ts`: some now, inside the transaction, some after the commit. */
  announce<N extends EventName>(name: N, event: Events[N]): Promise<void>;
}

export interface Act {
  readonly who: Actor;
  /** Milliseconds since 1970 UTC. */
  readonly at: number;
  readonly reads: Reads;
  /** Pictures and other bytes, by hash. Touched before a transaction or after it, never inside. */
  readonly files: FileStore;
  /** Runs `work` in one transaction; tries again when it collided with another. Nothing but the database may be touched in it. @throws Problem `not-allowed` while the paper is locked down, unless the rule says otherwise */
  commit<T>(work: (tx: Transaction) => Promise<T>, rule?: CommitRule): Promise<T>;
}

/** What the press must be told when something was committed here. */
export interface Press {
  changed(line: { id: number; tags: readonly string[] }): void;
  /** Keeps a value that many ask for until `tag` changes. */
  shared<T>(tag: string, key: string, make: () => Promise<T>): Promise<T>;
}

/** What acts are made from; one per process. */
export interface Workshop {
  readonly db: Database;
  readonly clock: Clock;
  readonly log: Log;
  readonly files: FileStore;
  readonly press: Press;
  readonly subscriptions: Subscriptions;
}

const TRIES = 5;

export function actOf(workshop: Workshop, who: Actor): Act {
  const at = workshop.clock.now();
  return {
    who,
    at,
    reads: {
      ...readsOf(workshop.db.read, at),
      shared: (tag, key, make) => workshop.press.shared(tag, key, make),
    },
    files: workshop.files,
    commit: (work, rule) => commit(workshop, { who, at, rule }, work),
  };
}

async function commit<T>(
  workshop: Workshop,
  act: Pick<Act, "who" | "at"> & { readonly rule?: CommitRule },
  work: (tx: Transaction) => Promise<T>,
): Promise<T> {
  for (let attempt = 1; ; attempt++) {
    const said = new Said();
    try {
      const result = await workshop.db.transact(async (handle) => {
        if (!act.rule?.duringLockdown) await holdGate(handle);
        const done = await work(transactionOf(workshop, { ...act, handle, said }));
        for (const line of said.lines) await writeRecord(handle, act, line);
        if (said.tags.size > 0)
          said.change = await writeChange(workshop.db, handle, { at: act.at, tags: [...said.tags] });
        return done;
      });
      if (said.change > 0) workshop.press.changed({ id: said.change, tags: [...said.tags] });
      void tellAfterCommit(workshop, act.who, said);
      return result;
    } catch (error) {
      if (attempt >= TRIES || !isRetryable(error)) throw error;
    }
  }
}

/** What a transaction said so far; thrown away with it when it fails. */
class Said {
  readonly lines: RecordLine[] = [];
  readonly tags = new Set<string>();
  readonly events: [EventName, unknown][] = [];
  change = 0;
}

interface Open extends Pick<Act, "who" | "at"> {
  readonly handle: Kysely<unknown>;
  readonly said: Said;
}

function transactionOf({ subscriptions }: Workshop, { who, at, handle, said }: Open): Transaction {
  const tx: Transaction = {
    at,
    who,
    reads: readsOf(handle, at),
    tables: <Tables>() => handle as unknown as WriteHandle<Tables>,
    record: (line) => void said.lines.push(line),
    change: (...tags) => tags.forEach((tag) => void said.tags.add(tag)),
    announce: async (name, event) => {
      said.events.push([name, event]);
      for (const hear of subscriptions.inTransaction[name] ?? []) await hear(tx, event);
    },
  };
  return tx;
}

async function tellAfterCommit(workshop: Workshop, who: Actor, said: Said): Promise<void> {
  const { subscriptions, log } = workshop;
  for (const [name, event] of said.events) {
    for (const hear of subscriptions.afterCommit[name] ?? []) {
      try {
        await hear(actOf(workshop, who), event as never);
      } catch (error) {
        log.error("subscription-failed", error, { event: name });
      }
    }
  }
}
