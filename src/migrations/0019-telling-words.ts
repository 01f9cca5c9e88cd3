// The words that tell what a published article is about, by which it finds others of its kind.

import type { Migration } from "./migration";

export const tellingWords: Migration = {
  name: "0019-telling-words",
  statements: [
    `create table telling_words (
      article_id $REF not null references articles (id),
      language text not null,
      word text not null,
      primary key (article_id, word)
    )`,
    `create index telling_words_by_word on telling_words (language, word, article_id)`,
  ],
};
