// Every read of votes.

import type { Reads } from "#platform/db";
import type { VoterKey } from "#readers";
import type { VoteTables } from "./tables";
import type { VoteCounts, VoteValue } from "./vote";

/** Exact totals of one article. */
export async function countVotes(reads: Reads, article: number): Promise<VoteCounts> {
  reads.note(`votes:${article}`);
  const row = await reads
    .tables<VoteTables>()
    .selectFrom("vote_counts")
    .select(["likes", "dislikes"])
    .where("target", "=", "article")
    .where("target_id", "=", article)
    .executeTakeFirst();
  return { likes: row?.likes ?? 0, dislikes: row?.dislikes ?? 0 };
}

/** How this voter voted, or null. Never for a page that is held: it would show one reader's vote to all. */
export async function findVote(
  reads: Reads,
  asked: { article: number; voter: VoterKey },
): Promise<VoteValue | null> {
  const row = await reads
    .tables<VoteTables>()
    .selectFrom("votes")
    .select("value")
    .where("target", "=", "article")
    .where("target_id", "=", asked.article)
    .where("voter_key", "=", asked.voter)
    .executeTakeFirst();
  return row === undefined ? null : row.value === 1 ? 1 : -1;
}
