// Readers' votes on articles.

import { findOpenArticle } from "#articles";
import type { AnyRoute, Visit } from "#platform/http";
import { Problem } from "#platform/problem";
import { addressIn, PATTERNS } from "#urls";
import { type Ballot, ballotRoutes } from "./ballot";
import { castVote } from "./cast-vote";
import { countVotes } from "./queries";
import { VOTE_CHOICES, type Voted } from "./vote";
import { countInWords } from "./vote-form";
import { votePage } from "./vote-page";
import { withdrawVote } from "./withdraw-vote";

type VotedArticle = Voted &
  NonNullable<Awaited<ReturnType<typeof findOpenArticle>>> & { readonly kind: "article" };

const ballot: Ballot<VotedArticle> = {
  name: "votes",
  path: PATTERNS.vote,
  choices: VOTE_CHOICES,
  find: votedArticle,
  settle: (act, { value, ...voter }) =>
    value === null ? withdrawVote(act, voter) : castVote(act, { ...voter, value }),
  says: (t, what) => t(`votes.${what}`),
  async page({ act, t, language }, { target, ...shown }) {
    const counts = await countVotes(act.reads, target.id);
    return votePage({ ...shown, address: target.address, headline: target.headline, counts, t, language });
  },
  async data({ act, language }, { id }) {
    const { likes, dislikes } = await countVotes(act.reads, id);
    return { like: countInWords(language, likes), dislike: countInWords(language, dislikes) };
  },
};

export const voteRoutes: { readonly reader: readonly AnyRoute[] } = { reader: ballotRoutes(ballot) };

async function votedArticle({ act, params }: Visit<unknown>): Promise<VotedArticle> {
  const article = await findOpenArticle(act.reads, addressIn(params));
  if (!article) throw new Problem("not-found", "problem.not-found");
  return { ...article, kind: "article" };
}
