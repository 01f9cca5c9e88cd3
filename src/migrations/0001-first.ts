// The first tables: a paper, its people, pictures, stories, votes and comments, the record and the changes.

import type { Migration } from "./migration";

const publication = [
  `create table publications (
    id $INT primary key check (id = 1),
    default_language text not null,
    time_zone text not null,
    accent text not null,
    sample $INT not null,
    created_at $INT not null
  )`,
  `create table publication_languages (
    language text primary key,
    position $INT not null,
    masthead text not null,
    policy text not null
  )`,
  // An edition is a section without a parent.
  `create table sections (
    id $ID,
    parent_id $REF references sections (id),
    position $INT not null,
    created_at $INT not null
  )`,
  // path: 'valley' for an edition, 'valley/roads' for a section of it; one page has one address in a language.
  `create table section_names (
    section_id $REF not null references sections (id),
    language text not null,
    name text not null,
    slug text not null,
    path text not null,
    primary key (section_id, language),
    unique (language, path)
  )`,
];

const people = [
  `create table people (
    id $ID,
    sign_in_name text unique,
    name text not null,
    role text not null,
    language text not null,
    password_hash text,
    created_at $INT not null,
    suspended_at $INT
  )`,
  `create table claim_links (
    person_id $REF primary key references people (id),
    token_hash text not null unique,
    created_at $INT not null
  )`,
  `create table sessions (
    token_hash text primary key,
    person_id $REF not null references people (id),
    created_at $INT not null,
    seen_at $INT not null
  )`,
  `create index sessions_by_person on sessions (person_id)`,
  `create table sign_in_limits (
    sign_in_name text primary key,
    failures $INT not null,
    since $INT not null
  )`,
  `create table bylines (
    id $ID,
    person_id $REF references people (id),
    withheld $INT not null,
    created_at $INT not null
  )`,
  `create table byline_names (
    byline_id $REF not null references bylines (id),
    language text not null,
    name text not null,
    slug text not null,
    primary key (byline_id, language),
    unique (language, slug)
  )`,
];

const media = [
  // name: what stands in its address; original: the hash under which the stripped original is kept.
  `create table pictures (
    id $ID,
    name text not null unique,
    original text not null,
    format text not null,
    width $INT not null,
    height $INT not null,
    orientation $INT not null,
    tone $INT not null,
    focal_x $INT not null,
    focal_y $INT not null,
    caption text not null,
    credit text not null,
    created_at $INT not null
  )`,
  `create table picture_variants (
    picture_id $REF not null references pictures (id),
    width $INT not null,
    height $INT not null,
    format text not null,
    hash text not null,
    bytes $INT not null,
    primary key (picture_id, width, format)
  )`,
  `create index picture_variants_by_hash on picture_variants (hash)`,
  // A picture is public while a published article uses it, and from no moment before.
  `create table picture_uses (
    picture_id $REF not null references pictures (id),
    article_id $REF not null,
    primary key (picture_id, article_id)
  )`,
  `create index picture_uses_by_article on picture_uses (article_id)`,
];

const articles = [
  `create table stories (
    id $ID,
    source_key text unique,
    created_at $INT not null
  )`,
  `create table articles (
    id $ID,
    story_id $REF not null references stories (id),
    language text not null,
    source_key text unique,
    state text not null,
    slug text,
    month text,
    published_at $INT,
    changed_at $INT,
    live_revision_id $REF,
    comments text not null,
    created_by $REF references people (id),
    created_at $INT not null,
    unique (story_id, language),
    unique (language, month, slug)
  )`,
  `create index articles_by_state on articles (language, state, published_at)`,
  // The working copy: replaced by every save. What must stay is frozen as a revision.
  `create table drafts (
    article_id $REF primary key references articles (id),
    manuscript text not null,
    version $INT not null,
    save_id text not null,
    saved_at $INT not null,
    saved_by $REF references people (id)
  )`,
  `create table revisions (
    id $ID,
    article_id $REF not null references articles (id),
    number $INT not null,
    manuscript text not null,
    draft_version $INT not null,
    created_at $INT not null,
    created_by $REF references people (id),
    unique (article_id, number)
  )`,
  // What lists and pages of the public need of a live revision, unfolded; written when it goes live.
  `create table live_articles (
    article_id $REF primary key references articles (id),
    language text not null,
    section_id $REF references sections (id),
    edition_id $REF references sections (id),
    headline text not null,
    standfirst text not null,
    picture_id $REF references pictures (id),
    picture_alt text not null,
    published_at $INT not null
  )`,
  `create index live_by_language on live_articles (language, published_at)`,
  `create index live_by_section on live_articles (section_id, language, published_at)`,
  `create index live_by_edition on live_articles (edition_id, language, published_at)`,
  `create table article_bylines (
    article_id $REF not null references articles (id),
    byline_id $REF not null references bylines (id),
    position $INT not null,
    primary key (article_id, byline_id)
  )`,
  `create index article_bylines_by_byline on article_bylines (byline_id)`,
  `create table topics (
    id $ID,
    created_at $INT not null
  )`,
  `create table topic_names (
    topic_id $REF not null references topics (id),
    language text not null,
    name text not null,
    slug text not null,
    primary key (topic_id, language),
    unique (language, slug)
  )`,
  `create table article_topics (
    article_id $REF not null references articles (id),
    topic_id $REF not null references topics (id),
    position $INT not null,
    primary key (article_id, topic_id)
  )`,
  `create index article_topics_by_topic on article_topics (topic_id)`,
  `create table speakers (
    id $ID,
    created_at $INT not null
  )`,
  `create table speaker_names (
    speaker_id $REF not null references speakers (id),
    language text not null,
    name text not null,
    slug text not null,
    primary key (speaker_id, language),
    unique (language, slug)
  )`,
  `create table quotations (
    id $ID,
    article_id $REF not null references articles (id),
    speaker_id $REF not null references speakers (id),
    role text not null,
    words text not null,
    position $INT not null
  )`,
  `create index quotations_by_article on quotations (article_id)`,
  `create index quotations_by_speaker on quotations (speaker_id)`,
  `create table corrections (
    id $ID,
    article_id $REF not null references articles (id),
    kind text not null,
    words text not null,
    at $INT not null,
    created_by $REF references people (id)
  )`,
  `create index corrections_by_article on corrections (article_id)`,
  `create table related_articles (
    article_id $REF not null references articles (id),
    related_id $REF not null references articles (id),
    position $INT not null,
    primary key (article_id, related_id)
  )`,
  `create index related_by_related on related_articles (related_id)`,
  // A proof is a link to one revision for somebody without an account.
  `create table proofs (
    token_hash text primary key,
    revision_id $REF not null references revisions (id),
    created_by $REF references people (id),
    created_at $INT not null,
    expires_at $INT not null,
    revoked_at $INT
  )`,
];

const readersVoice = [
  `create table votes (
    target text not null,
    target_id $REF not null,
    voter_key $BYTES not null,
    value $INT not null check (value in (-1, 1)),
    day text not null,
    primary key (target, target_id, voter_key)
  )`,
  `create table vote_counts (
    target text not null,
    target_id $REF not null,
    likes $INT not null,
    dislikes $INT not null,
    primary key (target, target_id)
  )`,
  // public_id: what stands in the page and in links; tells nothing about the number of comments.
  `create table comments (
    id $ID,
    public_id text not null unique,
    article_id $REF not null references articles (id),
    parent_id $REF references comments (id),
    language text not null,
    name text not null,
    words text not null,
    state text not null,
    reasons text not null,
    author_key $BYTES,
    repeat_key $BYTES,
    created_at $INT not null,
    decided_at $INT,
    decided_by $REF references people (id)
  )`,
  `create index comments_by_article on comments (article_id, state, created_at)`,
  `create index comments_by_state on comments (state, created_at)`,
  `create table comment_counts (
    article_id $REF primary key references articles (id),
    approved $INT not null
  )`,
];

const ground = [
  `create table record (
    id $ID,
    at $INT not null,
    who text not null,
    person_id $REF,
    verb text not null,
    noun text not null,
    noun_id $REF,
    details text not null
  )`,
  `create index record_by_noun on record (noun, noun_id)`,
  `create table changes (
    id $ID,
    at $INT not null,
    tags text not null
  )`,
];

export const first: Migration = {
  name: "0001-first",
  statements: [...publication, ...people, ...media, ...articles, ...readersVoice, ...ground],
};
