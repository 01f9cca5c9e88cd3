// Reads of who wants to be told of answers. None of them reads an address but the one that is about to be written to.

import { findOpenArticle } from "#articles";
import type { Reads } from "#platform/db";
import { isLanguage, type Language } from "#platform/i18n";
import type { SealedAddress } from "#platform/mail";
import type { ArticleAddress } from "#urls";
import { findStanding } from "../modes/mode-queries";
import type { CommentTables, ReadableTables } from "../tables";
import { boundTo, type FollowState } from "./follow";

export async function findFollowState(reads: Reads, comment: number): Promise<FollowState> {
  const row = await reads
    .tables<CommentTables>()
    .selectFrom("comment_follows")
    .select("confirmed_at")
    .where("comment_id", "=", comment)
    .where("until", ">", reads.at)
    .executeTakeFirst();
  if (!row) return "none";
  return row.confirmed_at === null ? "asked" : "confirmed";
}

export interface Follow {
  readonly comment: number;
  readonly article: number;
  readonly handle: string;
  readonly language: Language;
  readonly address: SealedAddress;
}

/** Null for one that nobody confirmed, or whose time is over. */
export async function findConfirmed(reads: Reads, comment: number): Promise<Follow | null> {
  const row = await reads
    .tables<CommentTables>()
    .selectFrom("comment_follows")
    .select(["comment_id", "article_id", "handle", "language", "sealed"])
    .where("comment_id", "=", comment)
    .where("confirmed_at", "is not", null)
    .where("until", ">", reads.at)
    .executeTakeFirst();
  if (!row) return null;
  return {
    comment,
    article: row.article_id,
    handle: row.handle,
    language: isLanguage(row.language) ? row.language : "en",
    address: { sealed: row.sealed, bound: boundTo(comment) },
  };
}

/** More than a mail counts nobody waits for. */
const MOST_ANSWERS = 500;

/** Answers that no mail told of yet and that are public at this moment, in the order in which they were made. */
export async function listUntold(reads: Reads, comment: number): Promise<readonly string[]> {
  const rows = await reads
    .tables<CommentTables>()
    .selectFrom("comment_follow_answers")
    .innerJoin("comments", "comments.id", "comment_follow_answers.answer_id")
    .select("public_id")
    .where("comment_follow_answers.comment_id", "=", comment)
    .where("state", "=", "approved")
    .orderBy("comments.id")
    .limit(MOST_ANSWERS)
    .execute();
  return rows.map(({ public_id }) => public_id);
}

/** Articles under which somebody wants to be told, by their ids. */
export async function listFollowed(
  reads: Reads,
  { after, most }: { after: number; most: number },
): Promise<number[]> {
  const rows = await reads
    .tables<CommentTables>()
    .selectFrom("comment_follows")
    .select("article_id")
    .distinct()
    .where("article_id", ">", after)
    .orderBy("article_id")
    .limit(most)
    .execute();
  return rows.map(({ article_id }) => article_id);
}

/** Where a thread takes comments at this moment; null where it is closed, frozen or hidden, or its article is not public. */
export async function findOpenThread(reads: Reads, article: number): Promise<ArticleAddress | null> {
  const row = await reads
    .tables<ReadableTables>()
    .selectFrom("articles")
    .select(["language", "month", "slug"])
    .where("id", "=", article)
    .where("state", "=", "published")
    .executeTakeFirst();
  if (!row) return null;
  const address = { language: row.language, month: row.month ?? "", slug: row.slug ?? "" };
  const open = await findOpenArticle(reads, address);
  if (open?.comments !== "open") return null;
  return (await findStanding(reads, article)).takes ? address : null;
}
