// Which passage a correction is about, and whether the paper publishes pictures without a credit.

import type { Migration } from "./migration";

export const passages: Migration = {
  name: "0007-passages",
  statements: [
    // The block's id, which stays with the words; no reference, for the block may go and the note stays. "" for the whole.
    `alter table corrections add column block_id text not null default ''`,
    `alter table publications add column credit_due $INT not null default 0`,
  ],
};
