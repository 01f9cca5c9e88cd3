// What people need beyond a password: limits, sessions that know when they were confirmed, second factors, the lockdown.

import type { Migration } from "./migration";

const limits = [
  // No row: no limit. An edition that is taken away stays here, so that nobody gains by its going.
  `create table person_languages (
    person_id $REF not null references people (id),
    language text not null,
    primary key (person_id, language)
  )`,
  `create table person_editions (
    person_id $REF not null references people (id),
    section_id $REF not null,
    primary key (person_id, section_id)
  )`,
];

const sessions = [
  // When somebody last proved who they are in this session; dangerous acts want it recent.
  `alter table sessions add column confirmed_at $INT not null default 0`,
  // A right password whose second factor is still awaited. It opens nothing.
  `create table half_sessions (
    token_hash text primary key,
    person_id $REF not null references people (id),
    created_at $INT not null
  )`,
];

const secondFactors = [
  `alter table publications add column second_factor $INT not null default 0`,
  `create table passkeys (
    id text primary key,
    person_id $REF not null references people (id),
    public_key $BYTES not null,
    counter $INT not null,
    created_at $INT not null,
    used_at $INT not null
  )`,
  `create index passkeys_by_person on passkeys (person_id)`,
  // A challenge is signed, not stored; one that was answered is kept until it is too old to be answered again.
  `create table spent_challenges (
    challenge text primary key,
    at $INT not null
  )`,
  // secret: encrypted under a key that is not in the database. last_step: codes up to it are used up.
  `create table authenticators (
    person_id $REF primary key references people (id),
    secret $BYTES not null,
    confirmed_at $INT,
    last_step $INT not null
  )`,
  `create table recovery_codes (
    code_hash text primary key,
    person_id $REF not null references people (id)
  )`,
  `create index recovery_codes_by_person on recovery_codes (person_id)`,
];

const lockdown = [
  // One row while the paper is locked down. lift_asked_by without a person: the command line asked.
  `create table lockdowns (
    id $INT primary key check (id = 1),
    since $INT not null,
    person_id $REF references people (id),
    lift_asked_at $INT,
    lift_asked_by $REF references people (id)
  )`,
];

export const people: Migration = {
  name: "0002-people",
  statements: [...limits, ...sessions, ...secondFactors, ...lockdown],
};
