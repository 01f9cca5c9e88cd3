// The tables of people, how they sign in, the lockdown and the bylines, as types.

import type { ColumnType, Generated } from "kysely";

export interface PeopleTables {
  people: {
    id: Generated<number>;
    sign_in_name: string | null;
    name: string;
    role: string;
    language: string;
    password_hash: string | null;
    created_at: number;
    suspended_at: number | null;
    factor_due_at: ColumnType<number | null, number | null | undefined, number | null>;
    seen_day: ColumnType<string | null, string | null | undefined, string | null>;
  };
  known_devices: { token_hash: string; person_id: number; used_at: number };
  person_languages: { person_id: number; language: string };
  person_editions: { person_id: number; section_id: number };
  person_addresses: {
    person_id: number;
    address: string | null;
    pending: string | null;
    asked_at: number;
  };
  claim_links: { person_id: number; token_hash: string; created_at: number };
  sessions: {
    token_hash: string;
    person_id: number;
    created_at: number;
    seen_at: number;
    confirmed_at: number;
  };
  half_sessions: { token_hash: string; person_id: number; created_at: number };
  sign_in_limits: { sign_in_name: string; failures: number; since: number };
  passkeys: {
    id: string;
    person_id: number;
    public_key: Uint8Array;
    counter: number;
    created_at: number;
    used_at: number;
  };
  authenticators: {
    person_id: number;
    secret: Uint8Array;
    confirmed_at: number | null;
    last_step: number;
  };
  recovery_codes: { code_hash: string; person_id: number };
  lockdowns: {
    id: number;
    since: number;
    person_id: number | null;
    lift_asked_at: number | null;
    lift_asked_by: number | null;
  };
  bylines: {
    id: Generated<number>;
    person_id: number | null;
    withheld: number;
    created_at: number;
    kind: Generated<string>;
    picture_id: ColumnType<number | null, number | null | undefined, number | null>;
    merged_into: ColumnType<number | null, number | null | undefined, number | null>;
  };
  byline_names: {
    byline_id: number;
    language: string;
    name: string;
    slug: string;
    biography: Generated<string>;
    folded: string;
  };
  byline_links: { byline_id: number; position: number; url: string };
  byline_former_names: { byline_id: number; language: string; name: string };
  withheld_identities: { byline_id: number; sealed: Uint8Array; kept_at: number };
}

/** The platform's record, which this room reads for what was done with an account and by a person. */
export interface ReadableTables {
  record: {
    id: number;
    at: number;
    who: string;
    person_id: number | null;
    verb: string;
    noun: string;
    noun_id: number | null;
  };
}
