// The tables of stories, articles and what hangs on them, as types.

import type { ColumnType, Generated } from "kysely";

/** Null until a step of the story's way sets it. */
type Unset = ColumnType<number | null, number | null | undefined, number | null>;

export interface ArticleTables {
  stories: { id: Generated<number>; source_key: string | null; created_at: number };
  articles: {
    id: Generated<number>;
    story_id: number;
    language: string;
    source_key: string | null;
    state: string;
    slug: string | null;
    month: string | null;
    published_at: number | null;
    changed_at: number | null;
    live_revision_id: number | null;
    comments: string;
    created_by: number | null;
    created_at: number;
    review_asked_at: Unset;
    approved_revision_id: Unset;
    approved_by: Unset;
    embargo_at: Unset;
    scheduled_at: Unset;
    scheduled_revision_id: Unset;
  };
  article_steps: {
    id: Generated<number>;
    article_id: number;
    verb: string;
    from_state: string;
    to_state: string;
    reason: string;
    revision_id: number | null;
    at: number;
    person_id: number | null;
  };
  notes: {
    id: Generated<number>;
    article_id: number;
    parent_id: number | null;
    block_id: string;
    quoted: string;
    words: string;
    for_person: number | null;
    created_by: number | null;
    created_at: number;
    resolved_by: number | null;
    resolved_at: number | null;
    suggested: ColumnType<string | null, string | null | undefined, string | null>;
    outcome: ColumnType<string | null, string | null | undefined, string | null>;
  };
  drafts: {
    article_id: number;
    manuscript: string;
    version: number;
    save_id: string;
    saved_at: number;
    saved_by: number | null;
  };
  revisions: {
    id: Generated<number>;
    article_id: number;
    number: number;
    manuscript: string;
    draft_version: number;
    why: string;
    created_at: number;
    created_by: number | null;
  };
  live_articles: {
    article_id: number;
    language: string;
    section_id: number | null;
    edition_id: number | null;
    headline: string;
    standfirst: string;
    picture_id: number | null;
    picture_alt: string;
    published_at: number;
  };
  article_bylines: { article_id: number; byline_id: number; position: number };
  topics: { id: Generated<number>; created_at: number };
  topic_names: { topic_id: number; language: string; name: string; slug: string; folded: string };
  article_topics: { article_id: number; topic_id: number; position: number };
  speakers: { id: Generated<number>; created_at: number };
  speaker_names: {
    speaker_id: number;
    language: string;
    name: string;
    slug: string;
    folded: string;
    role: Generated<string>;
  };
  quotations: {
    id: Generated<number>;
    article_id: number;
    speaker_id: number;
    role: string;
    words: string;
    position: number;
  };
  former_names: { noun: string; noun_id: number; language: string; name: string; folded: string };
  speaker_choices: { article_id: number; block_id: string; name: string; speaker_id: number };
  topic_choices: { article_id: number; folded: string; topic_id: number };
  withheld_uses: { story_id: number; byline_id: number; alias_id: number; made_at: number };
  signed_texts: { article_id: number; byline_id: number };
  redirects: {
    path: string;
    noun: string;
    noun_id: number | null;
    language: string;
    made_at: number;
  };
  corrections: {
    id: Generated<number>;
    article_id: number;
    kind: string;
    words: string;
    at: number;
    created_by: number | null;
    block_id: Generated<string>;
    byline_id: Unset;
    amended_at: Unset;
    withdrawn_at: Unset;
    withdrawn_words: Generated<string>;
  };
  correction_versions: {
    id: Generated<number>;
    correction_id: number;
    kind: string;
    words: string;
    byline_id: number | null;
    told_at: number;
    replaced_at: number;
    replaced_by: number | null;
  };
  related_articles: { article_id: number; related_id: number; position: number };
  telling_words: { article_id: number; language: string; word: string };
  related_picks: { article_id: number; related_id: number; position: number };
  translations: {
    article_id: number;
    source_id: number;
    source_revision_id: number;
    basis: string;
    pairs: string;
    behind: number;
    todo: number;
    corrections_seen: number;
    created_at: number;
  };
  proofs: {
    token_hash: string;
    revision_id: number;
    created_by: number | null;
    created_at: number;
    expires_at: number;
    revoked_at: number | null;
    label: Generated<string>;
    opened: Generated<number>;
    opened_at: Unset;
  };
  publishings: {
    article_id: number;
    at: number;
    revision_id: number;
    correction_id: number | null;
    state: string;
    slug: string | null;
    month: string | null;
    published_at: number | null;
    changed_at: number | null;
    live_revision_id: number | null;
    review_asked_at: number | null;
    approved_revision_id: number | null;
    approved_by: number | null;
    scheduled_at: number | null;
    scheduled_revision_id: number | null;
  };
  desk_lines: {
    article_id: number;
    language: string;
    saved_at: number;
    section_id: number | null;
    owner_id: number | null;
    headline: string;
    length: number;
    picture: number;
    signature: string;
  };
  assignments: {
    id: Generated<number>;
    story_id: number;
    article_id: number | null;
    language: string;
    section_id: number | null;
    title: string;
    brief: string;
    signature: string;
    length: number | null;
    picture: number;
    urgent: number;
    state: string;
    person_id: number | null;
    due_at: number | null;
    created_by: number | null;
    created_at: number;
    closed_at: number | null;
  };
  assignment_steps: {
    id: Generated<number>;
    assignment_id: number;
    verb: string;
    reason: string;
    at: number;
    person_id: number | null;
    owner_id: number | null;
    due_at: number | null;
  };
}

/** Lower rooms' tables that article queries may join for reading. */
export interface ReadableTables {
  people: { id: number; name: string };
  bylines: { id: number; withheld: number };
}
