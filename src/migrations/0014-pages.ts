// Standing pages, which a newsroom writes about itself, and the related stories that an editor picks for an article.

import type { Migration } from "./migration";

export const pages: Migration = {
  name: "0014-pages",
  statements: [
    // words: as typed. out_*: what readers have, once it was put out. same_as: the first of the pages that are one in several languages.
    `create table standing_pages (
      id $ID,
      same_as $INT,
      language text not null,
      slug text not null,
      title text not null,
      words text not null,
      version $INT not null,
      saved_at $INT not null,
      saved_by $REF references people (id),
      in_foot $INT not null,
      position $INT not null,
      public $INT not null default 0,
      out_title text,
      out_body text,
      out_version $INT,
      out_at $INT
    )`,
    `create unique index standing_pages_by_slug on standing_pages (language, slug)`,
    `create unique index standing_pages_by_same on standing_pages (same_as, language)`,
    `create table related_picks (
      article_id $REF not null references articles (id),
      related_id $REF not null references articles (id),
      position $INT not null,
      primary key (article_id, related_id)
    )`,
    `create index related_picks_by_related on related_picks (related_id)`,
  ],
};
