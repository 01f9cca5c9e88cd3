// From a row of comments to what everybody may see of it.

import type { Selectable } from "kysely";
import { isLanguage } from "#platform/i18n";
import type { PublicComment } from "./comment";
import type { CommentTables } from "./tables";

export const COLUMNS = [
  "public_id",
  "name",
  "words",
  "language",
  "created_at",
  "picked_at",
  "likes",
  "staff",
] as const;

export type PublicRow = Pick<Selectable<CommentTables["comments"]>, (typeof COLUMNS)[number]>;

export function publicOf(row: PublicRow): PublicComment {
  return {
    publicId: row.public_id,
    name: row.name,
    words: row.words,
    language: isLanguage(row.language) ? row.language : "en",
    createdAt: row.created_at,
    picked: row.picked_at !== null,
    likes: row.likes,
    answers: null,
    ...(row.staff === null ? {} : { staff: true }),
  };
}
