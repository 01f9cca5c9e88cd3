// Every read of comments.

import { listBylines } from "#people";
import type { Reads } from "#platform/db";
import { isLanguage, LANGUAGE_TAGS } from "#platform/i18n";
import { findPublication } from "#publication";
import {
  type CommentState,
  type HeldOwn,
  type PublicComment,
  type QueuedComment,
  readState,
  unpackReasons,
} from "./comment";
import type { CommentTables, ReadableTables } from "./tables";
import { findPublicId, listRemovedAbove, type Placed } from "./thread/thread-queries";

/** The comments that everybody sees, oldest first, at most `most`. */
export async function listThread(
  reads: Reads,
  article: number,
  { most = 500 } = {},
): Promise<PublicComment[]> {
  reads.note(`comments:${article}`);
  const rows = await reads
    .tables<CommentTables>()
    .selectFrom("comments")
    .select([...COLUMNS, "id", "parent_id"])
    .where("article_id", "=", article)
    .where("state", "=", "approved")
    .orderBy("created_at")
    .orderBy("id")
    .limit(most)
    .execute();
  return threadOf(rows, await listRemovedAbove(reads, rows));
}

/** How many comments everybody sees. What waits is nobody's business. */
export async function countComments(reads: Reads, article: number): Promise<number> {
  reads.note(`comments:${article}`);
  const row = await reads
    .tables<CommentTables>()
    .selectFrom("comment_counts")
    .select("approved")
    .where("article_id", "=", article)
    .executeTakeFirst();
  return row?.approved ?? 0;
}

/** One comment for its author, in whichever state, by the id that only a signed link carries. */
export async function findOwn(
  reads: Reads,
  asked: { article: number; publicId: string },
): Promise<HeldOwn | null> {
  const row = await reads
    .tables<CommentTables>()
    .selectFrom("comments")
    .select([...COLUMNS, "id", "state", "author_key", "parent_id"])
    .where("article_id", "=", asked.article)
    .where("public_id", "=", asked.publicId)
    .executeTakeFirst();
  const state = row && readState(row.state);
  if (!row || !state) return null;
  const answers = await findPublicId(reads, row.parent_id);
  return { ...publicOf(row), id: row.id, state, author: row.author_key, answers };
}

/** What moderators work through: what waits, oldest first; what was decided, newest decision first. @param asked.languages of the articles that somebody is limited to; empty for all */
export async function listQueue(
  reads: Reads,
  asked: { state: CommentState; most: number; languages?: readonly string[] },
): Promise<QueuedComment[]> {
  const all = reads
    .tables<CommentTables & ReadableTables>()
    .selectFrom("comments")
    .innerJoin("articles", "articles.id", "comments.article_id")
    .leftJoin("live_articles", "live_articles.article_id", "comments.article_id")
    .select([
      "comments.id",
      "public_id",
      "name",
      "words",
      "comments.language",
      "comments.created_at",
      "comments.state",
      "reasons",
    ])
    .select([
      "headline",
      "month",
      "slug",
      "articles.language as article_language",
      "articles.state as article_state",
    ])
    .where("comments.state", "=", asked.state)
    .limit(asked.most);
  const { languages = [] } = asked;
  const query = languages.length > 0 ? all.where("articles.language", "in", [...languages]) : all;
  const rows = await (
    asked.state === "held"
      ? query.orderBy("comments.created_at").orderBy("comments.id")
      : query.orderBy("decided_at", "desc").orderBy("comments.id", "desc")
  ).execute();
  return rows.map((row) => {
    const { held, rejection } = unpackReasons(row.reasons);
    const address = { language: row.article_language, month: row.month ?? "", slug: row.slug ?? "" };
    return {
      ...publicOf(row),
      id: row.id,
      state: readState(row.state) ?? "held",
      reasons: held,
      rejection,
      article:
        row.article_state === "published" && row.headline !== null
          ? { headline: row.headline, address }
          : null,
    };
  });
}

/** How many wait for a moderator. @param languages of the articles that somebody is limited to; empty for all */
export async function countHeld(reads: Reads, languages: readonly string[] = []): Promise<number> {
  const all = reads
    .tables<CommentTables & ReadableTables>()
    .selectFrom("comments")
    .select((eb) => eb.fn.countAll<number>().as("held"))
    .where("comments.state", "=", "held");
  const query =
    languages.length > 0
      ? all
          .innerJoin("articles", "articles.id", "comments.article_id")
          .where("articles.language", "in", [...languages])
      : all;
  const row = await query.executeTakeFirst();
  return Number(row?.held ?? 0);
}

/**
 * Names that no reader may comment under: the paper's, and those its bylines show. Only what is public stands here: a name
 * that is refused has been confirmed, and a reporter's whose byline is withheld must not be.
 */
export async function listTakenNames(reads: Reads): Promise<string[]> {
  const publication = await findPublication(reads);
  const mastheads = publication?.languages.map(({ masthead }) => masthead) ?? [];
  const signed = await reads
    .tables<ReadableTables>()
    .selectFrom("article_bylines")
    .select("byline_id")
    .distinct()
    .execute();
  const ids = signed.map(({ byline_id }) => byline_id);
  const bylines = await Promise.all(LANGUAGE_TAGS.map((language) => listBylines(reads, { language, ids })));
  return [
    ...mastheads,
    ...bylines.flat().flatMap(({ withheld, name }) => (withheld || name === "" ? [] : [name])),
  ];
}

const COLUMNS = ["public_id", "name", "words", "language", "created_at"] as const;

function publicOf(row: Pick<CommentTables["comments"], (typeof COLUMNS)[number]>): PublicComment {
  return {
    publicId: row.public_id,
    name: row.name,
    words: row.words,
    language: isLanguage(row.language) ? row.language : "en",
    createdAt: row.created_at,
    answers: null,
  };
}

type ThreadRow = Parameters<typeof publicOf>[0] & Pick<Placed, "id" | "parent_id">;

/** Public comments in their order, with an empty place for each that is gone and has replies. */
function threadOf(rows: readonly ThreadRow[], removed: readonly Placed[]): PublicComment[] {
  const ids = new Map([...rows, ...removed].map(({ id, public_id }) => [id, public_id]));
  const answers = ({ parent_id }: Pick<Placed, "parent_id">) =>
    parent_id === null ? null : (ids.get(parent_id) ?? null);
  const shown = rows.map((row) => ({ ...publicOf(row), answers: answers(row) }));
  const gone = removed.map((row) => ({
    ...publicOf({ ...row, name: "", words: "" }),
    answers: answers(row),
    removed: true,
  }));
  return gone.length === 0 ? shown : [...shown, ...gone].sort((a, b) => a.createdAt - b.createdAt);
}
