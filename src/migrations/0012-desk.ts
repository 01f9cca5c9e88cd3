// What the desk needs: its own line of every working copy, assignments, notices and what is told of them by mail.

import type { Migration } from "./migration";

const lines = [
  // What lists and searches need of a working copy, unfolded; drawn again by every save.
  // signature: codes of its words, by which a search finds candidates; no text can be read from it.
  `create table desk_lines (
    article_id $REF primary key references articles (id),
    language text not null,
    saved_at $INT not null,
    section_id $REF,
    owner_id $REF,
    headline text not null,
    length $INT not null,
    picture $INT not null,
    signature text not null
  )`,
  `create index desk_lines_by_time on desk_lines (saved_at, article_id)`,
  `create index desk_lines_by_language on desk_lines (language, saved_at, article_id)`,
  `create index desk_lines_by_section on desk_lines (section_id, saved_at, article_id)`,
  `create index desk_lines_by_owner on desk_lines (owner_id, saved_at, article_id)`,
  `create index articles_by_step on articles (state)`,
  `create index articles_by_schedule on articles (scheduled_at)`,
  `create index articles_by_embargo on articles (embargo_at)`,
  `create index articles_by_publication on articles (published_at)`,
  `create index articles_by_review on articles (review_asked_at)`,
  `insert into jobs (name, noun_id, due_at, leased_until, tries)
    select 'draw-desk-line', id, 0, 0, 0 from articles`,
];

const assignments = [
  // One language version of a story that somebody is to write. article_id: from the moment there is one.
  `create table assignments (
    id $ID,
    story_id $REF not null references stories (id),
    article_id $REF references articles (id),
    language text not null,
    section_id $REF,
    title text not null,
    brief text not null,
    signature text not null,
    length $INT,
    picture $INT not null,
    urgent $INT not null,
    state text not null,
    person_id $REF references people (id),
    due_at $INT,
    created_by $REF references people (id),
    created_at $INT not null,
    closed_at $INT
  )`,
  // Whoever is asked twice for one thing is asked once.
  `create unique index assignments_at_work on assignments (story_id, language)
    where state in ('open', 'taken', 'delivered')`,
  `create index assignments_by_article on assignments (article_id, state)`,
  `create index assignments_by_person on assignments (person_id, state)`,
  `create index assignments_by_deadline on assignments (state, due_at)`,
  `create index assignments_by_story on assignments (story_id)`,
  `create table assignment_steps (
    id $ID,
    assignment_id $REF not null references assignments (id),
    verb text not null,
    reason text not null,
    at $INT not null,
    person_id $REF,
    owner_id $REF,
    due_at $INT
  )`,
  `create index assignment_steps_by_assignment on assignment_steps (assignment_id, id)`,
];

const notices = [
  // What somebody is told of: ids only. What it says is looked up when it is shown, by the rights of whoever looks.
  `create table notices (
    id $ID,
    person_id $REF not null references people (id),
    kind text not null,
    article_id $REF,
    assignment_id $REF,
    step_id $REF,
    note_id $REF,
    by_person $REF,
    at $INT not null,
    read_at $INT,
    mail text not null
  )`,
  `create index notices_by_person on notices (person_id, read_at, id)`,
  `create index notices_by_mail on notices (person_id, mail)`,
  // told: 'no', 'here' or 'mail'. No row: the topic's own default.
  `create table notice_choices (
    person_id $REF not null references people (id),
    topic text not null,
    told text not null,
    primary key (person_id, topic)
  )`,
  // pending: an address whose link was not opened yet; the one before stays in use until it is.
  `create table person_addresses (
    person_id $REF primary key references people (id),
    address text,
    pending text,
    asked_at $INT not null
  )`,
  // What waits to be handed to the mail server; gone as soon as it was.
  `create table mails (
    id $ID,
    address text not null,
    subject text not null,
    words text not null,
    state text not null,
    tries $INT not null,
    created_at $INT not null
  )`,
  `alter table publications add column mail_headlines $INT not null default 0`,
];

export const desk: Migration = {
  name: "0012-desk",
  statements: [...lines, ...assignments, ...notices],
};
