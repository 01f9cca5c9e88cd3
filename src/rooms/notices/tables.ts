// The tables of notices, as types.

import type { Generated } from "kysely";

export interface NoticeTables {
  notices: {
    id: Generated<number>;
    person_id: number;
    kind: string;
    article_id: number | null;
    assignment_id: number | null;
    step_id: number | null;
    note_id: number | null;
    by_person: number | null;
    at: number;
    read_at: number | null;
    /** `no`, `wanted` or `told`. */
    mail: string;
  };
  notice_choices: { person_id: number; topic: string; told: string };
}

/** Lower rooms' tables that notice queries may join for reading. */
export interface ReadableTables {
  people: { id: number; name: string };
  article_steps: { id: number; reason: string };
  assignment_steps: { id: number; reason: string };
  notes: { id: number; words: string };
}
