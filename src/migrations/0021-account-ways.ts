// Readers' accounts may be entered by passkeys, of which nothing is kept but what checks a signature, and without a password; warnings follow them.

import type { Migration } from "./migration";

export const accountWays: Migration = {
  name: "0021-account-ways",
  statements: [
    // A column cannot become nullable everywhere: another takes its place.
    `alter table comment_accounts add column hash text`,
    `update comment_accounts set hash = password_hash`,
    `alter table comment_accounts drop column password_hash`,
    `alter table comment_accounts rename column hash to password_hash`,
    `create table comment_account_passkeys (
      id $ID,
      account_id $REF not null references comment_accounts (id),
      credential text not null unique,
      public_key $BYTES not null
    )`,
    `create index comment_account_passkeys_by_account on comment_account_passkeys (account_id)`,
    // Kept here as well as on bans: read in another browser that is signed in.
    `alter table comment_warnings add column account_id $REF`,
  ],
};
