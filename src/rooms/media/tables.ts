// The tables of pictures as types.

import type { ColumnType, Generated } from "kysely";

/** What the database fills in where nothing is said. */
type Filled<T> = ColumnType<T, T | undefined, T>;

export interface MediaTables {
  pictures: {
    id: Generated<number>;
    name: string;
    original: string;
    format: string;
    width: number;
    height: number;
    orientation: number;
    tone: number;
    focal_x: number;
    focal_y: number;
    caption: string;
    credit: string;
    created_at: number;
    creator: Filled<string>;
    licence: Filled<string>;
    terms: Filled<string>;
    version: Filled<number>;
    added_by: Filled<number | null>;
    words_key: Filled<string>;
    unused_since: Filled<number | null>;
    hushed: Filled<number>;
    shelved_for: Filled<number | null>;
    shelved_at: Filled<number | null>;
  };
  picture_variants: {
    picture_id: number;
    width: number;
    height: number;
    format: string;
    hash: string;
    bytes: number;
  };
  /** What makes a picture public. */
  picture_uses: { picture_id: number; article_id: number };
  picture_words: { picture_id: number; language: string; alt: string; caption: string };
  picture_places: {
    picture_id: number;
    article_id: number;
    place: string;
    language: string;
    headline: string;
    headline_key: string;
    is_lead: number;
  };
  picture_looks: { picture_id: number; part: number; bits: number };
}

/** Lower rooms' tables that queries of pictures may join for reading. */
export interface ReadableTables {
  people: { id: number; name: string };
}
