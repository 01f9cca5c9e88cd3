// What opens and shuts doors: known devices, a second factor's due day, proof links that are told apart, and the way back after publishing.

import type { Migration } from "./migration";

const entrance = [
  // Until when somebody may work without the second factor that their role asks for; null: not at all.
  `alter table people add column factor_due_at $INT`,
  // The last day on which they were in the newsroom. No hour: it is for colleagues, not for counting.
  `alter table people add column seen_day text`,
  // Browsers in which somebody signed in before. They open nothing; their wrong tries are counted apart.
  `create table known_devices (
    token_hash text not null,
    person_id $REF not null references people (id),
    used_at $INT not null,
    primary key (token_hash, person_id)
  )`,
  `create index known_devices_by_person on known_devices (person_id)`,
  `create index sign_in_limits_by_since on sign_in_limits (since)`,
];

const proofs = [
  `alter table proofs add column label text not null default ''`,
  // How often it was opened and when last; pictures and reloads within a minute are one opening.
  `alter table proofs add column opened $INT not null default 0`,
  `alter table proofs add column opened_at $INT`,
  `create index proofs_by_revision on proofs (revision_id)`,
  `create index proofs_by_maker on proofs (created_by)`,
];

const undoing = [
  // The last publication of an article, with the row as it was before: what can be taken back for some minutes.
  `create table publishings (
    article_id $REF primary key references articles (id),
    at $INT not null,
    revision_id $REF not null,
    correction_id $REF,
    state text not null,
    slug text,
    month text,
    published_at $INT,
    changed_at $INT,
    live_revision_id $REF,
    review_asked_at $INT,
    approved_revision_id $REF,
    approved_by $REF,
    scheduled_at $INT,
    scheduled_revision_id $REF
  )`,
];

export const doors: Migration = {
  name: "0010-doors",
  statements: [...entrance, ...proofs, ...undoing],
};
