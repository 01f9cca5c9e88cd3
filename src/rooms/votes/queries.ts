// Every read of votes.

import type { Reads } from "#platform/db";
import type { VoterKey } from "#readers";
import type { VoteTables } from "./tables";
import type { VoteCounts, Voted, VoteValue } from "./vote";

/** Exact totals of one article. */
export async function countVotes(reads: Reads, article: number): Promise<VoteCounts> {
  reads.note(`votes:${article}`);
  return countVotesOn(reads, { kind: "article", id: article });
}

/** Exact totals of anything. Whoever asks for a page notes what it depends on. */
export async function countVotesOn(reads: Reads, { kind, id }: Voted): Promise<VoteCounts> {
  const row = await reads
    .tables<VoteTables>()
    .selectFrom("vote_counts")
    .select(["likes", "dislikes"])
    .where("target", "=", kind)
    .where("target_id", "=", id)
    .executeTakeFirst();
  return { likes: row?.likes ?? 0, dislikes: row?.dislikes ?? 0 };
}

/** How this voter voted, or null. Never for a page that is held: it would show one reader's vote to all. */
export async function findVote(
  reads: Reads,
  { target, voter }: { target: Voted; voter: VoterKey },
): Promise<VoteValue | null> {
  const row = await reads
    .tables<VoteTables>()
    .selectFrom("votes")
    .select("value")
    .where("target", "=", target.kind)
    .where("target_id", "=", target.id)
    .where("voter_key", "=", voter)
    .executeTakeFirst();
  return row === undefined ? null : row.value === 1 ? 1 : -1;
}
