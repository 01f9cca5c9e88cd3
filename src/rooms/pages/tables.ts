// The table of standing pages, as types, and which tables of lower rooms its queries join.

import type { ColumnType, Generated } from "kysely";

/** Null until a page is put out for the first time; it stays when the page is taken down. */
type Out<T> = ColumnType<T | null, T | null | undefined, T | null>;

export interface PagesTables {
  standing_pages: {
    id: Generated<number>;
    /** The id of the first of those pages that are one page in several languages; its own where it stands alone. */
    same_as: number | null;
    language: string;
    slug: string;
    title: string;
    /** As they were typed, whatever can be taken of them. */
    words: string;
    version: number;
    saved_at: number;
    saved_by: number | null;
    in_foot: number;
    position: number;
    public: Generated<number>;
    out_title: Out<string>;
    /** Blocks. */
    out_body: Out<string>;
    out_version: Out<number>;
    out_at: Out<number>;
  };
}

export interface ReadableTables {
  people: { id: number; name: string };
}
