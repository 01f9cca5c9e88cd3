// Casts a reader's vote on an article, or changes it to the other. The same vote again changes nothing.

import type { Act } from "#platform/act";
import { settleVote, type VoterOf } from "./settle-vote";
import type { Voted, VoteValue } from "./vote";

/** @returns whether the totals changed */
export async function castVote(
  act: Act,
  input: VoterOf<Voted> & { readonly value: VoteValue },
): Promise<boolean> {
  return act.commit(async (tx) => {
    const changed = await settleVote(tx, input);
    if (changed) tx.change(`~votes:${input.target.id}`);
    return changed;
  });
}
