// The library: a picture's words in each language, where it is used, what it looks like, and the files it had before.

import type { Migration } from "./migration";

const columns = [
  `alter table pictures add column creator text not null default ''`,
  `alter table pictures add column licence text not null default ''`,
  `alter table pictures add column terms text not null default ''`,
  `alter table pictures add column version $INT not null default 1`,
  `alter table pictures add column added_by $REF`,
  // Its words as the search compares them. Pictures from before this column are folded when they are next described.
  `alter table pictures add column words_key text not null default ''`,
  `update pictures set words_key = lower(caption || ' ' || credit)`,
  // Since when no text uses it; null while one does.
  `alter table pictures add column unused_since $INT`,
  `update pictures set unused_since = created_at`,
  // 1 once a text with a withheld byline used it: then nobody is named beside it.
  `alter table pictures add column hushed $INT not null default 0`,
  // A file that was replaced is a row of its own behind the picture's, until it is put back or forgotten.
  `alter table pictures add column shelved_for $REF`,
  `alter table pictures add column shelved_at $INT`,
  `create index pictures_by_unused on pictures (unused_since)`,
  `create index pictures_by_original on pictures (original)`,
  `create index pictures_by_shelf on pictures (shelved_for)`,
];

const tables = [
  `create table picture_words (
    picture_id $REF not null references pictures (id),
    language text not null,
    alt text not null,
    caption text not null,
    primary key (picture_id, language)
  )`,
  // Every text that names a picture: working copies, what is live, what is scheduled. picture_uses is what makes it public.
  `create table picture_places (
    picture_id $REF not null references pictures (id),
    article_id $REF not null,
    place text not null,
    language text not null,
    headline text not null,
    headline_key text not null,
    is_lead $INT not null,
    primary key (picture_id, article_id, place)
  )`,
  `create index picture_places_by_article on picture_places (article_id, place)`,
  // Four parts of 16 bits of what a picture looks like, so that a near one shares a part with at most one other bit.
  `create table picture_looks (
    picture_id $REF not null references pictures (id),
    part $INT not null,
    bits $INT not null,
    primary key (picture_id, part)
  )`,
  `create index picture_looks_by_bits on picture_looks (part, bits)`,
];

const orders = [
  // A paper that has texts already gets its index by the clock; until then no picture is deleted.
  `insert into jobs (name, noun_id, due_at, leased_until, tries)
    select 'place-pictures', 0, 0, 0, 0 where exists (select 1 from articles)`,
];

export const pictures: Migration = {
  name: "0008-pictures",
  statements: [...columns, ...tables, ...orders],
};
