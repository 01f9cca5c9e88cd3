// Other rooms' tables that the import joins for reading; it owns none.

/** Only what is needed to know an article again and to find its address. */
export interface ReadableTables {
  stories: { id: number; source_key: string | null };
  articles: {
    id: number;
    story_id: number;
    language: string;
    source_key: string | null;
    state: string;
    slug: string | null;
    month: string | null;
    comments: string;
  };
  live_articles: { article_id: number; section_id: number | null };
}
