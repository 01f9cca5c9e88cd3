// Readers' accounts, where a paper offers them: a name and a password, and which comments are theirs.

import type { Migration } from "./migration";

export const accounts: Migration = {
  name: "0018-accounts",
  statements: [
    `alter table publications add column reader_accounts $INT not null default 0`,
    // name_key: as names are compared, so that no other name looks like it.
    `create table comment_accounts (
      id $ID,
      name text not null,
      name_key text not null unique,
      password_hash text not null
    )`,
    `create table comment_account_sessions (
      token_hash text primary key,
      account_id $REF not null references comment_accounts (id),
      until $INT not null
    )`,
    `create index comment_account_sessions_by_account on comment_account_sessions (account_id)`,
    `create index comment_account_sessions_by_end on comment_account_sessions (until)`,
    `create table comment_account_tries (
      name_key text primary key,
      failures $INT not null,
      since $INT not null
    )`,
    `alter table comments add column account_id $REF`,
    // Kept here as well: withdrawing the comment must not end the ban.
    `alter table comment_bans add column account_id $REF`,
    `create index comments_by_account on comments (account_id, id) where account_id is not null`,
  ],
};
