// The tables of arrangements, as types, and which tables of lower rooms their queries join.

import type { Generated } from "kysely";

export interface FrontTables {
  /** One row a place, from its first draft on. `version` rises with whatever is done to the place. */
  fronts: {
    language: string;
    /** 0 for the front of the language. */
    section: number;
    version: number;
    /** Null when nothing waits to be put out. */
    draft: string | null;
    saved_at: number;
    saved_by: number | null;
  };
  /** What was put out, or is to be from a moment on. Never changed; one that was called off never counts. */
  arrangements: {
    id: Generated<number>;
    language: string;
    section: number;
    settings: string;
    from_at: number;
    made_at: number;
    made_by: number | null;
    called_off_at: number | null;
  };
}

export interface ReadableTables {
  people: { id: number; name: string };
}
