// Every read of comments.

import type { ExpressionBuilder } from "kysely";
import { listBylines } from "#people";
import type { Reads } from "#platform/db";
import { LANGUAGE_TAGS } from "#platform/i18n";
import { findPublication } from "#publication";
import {
  type CommentState,
  type HeldOwn,
  type HoldReason,
  type QueuedComment,
  REPEAT_MS,
  readState,
  unpackReasons,
} from "./comment";
import { queuedOf } from "./moderation/queued-row";
import { findStanding } from "./modes/mode-queries";
import type { CommentTables, ReadableTables } from "./tables";
import { COLUMNS, publicOf } from "./public-row";
import { listReported } from "./reports/report-queries";
import { findPublicId } from "./thread/thread-queries";

/** Of the names in which the newsroom has answered. */
export const ANSWERING_TAG = "answering";

/** How many comments everybody sees. What waits is nobody's business. */
export async function countComments(reads: Reads, article: number): Promise<number> {
  reads.note(`comments:${article}`, `~comments:${article}`);
  if ((await findStanding(reads, article)).hidden) return 0;
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
    .select([
      ...COLUMNS,
      "id",
      "state",
      "author_key",
      "parent_id",
      "account_id",
      "reasons",
      "first_decided_at",
    ])
    .where("article_id", "=", asked.article)
    .where("public_id", "=", asked.publicId)
    .executeTakeFirst();
  const state = row && readState(row.state);
  if (!row || !state) return null;
  const answers = await findPublicId(reads, row.parent_id);
  return {
    ...publicOf(row),
    id: row.id,
    state,
    author: row.author_key,
    account: row.account_id,
    answers,
    reasons: unpackReasons(row.reasons).held,
    decided: row.first_decided_at !== null,
  };
}

export interface QueueAsked {
  readonly state: CommentState;
  readonly most: number;
  /** Of the articles that somebody is limited to; empty for all. */
  readonly languages?: readonly string[];
  /** Only what is written under articles in this language. */
  readonly language?: string | null;
  readonly article?: number | null;
  readonly reason?: HoldReason | null;
  /** Only what answers another comment. */
  readonly replies?: boolean;
  /** The gravest first, where else the oldest is. */
  readonly byRisk?: boolean;
}

/** What moderators work through: what waits, oldest first; what was decided, newest decision first. */
export async function listQueue(reads: Reads, asked: QueueAsked): Promise<QueuedComment[]> {
  const all = reads
    .tables<CommentTables & ReadableTables>()
    .selectFrom("comments")
    .innerJoin("articles", "articles.id", "comments.article_id")
    .leftJoin("live_articles", "live_articles.article_id", "comments.article_id")
    .leftJoin("comments as parents", "parents.id", "comments.parent_id")
    .select(["parents.name as parent_name", "parents.words as parent_words"])
    .select(["parents.state as parent_state", "parents.staff as parent_staff", "comments.staff"])
    .select([
      "comments.id",
      "comments.public_id",
      "comments.name",
      "comments.words",
      "comments.language",
      "comments.created_at",
      "comments.state",
      "comments.reasons",
      "comments.spans",
      "comments.picked_at",
      "comments.likes",
      "comments.reports",
      "comments.article_id",
    ])
    .select([
      "headline",
      "month",
      "slug",
      "articles.language as article_language",
      "articles.state as article_state",
    ])
    .where(asked.state === "held" ? waits : (eb) => eb("comments.state", "=", asked.state))
    .limit(asked.most);
  const { languages = [], language, article, reason, replies, byRisk } = asked;
  let query = languages.length > 0 ? all.where("articles.language", "in", [...languages]) : all;
  if (language) query = query.where("articles.language", "=", language);
  if (article) query = query.where("comments.article_id", "=", article);
  if (reason) query = query.where("comments.reasons", "like", `%"${reason}"%`);
  if (replies) query = query.where("comments.parent_id", "is not", null);
  if (byRisk) query = query.orderBy("comments.risk", "desc");
  const rows = await (
    asked.state === "held"
      ? query.orderBy("comments.created_at").orderBy("comments.id")
      : query.orderBy("comments.decided_at", "desc").orderBy("comments.id", "desc")
  ).execute();
  const reported = await listReported(
    reads,
    rows.flatMap(({ id, reports }) => (reports > 0 ? [id] : [])),
  );
  return rows.map((row) => ({ ...queuedOf(row, publicOf(row)), reported: reported.get(row.id) ?? null }));
}

/** What waits for a moderator: what nobody read yet, and what was reported and is public still: deciding settles its reports. */
function waits(eb: ExpressionBuilder<Pick<CommentTables, "comments">, "comments">) {
  return eb.or([eb("comments.state", "=", "held"), eb("comments.reports", ">", 0)]);
}

/** How many wait for a moderator. @param languages of the articles that somebody is limited to; empty for all */
export async function countHeld(reads: Reads, languages: readonly string[] = []): Promise<number> {
  const all = reads
    .tables<CommentTables & ReadableTables>()
    .selectFrom("comments")
    .select((eb) => eb.fn.countAll<number>().as("held"))
    .where(waits);
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
 * Names that no reader may comment under: the paper's, those its bylines show, and those in which the newsroom answered. Only what
 * is public stands here: a name that is refused has been confirmed, and a reporter's whose byline is withheld must not be.
 */
export async function listTakenNames(reads: Reads): Promise<string[]> {
  const publication = await findPublication(reads);
  return [
    ...(publication?.languages.map(({ masthead }) => masthead) ?? []),
    ...(await reads.shared(ANSWERING_TAG, "answering-names", () => listAnswering(reads))),
    ...(await reads.shared("byline:", "signing-names", () => listSigning(reads))),
  ];
}

async function listAnswering(reads: Reads): Promise<string[]> {
  const rows = await reads
    .tables<CommentTables>()
    .selectFrom("comments")
    .select("name")
    .distinct()
    .where("staff", "is not", null)
    .execute();
  return rows.map(({ name }) => name);
}

async function listSigning(reads: Reads): Promise<string[]> {
  const signed = await reads
    .tables<ReadableTables>()
    .selectFrom("article_bylines")
    .select("byline_id")
    .distinct()
    .execute();
  const ids = signed.map(({ byline_id }) => byline_id);
  const bylines = await Promise.all(LANGUAGE_TAGS.map((language) => listBylines(reads, { language, ids })));
  return bylines.flat().flatMap(({ withheld, name }) => (withheld || name === "" ? [] : [name]));
}

/** Comments under one article with the same words, as long as these are remembered. */
export async function listTwins(
  reads: Reads,
  { article, repeatKey }: { article: number; repeatKey: Uint8Array },
): Promise<{ id: number; publicId: string; author: Uint8Array | null }[]> {
  const rows = await reads
    .tables<CommentTables>()
    .selectFrom("comments")
    .select(["id", "public_id", "author_key"])
    .where("article_id", "=", article)
    .where("repeat_key", "=", repeatKey)
    .where("created_at", ">=", reads.at - REPEAT_MS)
    .limit(100)
    .execute();
  return rows.map((row) => ({ id: row.id, publicId: row.public_id, author: row.author_key }));
}

/** Whether somebody had a comment approved under this article. */
export async function hasApproved(
  reads: Reads,
  { article, author }: { article: number; author: Uint8Array },
): Promise<boolean> {
  const row = await reads
    .tables<CommentTables>()
    .selectFrom("comments")
    .select("id")
    .where("article_id", "=", article)
    .where("author_key", "=", author)
    .where("state", "=", "approved")
    .executeTakeFirst();
  return row !== undefined;
}
