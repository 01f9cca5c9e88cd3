// The tables of people, their sessions and the bylines, as types.

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
  claim_links: { person_id: number; token_hash: string; created_at: number };
  sessions: { token_hash: string; person_id: number; created_at: number; seen_at: number };
  sign_in_limits: { sign_in_name: string; failures: number; since: number };
  bylines: { id: Generated<number>; person_id: number | null; withheld: number; created_at: number };
  byline_names: { byline_id: number; language: string; name: string; slug: string };
}
