// Casts a reader's vote on an article, or changes it to the other. The same vote again changes nothing.

import type { Act } from "#platform/act";
import { settleVote, type VoterOf } from "./settle-vote";
import type { VoteValue } from "./vote";

/** @returns whether the totals changed */
export async function castVote(act: Act, input: VoterOf & { readonly value: VoteValue }): Promise<boolean> {
  return act.commit((tx) => settleVote(tx, input));
}
