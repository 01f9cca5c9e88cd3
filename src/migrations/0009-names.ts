// Names and addresses: what a byline says of somebody, who stands behind a withheld one, old addresses, signed corrections.

import type { Migration } from "./migration";

const bylines = [
  // kind: person, guest, agency; nobody: withheld, and nothing is kept of who it is; hidden: withheld, and known to two roles.
  `alter table bylines add column kind text not null default 'guest'`,
  `alter table bylines add column picture_id $REF`,
  // A merged byline stays, so that old texts that name it lead to the one that it became.
  `alter table bylines add column merged_into $REF`,
  `update bylines set kind = 'nobody' where withheld = 1`,
  `alter table byline_names add column biography text not null default ''`,
  // folded: the name as it is looked for, whatever its capitals, vowel marks and hamzas.
  `alter table byline_names add column folded text not null default ''`,
  `update byline_names set folded = slug`,
  `create index byline_names_by_name on byline_names (language, name)`,
  `create table byline_links (
    byline_id $REF not null references bylines (id),
    position $INT not null,
    url text not null,
    primary key (byline_id, position)
  )`,
  `create table byline_former_names (
    byline_id $REF not null references bylines (id),
    language text not null,
    name text not null,
    primary key (byline_id, language, name)
  )`,
  `create index byline_former_names_by_name on byline_former_names (language, name)`,
  // sealed: everything that was public of a withheld byline, under a key that is not in the database.
  `create table withheld_identities (
    byline_id $REF primary key references bylines (id),
    sealed $BYTES not null,
    kept_at $INT not null
  )`,
];

const uses = [
  // In this story the byline stands withheld, as another one that nobody can tell from a third.
  `create table withheld_uses (
    story_id $REF not null references stories (id),
    byline_id $REF not null references bylines (id),
    alias_id $REF not null references bylines (id),
    made_at $INT not null,
    primary key (story_id, byline_id)
  )`,
  `create index withheld_uses_by_alias on withheld_uses (alias_id)`,
  // Every byline that stands over any text of an article, working copy or revision.
  `create table signed_texts (
    article_id $REF not null references articles (id),
    byline_id $REF not null,
    primary key (article_id, byline_id)
  )`,
  `create index signed_texts_by_byline on signed_texts (byline_id)`,
  `insert into signed_texts (article_id, byline_id)
    select distinct texts.article_id, bylines.id
    from (
      select article_id, manuscript from drafts
      union all select article_id, manuscript from revisions
    ) texts, bylines
    where texts.manuscript like '%"bylines":[' || bylines.id || ']%'
      or texts.manuscript like '%"bylines":[' || bylines.id || ',%'
      or texts.manuscript like '%"bylines":[%,' || bylines.id || ']%'
      or texts.manuscript like '%"bylines":[%,' || bylines.id || ',%'`,
];

const topicsAndSpeakers = [
  `alter table topic_names add column folded text not null default ''`,
  `update topic_names set folded = slug`,
  `create index topic_names_by_folded on topic_names (language, folded)`,
  `alter table speaker_names add column folded text not null default ''`,
  `alter table speaker_names add column role text not null default ''`,
  `update speaker_names set folded = slug`,
  `create index speaker_names_by_name on speaker_names (language, name)`,
  // What a topic or a speaker was called before; texts still call it so.
  `create table former_names (
    noun text not null,
    noun_id $REF not null,
    language text not null,
    name text not null,
    folded text not null,
    primary key (noun, noun_id, language, name)
  )`,
  `create index former_names_by_folded on former_names (noun, language, folded)`,
  // Whose words those of a block are, where the name alone would say somebody else.
  `create table speaker_choices (
    article_id $REF not null references articles (id),
    block_id text not null,
    name text not null,
    speaker_id $REF not null references speakers (id),
    primary key (article_id, block_id, name)
  )`,
  `create index speaker_choices_by_speaker on speaker_choices (speaker_id)`,
  // Which topic a name means in an article, where the name alone would say another.
  `create table topic_choices (
    article_id $REF not null references articles (id),
    folded text not null,
    topic_id $REF not null references topics (id),
    primary key (article_id, folded)
  )`,
  `create index topic_choices_by_topic on topic_choices (topic_id)`,
];

const addresses = [
  // path: decoded, in NFC, without a slash at its end. Its target by id, so that a redirect never leads to a redirect.
  `create table redirects (
    path text primary key,
    noun text not null,
    noun_id $REF,
    language text not null,
    made_at $INT not null
  )`,
  `create index redirects_by_noun on redirects (noun, noun_id)`,
];

const corrections = [
  // Without a byline the editors sign it.
  `alter table corrections add column byline_id $REF`,
  `alter table corrections add column amended_at $INT`,
  `alter table corrections add column withdrawn_at $INT`,
  `alter table corrections add column withdrawn_words text not null default ''`,
  // What readers were told before it was amended.
  `create table correction_versions (
    id $ID,
    correction_id $REF not null references corrections (id),
    kind text not null,
    words text not null,
    byline_id $REF,
    told_at $INT not null,
    replaced_at $INT not null,
    replaced_by $REF
  )`,
  `create index correction_versions_by_correction on correction_versions (correction_id)`,
];

const record = [
  `create index record_by_person on record (person_id, id)`,
  `create index record_by_verb on record (verb, id)`,
  `create index record_by_at on record (at)`,
];

export const names: Migration = {
  name: "0009-names",
  statements: [...bylines, ...uses, ...topicsAndSpeakers, ...addresses, ...corrections, ...record],
};
