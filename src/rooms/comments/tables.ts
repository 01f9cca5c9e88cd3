// The tables of comments as types, and the columns of articles and people that the queue joins for reading.

import type { ColumnType, Generated } from "kysely";

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
    /** Offsets into `words` or `name`, as JSON. */
    spans: Generated<string>;
    risk: Generated<number>;
    picked_at: ColumnType<number | null, number | null | undefined, number | null>;
    /** Of a reply: the comment at the top of its thread. */
    root_id: ColumnType<number | null, number | null | undefined, number | null>;
    likes: Generated<number>;
    /** That nobody decided about yet. */
    reports: Generated<number>;
    source_key: ColumnType<string | null, string | null | undefined, string | null>;
    /** Said by the newsroom: `paper` or `person`; null for a reader. */
    staff: ColumnType<string | null, string | null | undefined, never>;
    /** When a person first decided about it. */
    first_decided_at: ColumnType<number | null, never, unknown>;
    /** Of a reader who was signed in. */
    account_id: ColumnType<number | null, number | null | undefined, number | null>;
  };
  comment_accounts: { id: Generated<number>; name: string; name_key: string; password_hash: string | null };
  /** `credential` is its id with the browser. No day, no count of uses, nothing of the device. */
  comment_account_passkeys: {
    id: Generated<number>;
    account_id: number;
    credential: string;
    public_key: Uint8Array;
  };
  comment_account_sessions: { token_hash: string; account_id: number; until: number };
  comment_account_tries: { name_key: string; failures: number; since: number };
  comment_counts: { article_id: number; approved: number };
  comment_words: {
    id: Generated<number>;
    language: string;
    word: string;
    key: string;
    kind: string;
    reach: string;
    stamp: string;
    created_by: number | null;
    created_at: number;
  };
  comment_modes: {
    place: string;
    article_id: number | null;
    mode: string | null;
    close_days: number | null;
    frozen: Generated<number>;
    hidden: Generated<number>;
  };
  comment_bans: {
    id: Generated<number>;
    comment_id: number;
    article_id: number;
    author_key: Uint8Array;
    until: number;
    created_by: number | null;
    /** Of a reader who was signed in when they wrote it. */
    account_id: ColumnType<number | null, number | null | undefined, never>;
    created_at: number;
  };
  comment_notes: {
    id: Generated<number>;
    comment_id: number;
    words: string;
    person_id: number | null;
    at: number;
  };
  comment_reports: {
    comment_id: number;
    reporter_key: Uint8Array;
    reason: string;
    note: string;
    reported_at: number;
    settled_at: number | null;
  };
  comment_acts: {
    id: Generated<number>;
    person_id: number | null;
    verb: string;
    before: string;
    at: number;
    undone_at: number | null;
  };
  comment_warnings: {
    id: Generated<number>;
    comment_id: number;
    article_id: number;
    /** Null as soon as its author has read it, as is the account. */
    author_key: Uint8Array | null;
    /** Of a reader who was signed in when they wrote what it is about. */
    account_id: ColumnType<number | null, number | null | undefined, number | null>;
    words: string;
    until: number;
    read_at: number | null;
    created_by: number | null;
    created_at: number;
  };
  comment_follows: {
    comment_id: number;
    article_id: number;
    /** What the links of its mails carry. */
    handle: string;
    /** Opens by the keys file alone, and for this comment alone. */
    sealed: Uint8Array;
    language: string;
    asked_at: number;
    confirmed_at: number | null;
    until: number;
  };
  /** Answers that no mail told of yet. */
  comment_follow_answers: { comment_id: number; answer_id: number };
  comment_claims: { person_id: number; comment_id: number; until: number };
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
  live_articles: {
    article_id: number;
    headline: string;
    section_id: number | null;
    edition_id: number | null;
    published_at: number;
  };
  people: { id: number; name: string };
  bylines: { id: number; person_id: number | null; withheld: number; merged_into: number | null };
  byline_names: { byline_id: number; language: string; name: string };
}
