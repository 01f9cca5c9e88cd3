// What moderators say and see: answers of the newsroom, warnings, who looks at what, and how many browsers of an hour are new.

import type { Migration } from "./migration";

export const moderators: Migration = {
  name: "0016-moderators",
  statements: [
    // Said by the newsroom: 'paper' in the paper's name, 'person' in somebody's own. Null: by a reader.
    `alter table comments add column staff text`,
    // When a person first decided about it: how long it waited, whatever was decided since.
    `alter table comments add column first_decided_at $INT`,
    `update comments set first_decided_at = decided_at where decided_by is not null`,
    `create index comments_by_staff on comments (staff, name) where staff is not null`,
    // Figures are counted in it alone, without the words of the comments.
    `create index comments_by_time on comments (created_at, state, first_decided_at, staff)`,
    // author_key: of the comment that it is about; gone as soon as its author has read it.
    `create table comment_warnings (
      id $ID,
      comment_id $REF not null references comments (id),
      article_id $REF not null references articles (id),
      author_key $BYTES,
      words text not null,
      until $INT not null,
      read_at $INT,
      created_by $REF references people (id),
      created_at $INT not null
    )`,
    `create index comment_warnings_by_comment on comment_warnings (comment_id)`,
    `create index comment_warnings_by_end on comment_warnings (until) where author_key is not null`,
    // What somebody has in front of them: one comment each.
    `create table comment_claims (
      person_id $REF primary key references people (id),
      comment_id $REF not null references comments (id),
      until $INT not null
    )`,
    `create index comment_claims_by_comment on comment_claims (comment_id)`,
    // How many acts of readers came in an hour, and how many of these from browsers that were first seen in that week. kind: vote, comment.
    `create table reader_hours (
      kind text not null,
      article_id $REF not null,
      hour $INT not null,
      acts $INT not null,
      fresh $INT not null,
      primary key (kind, article_id, hour)
    )`,
    `create index reader_hours_by_hour on reader_hours (hour)`,
  ],
};
