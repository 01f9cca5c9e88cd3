// Takes a reader's vote on an article back: afterwards there is no row of it.

import type { Act } from "#platform/act";
import { settleVote, type VoterOf } from "./settle-vote";
import type { Voted } from "./vote";

/** @returns whether there was a vote to take back */
export async function withdrawVote(act: Act, input: VoterOf<Voted>): Promise<boolean> {
  return act.commit(async (tx) => {
    const changed = await settleVote(tx, { ...input, value: null });
    if (changed) tx.change(`~votes:${input.target.id}`);
    return changed;
  });
}
