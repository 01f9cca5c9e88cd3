// Who has a story open, and who is writing in it.

import type { Migration } from "./migration";

export const presence: Migration = {
  name: "0005-presence",
  statements: [
    // One row for every open writing screen; gone when it is closed, or when nothing was heard of it for a while.
    `create table presences (
      screen_id text primary key,
      article_id $REF not null references articles (id),
      person_id $REF not null references people (id),
      seen_at $INT not null
    )`,
    `create index presences_by_article on presences (article_id)`,
    // Whose turn it is: a lease, renewed while somebody writes. It keeps people out of each other's sentences; what keeps
    // words safe is the version that every save names.
    `create table turns (
      article_id $REF primary key references articles (id),
      screen_id text not null,
      person_id $REF not null references people (id),
      since $INT not null,
      until_at $INT not null
    )`,
  ],
};
