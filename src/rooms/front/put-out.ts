// Lets the draft of a page go out: now, or from a moment on, by that moment alone and without anybody's further doing.

import { listPlaced } from "#articles/placing";
import type { Act, Transaction } from "#platform/act";
import { Problem } from "#platform/problem";
import { type Arrangement, BY_TIME, storiesIn, succeeding } from "./arrangement";
import { holdPlace, putDraft, type Seen } from "./hold-place";
import { findHolding, getDraft, tagOf } from "./queries";
import type { Place } from "./slot";
import type { FrontTables } from "./tables";

/** Farther away is a slip of the finger. */
const FARTHEST_MS = 5 * 366 * 86_400_000;

export interface PutOut extends Seen {
  /** ms, in the future; null for now. */
  readonly at: number | null;
}

/**
 * @returns the arrangement's id
 * @throws Problem `not-found`, `not-allowed` outside one's limits, `conflict` when the place was changed meanwhile or
 * nothing waits, `invalid` for a moment that is past or too far away
 */
export async function putOut(act: Act, { at, ...seen }: PutOut): Promise<number> {
  return act.commit(async (tx) => {
    await holdPlace(tx, seen);
    if (at !== null && at <= tx.at) throw new Problem("invalid", "front.moment-past");
    if (at !== null && at > tx.at + FARTHEST_MS) throw new Problem("invalid", "front.moment-far");
    const { draft } = await getDraft(tx.reads, seen);
    await putDraft(tx, seen, null);
    if (!draft) throw new Problem("conflict", "front.nothing-to-put-out");
    return writeArrangement(tx, {
      place: seen,
      settings: draft,
      at: at ?? tx.at,
      verb: at === null ? "put-out" : "schedule",
    });
  });
}

export interface Writing {
  readonly place: Place;
  readonly settings: Arrangement;
  /** ms */
  readonly at: number;
  readonly verb: "put-out" | "schedule" | "put-back";
}

export async function writeArrangement(
  tx: Transaction,
  { place, settings, at, verb }: Writing,
): Promise<number> {
  const { language, section } = place;
  const before = (await findHolding(tx.reads, { ...place, at }))?.settings ?? BY_TIME;
  const stories = await listPlaced(tx.reads, [...storiesIn(settings), ...storiesIn(before)]);
  const isAwaited = (article: number) => stories.get(article) === "awaited";
  // What is put back shows what it showed, also while it waits.
  const next = verb === "put-back" ? settings : succeeding(settings, before, isAwaited);
  const { id } = await tx
    .tables<FrontTables>()
    .insertInto("arrangements")
    .values({
      language,
      section,
      settings: JSON.stringify(next),
      from_at: at,
      made_at: tx.at,
      made_by: tx.who.kind === "person" ? tx.who.id : null,
      called_off_at: null,
    })
    .returning("id")
    .executeTakeFirstOrThrow();
  tx.record({ verb, noun: "front", id: section, details: { language, arrangement: id, from: at } });
  tx.change(tagOf(place));
  return id;
}
