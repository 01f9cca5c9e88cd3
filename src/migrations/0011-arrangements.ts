// Fronts and lists that are set by hand: the draft of each, and every arrangement that was put out or is to be.

import type { Migration } from "./migration";

export const arrangements: Migration = {
  name: "0011-arrangements",
  statements: [
    // section: 0 for the front of the language, which belongs to no section; so it is no reference.
    `create table fronts (
      language text not null,
      section $INT not null,
      version $INT not null,
      draft text,
      saved_at $INT not null,
      saved_by $REF,
      primary key (language, section)
    )`,
    `create table arrangements (
      id $ID,
      language text not null,
      section $INT not null,
      settings text not null,
      from_at $INT not null,
      made_at $INT not null,
      made_by $REF,
      called_off_at $INT
    )`,
    `create index arrangements_by_place on arrangements (language, section, from_at)`,
  ],
};
