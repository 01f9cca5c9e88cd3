// Whose hand a story was in stays unsaid where its byline is withheld from whoever asks.

import { listWithheldBylines } from "#people";
import type { Reads } from "#platform/db";
import type { Manuscript } from "./block";
import type { ArticleTables, ReadableTables } from "./tables";

/** Of one story, for somebody. */
export interface AskedOf {
  readonly article: number;
  readonly most: number;
  /** Whether whoever asks may know who is behind a withheld byline. */
  readonly seesWithheld: boolean;
}

/** Whether no colleague may be named beside this story: a withheld byline stands over any text of it, kept or current. */
export async function namesNobody(
  reads: Reads,
  { article, seesWithheld }: Pick<AskedOf, "article" | "seesWithheld">,
): Promise<boolean> {
  return !seesWithheld && (await listHandsWithheld(reads, [article])).has(article);
}

/** The bylines of the working copy, when one of them is withheld: no file puts others in their place. Else null. */
export async function withheldSigners(reads: Reads, article: number): Promise<number[] | null> {
  const row = await reads
    .tables<ArticleTables>()
    .selectFrom("drafts")
    .select("manuscript")
    .where("article_id", "=", article)
    .executeTakeFirst();
  const { bylines } = row ? (JSON.parse(row.manuscript) as Manuscript) : { bylines: [] };
  return (await listWithheldBylines(reads, bylines)).length > 0 ? bylines : null;
}

/** Those among `articles` beside which no colleague may be named. */
export async function listHandsWithheld(
  reads: Reads,
  articles: readonly number[],
): Promise<ReadonlySet<number>> {
  if (articles.length === 0) return new Set();
  const rows = await reads
    .tables<ArticleTables & ReadableTables>()
    .selectFrom("signed_texts")
    .innerJoin("bylines", "bylines.id", "signed_texts.byline_id")
    .select("article_id")
    .distinct()
    .where("article_id", "in", [...articles])
    .where("withheld", "=", 1)
    .execute();
  return new Set(rows.map(({ article_id }) => article_id));
}

/** Those among `articles` beside which nobody may be named to somebody. */
export async function unnamedTo(
  reads: Reads,
  { viewer, articles }: { viewer: { readonly seesWithheld: boolean }; articles: readonly number[] },
): Promise<ReadonlySet<number>> {
  return viewer.seesWithheld ? new Set() : listHandsWithheld(reads, articles);
}
