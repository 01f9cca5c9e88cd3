// The door of `votes`.
export { type Ballot, ballotRoutes, type Shown } from "./ballot";
export { castVote } from "./cast-vote";
export { emptyVotes } from "./empty-votes";
export { countVotes, countVotesOn } from "./queries";
export { voteRoutes } from "./routes";
export { settleVote, type VoterOf } from "./settle-vote";
export type { VoteChoice, VoteCounts, Voted } from "./vote";
export { countInWords, VoteForm, type VoteFormProps } from "./vote-form";
export { withdrawVote } from "./withdraw-vote";
export { voteSheets } from "./sheets";
