// The door of `votes`.
export { castVote } from "./cast-vote";
export { emptyVotes } from "./empty-votes";
export { countVotes } from "./queries";
export { voteRoutes } from "./routes";
export type { VoteChoice, VoteCounts } from "./vote";
export { VoteForm, type VoteFormProps } from "./vote-form";
export { withdrawVote } from "./withdraw-vote";
export { voteSheets } from "./sheets";
