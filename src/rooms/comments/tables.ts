// The tables of comments as types, and the columns of articles that the queue joins for reading.

import type { Generated } from "kysely";

export interface CommentTables {
  comments: {
    id: Generated<number>;
    public_id: string;
    article_id: number;
    parent_id: number | null;
    language: string;
    name: string;
    words: string;
    state: string;
    reasons: string;
    author_key: Uint8Array | null;
    repeat_key: Uint8Array | null;
    created_at: number;
    decided_at: number | null;
    decided_by: number | null;
  };
  comment_counts: { article_id: number; approved: number };
}

/** Of lower rooms. */
export interface ReadableTables {
  articles: {
    id: number;
    language: string;
    month: string | null;
    slug: string | null;
    state: string;
  };
  /** Of live articles only. */
  article_bylines: { article_id: number; byline_id: number };
  live_articles: { article_id: number; headline: string };
}
