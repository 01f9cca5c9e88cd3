// Authors who want to be told of answers by mail: whose comment, and an address that only the keys file opens.

import type { Migration } from "./migration";

export const answersByMail: Migration = {
  name: "0017-answers-by-mail",
  statements: [
    // handle: stands in the links of mails, so that these do not name the comment. until: deleted then, whatever happens.
    `create table comment_follows (
      comment_id $REF primary key references comments (id),
      article_id $REF not null,
      handle text not null unique,
      sealed $BYTES not null,
      language text not null,
      asked_at $INT not null,
      confirmed_at $INT,
      until $INT not null
    )`,
    `create index comment_follows_by_article on comment_follows (article_id)`,
    `create index comment_follows_by_end on comment_follows (until)`,
    // Answers that became public and that no mail told of yet.
    `create table comment_follow_answers (
      comment_id $REF not null,
      answer_id $REF not null,
      primary key (comment_id, answer_id)
    )`,
    // A mail to a reader: its address is sealed, and bound to what it is kept for.
    `alter table mails add column sealed $BYTES`,
    `alter table mails add column bound text`,
    `alter table mails add column unsubscribe text`,
    `create index mails_by_bound on mails (bound) where bound is not null`,
  ],
};
