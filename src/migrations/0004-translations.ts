// Translations: which article another one came from, the source's text as it is translated, and how far behind it is.

import type { Migration } from "./migration";

export const translations: Migration = {
  name: "0004-translations",
  statements: [
    // basis: the source as this translation knows it, brought up to date piece by piece. pairs: own blocks of source blocks,
    // where they do not have the same id. behind, todo: counted whenever either text changes.
    `create table translations (
      article_id $REF primary key references articles (id),
      source_id $REF not null references articles (id),
      source_revision_id $REF not null references revisions (id),
      basis text not null,
      pairs text not null,
      behind $INT not null,
      todo $INT not null,
      corrections_seen $INT not null,
      created_at $INT not null
    )`,
    `create index translations_by_source on translations (source_id)`,
    `create index translations_by_behind on translations (behind)`,
  ],
};
