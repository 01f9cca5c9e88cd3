// Takes a reader's vote back: afterwards there is no row of it.

import type { Act } from "#platform/act";
import { settleVote, type VoterOf } from "./settle-vote";

/** @returns whether there was a vote to take back */
export async function withdrawVote(act: Act, input: VoterOf): Promise<boolean> {
  return act.commit((tx) => settleVote(tx, { ...input, value: null }));
}
