// The tables of open writing screens and of turns, as types.

export interface EditorTables {
  presences: { screen_id: string; article_id: number; person_id: number; seen_at: number };
  turns: {
    article_id: number;
    screen_id: string;
    person_id: number;
    since: number;
    until_at: number;
  };
}

/** Lower rooms' tables that the editor's queries may join for reading. */
export interface ReadableTables {
  people: { id: number; name: string };
  drafts: { article_id: number; version: number };
}
