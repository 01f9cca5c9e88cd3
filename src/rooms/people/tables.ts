// The tables of people, how they sign in, the lockdown and the bylines, as types.

import type { Generated } from "kysely";

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
  };
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
  spent_challenges: { challenge: string; at: number };
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
  bylines: { id: Generated<number>; person_id: number | null; withheld: number; created_at: number };
  byline_names: { byline_id: number; language: string; name: string; slug: string };
}
