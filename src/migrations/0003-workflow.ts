// The way of a story through the newsroom: steps with their reasons, approval, embargo, schedule, and jobs for the clock.

import type { Migration } from "./migration";

export const workflow: Migration = {
  name: "0003-workflow",
  statements: [
    `alter table publications add column two_people $INT not null default 0`,
    `alter table articles add column review_asked_at $INT`,
    `alter table articles add column approved_revision_id $REF`,
    `alter table articles add column approved_by $REF`,
    `alter table articles add column embargo_at $INT`,
    `alter table articles add column scheduled_at $INT`,
    `alter table articles add column scheduled_revision_id $REF`,
    `alter table revisions add column why text not null default 'publish'`,
    // One row for every step: the record has the act, this has its reason, which is text of people.
    `create table article_steps (
      id $ID,
      article_id $REF not null references articles (id),
      verb text not null,
      from_state text not null,
      to_state text not null,
      reason text not null,
      revision_id $REF,
      at $INT not null,
      person_id $REF
    )`,
    `create index article_steps_by_article on article_steps (article_id, id)`,
    // What colleagues say of a passage: anchored to a block and the words that stood there, and never part of the text.
    `create table notes (
      id $ID,
      article_id $REF not null references articles (id),
      parent_id $REF references notes (id),
      block_id text not null,
      quoted text not null,
      words text not null,
      for_person $REF,
      created_by $REF,
      created_at $INT not null,
      resolved_by $REF,
      resolved_at $INT
    )`,
    `create index notes_by_article on notes (article_id, id)`,
    `create index notes_by_person on notes (for_person, resolved_at)`,
    // leased_until: another process may take it up from then on; what was done takes its row away in the same transaction.
    `create table jobs (
      id $ID,
      name text not null,
      noun_id $REF not null,
      due_at $INT not null,
      leased_until $INT not null,
      tries $INT not null,
      unique (name, noun_id)
    )`,
    `create index jobs_by_due on jobs (due_at)`,
  ],
};
