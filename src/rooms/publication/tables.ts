// The publication's tables as types.

import type { Generated } from "kysely";

/** The position of a language that the paper does not offer now. */
export const RESTING = -1;

export interface PublicationTables {
  publications: {
    id: number;
    default_language: string;
    time_zone: string;
    accent: string;
    sample: number;
    second_factor: Generated<number>;
    two_people: Generated<number>;
    credit_due: Generated<number>;
    mail_headlines: Generated<number>;
    comment_likes: Generated<number>;
    reader_accounts: Generated<number>;
    name_warning: Generated<number>;
    comment_step_up: Generated<number>;
    created_at: number;
  };
  publication_languages: { language: string; position: number; masthead: string; policy: string };
  sections: { id: Generated<number>; parent_id: number | null; position: number; created_at: number };
  section_names: { section_id: number; language: string; name: string; slug: string; path: string };
}
