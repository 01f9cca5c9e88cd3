// Brings one voter's row and the totals to what the voter wants, together, however many press at once.

import type { Transaction } from "#platform/act";
import { countHour, type VoterKey } from "#readers";
import type { VoteTables } from "./tables";
import type { Voted, VoteValue } from "./vote";

export interface VoterOf<Target extends Voted> {
  readonly target: Target;
  readonly voter: VoterKey;
  /** The voter's key before the keys were last rotated, if they were. */
  readonly former?: VoterKey | null;
  /** Whether the voter's browser is new. */
  readonly fresh?: boolean;
}

/** Whoever calls notes the change of its pages. @param wanted.value null to have no vote; @returns whether anything changed */
export async function settleVote(
  tx: Transaction,
  wanted: VoterOf<Voted> & { readonly value: VoteValue | null },
): Promise<boolean> {
  const { voter, former, fresh = false, value } = wanted;
  const db = tx.tables<VoteTables>();
  const target = { target: wanted.target.kind, target_id: wanted.target.id };
  await lockCounts(tx, target);
  const mine = former ? [voter, former] : [voter];
  const before = await db
    .selectFrom("votes")
    .select("value")
    .where("target", "=", target.target)
    .where("target_id", "=", target.target_id)
    .where("voter_key", "in", mine)
    .executeTakeFirst();
  if ((before?.value ?? null) === value) return false;
  if (before)
    await db
      .deleteFrom("votes")
      .where("target", "=", target.target)
      .where("target_id", "=", target.target_id)
      .where("voter_key", "in", mine)
      .execute();
  if (value !== null) {
    const day = new Date(tx.at).toISOString().slice(0, 10);
    await db
      .insertInto("votes")
      .values({ ...target, voter_key: voter, value, day })
      .execute();
  }
  const change = (of: VoteValue) => Number(value === of) - Number(before?.value === of);
  await db
    .updateTable("vote_counts")
    .set((eb) => ({
      likes: eb("likes", "+", change(1)),
      dislikes: eb("dislikes", "+", change(-1)),
    }))
    .where("target", "=", target.target)
    .where("target_id", "=", target.target_id)
    .execute();
  // A vote that turned is no new one.
  if (wanted.target.kind === "article" && (!before || value === null))
    await countHour(tx, { kind: "vote", article: wanted.target.id, fresh, by: before ? -1 : 1 });
  return true;
}

/** Until the commit nobody else counts this target: an update that changes nothing holds the row, on either database. */
async function lockCounts(tx: Transaction, target: { target: string; target_id: number }): Promise<void> {
  const db = tx.tables<VoteTables>();
  const hold = () =>
    db
      .updateTable("vote_counts")
      .set((eb) => ({ likes: eb.ref("likes") }))
      .where("target", "=", target.target)
      .where("target_id", "=", target.target_id)
      .executeTakeFirst();
  if ((await hold()).numUpdatedRows > 0n) return;
  await db
    .insertInto("vote_counts")
    .values({ ...target, likes: 0, dislikes: 0 })
    .onConflict((conflict) => conflict.columns(["target", "target_id"]).doNothing())
    .execute();
  await hold();
}
