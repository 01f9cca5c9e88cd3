// The tables of votes as types. No address, no browser, no account stands in them.

export interface VoteTables {
  votes: {
    target: string;
    target_id: number;
    voter_key: Uint8Array;
    value: number;
    day: string;
  };
  vote_counts: {
    target: string;
    target_id: number;
    likes: number;
    dislikes: number;
  };
}
