// What moderators work with: modes, word lists, bans, notes, and what was matched in a comment.

import type { Migration } from "./migration";

export const moderation: Migration = {
  name: "0013-moderation",
  statements: [
    // spans: [{reason, where, from, to}], offsets into the stored words or name. picked_at: when it was picked.
    `alter table comments add column spans text not null default '[]'`,
    `alter table comments add column risk $INT not null default 0`,
    `alter table comments add column picked_at $INT`,
    // Of a comment that came from another system, so that it comes once.
    `alter table comments add column source_key text`,
    `create unique index comments_by_source on comments (source_key)`,
    `create index comments_by_risk on comments (state, risk, created_at)`,
    // language: '' for all. kind: banned, suspect or except. key: the words once their disguise is off.
    `create table comment_words (
      id $ID,
      language text not null,
      word text not null,
      key text not null,
      kind text not null,
      reach text not null,
      stamp text not null,
      created_by $REF references people (id),
      created_at $INT not null
    )`,
    `create unique index comment_words_by_key on comment_words (language, key, kind)`,
    // place: paper, section:ID or article:ID, then with article_id. mode and close_days: null where the place above decides.
    `create table comment_modes (
      place text primary key,
      article_id $REF references articles (id),
      mode text,
      close_days $INT,
      frozen $INT not null default 0,
      hidden $INT not null default 0
    )`,
    // Of the comment for which it was given: no other row can be compared with it.
    `create table comment_bans (
      id $ID,
      comment_id $REF not null references comments (id),
      article_id $REF not null references articles (id),
      author_key $BYTES not null,
      until $INT not null,
      created_by $REF references people (id),
      created_at $INT not null
    )`,
    `create index comment_bans_by_end on comment_bans (until)`,
    `create table comment_notes (
      id $ID,
      comment_id $REF not null references comments (id),
      words text not null,
      person_id $REF references people (id),
      at $INT not null
    )`,
    `create index comment_notes_by_comment on comment_notes (comment_id, id)`,
    // One act of a moderator, on one comment or on many. before: ids and states alone, by which it can be undone.
    `create table comment_acts (
      id $ID,
      person_id $REF references people (id),
      verb text not null,
      before text not null,
      at $INT not null,
      undone_at $INT
    )`,
    `create index comment_acts_by_person on comment_acts (person_id, id)`,
  ],
};
