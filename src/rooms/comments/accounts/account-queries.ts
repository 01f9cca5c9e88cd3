// Reads of readers' accounts, and of what was written from them.

import type { Reads } from "#platform/db";
import { sha256 } from "#platform/ids";
import type { ArticleAddress } from "#urls";
import { type CommentState, readState } from "../comment";
import { listTakenNames } from "../queries";
import type { CommentTables, ReadableTables } from "../tables";
import { nameKey } from "../text/name";
import type { Account } from "./account";

export async function findByName(
  reads: Reads,
  name: string,
): Promise<(Account & { readonly hash: string | null }) | null> {
  const row = await reads
    .tables<CommentTables>()
    .selectFrom("comment_accounts")
    .select(["id", "name", "password_hash"])
    .where("name_key", "=", nameKey(name))
    .executeTakeFirst();
  return row ? { id: row.id, name: row.name, hash: row.password_hash } : null;
}

/** @returns null for an account without a password, too */
export async function findHash(reads: Reads, account: number): Promise<string | null> {
  const row = await reads
    .tables<CommentTables>()
    .selectFrom("comment_accounts")
    .select("password_hash")
    .where("id", "=", account)
    .executeTakeFirst();
  return row?.password_hash ?? null;
}

/** @returns `until`: when the session ends (ms) */
export async function findBySession(
  reads: Reads,
  token: string,
): Promise<(Account & { readonly until: number }) | null> {
  const row = await reads
    .tables<CommentTables>()
    .selectFrom("comment_account_sessions")
    .innerJoin("comment_accounts", "comment_accounts.id", "comment_account_sessions.account_id")
    .select(["comment_accounts.id", "name", "until"])
    .where("token_hash", "=", sha256(token))
    .where("until", ">", reads.at)
    .executeTakeFirst();
  return row ?? null;
}

/** Names that this reader may not comment under: the paper's, and one that somebody else has an account by. */
export async function listTakenFor(
  reads: Reads,
  { name, account }: { name: string; account: number | null },
): Promise<string[]> {
  const taken = await listTakenNames(reads);
  const holder = name.trim() === "" ? null : await findByName(reads, name);
  return holder && holder.id !== account ? [...taken, name] : taken;
}

export interface Written {
  readonly id: number;
  readonly publicId: string;
  readonly words: string;
  readonly state: CommentState;
  /** To the minute. */
  readonly createdAt: number;
  readonly article: number;
  /** Null where the article is not public. */
  readonly about: { readonly headline: string; readonly address: ArticleAddress } | null;
}

/** An account's comments, the newest first. @param asked.before the id of the last one that was read */
export async function listWritten(
  reads: Reads,
  asked: { account: number; before: number | null; most: number },
): Promise<Written[]> {
  const all = reads
    .tables<CommentTables & ReadableTables>()
    .selectFrom("comments")
    .innerJoin("articles", "articles.id", "comments.article_id")
    .leftJoin("live_articles", "live_articles.article_id", "comments.article_id")
    .select(["comments.id", "public_id", "words", "comments.state", "comments.created_at"])
    .select(["comments.article_id", "headline", "articles.language", "month", "slug"])
    .select("articles.state as article_state")
    .where("comments.account_id", "=", asked.account)
    .orderBy("comments.id", "desc")
    .limit(asked.most);
  const rows = await (asked.before === null ? all : all.where("comments.id", "<", asked.before)).execute();
  return rows.map((row) => ({
    id: row.id,
    publicId: row.public_id,
    words: row.words,
    state: readState(row.state) ?? "held",
    createdAt: row.created_at,
    article: row.article_id,
    about:
      row.article_state === "published" && row.headline !== null
        ? {
            headline: row.headline,
            address: { language: row.language, month: row.month ?? "", slug: row.slug ?? "" },
          }
        : null,
  }));
}
