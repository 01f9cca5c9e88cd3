// Reads of what was published between two moments, oldest first: a list that never shifts under whoever turns its pages.

import type { Reads } from "#platform/db";
import type { Language } from "#platform/i18n";
import type { Teaser } from "./article";
import { teasers, withPictures } from "./live-queries";
import type { ArticleTables } from "./tables";

/** From a moment on, and before another (ms). */
export interface Span {
  readonly language: Language;
  readonly from: number;
  readonly until: number;
}

/** @param page.skip how many older ones of the span stand on pages before */
export async function listWithin(
  reads: Reads,
  { language, from, until, skip, most }: Span & { skip: number; most: number },
): Promise<Teaser[]> {
  reads.note(`front:${language}`);
  const rows = await teasers(reads)
    .where("live_articles.language", "=", language)
    .where("live_articles.published_at", ">=", from)
    .where("live_articles.published_at", "<", until)
    .orderBy("live_articles.published_at")
    .orderBy("articles.id")
    .offset(skip)
    .limit(most)
    .execute();
  return withPictures(reads, rows);
}

export async function countWithin(reads: Reads, { language, from, until }: Span): Promise<number> {
  reads.note(`front:${language}`);
  const { count } = await reads
    .tables<ArticleTables>()
    .selectFrom("live_articles")
    .select((eb) => eb.fn.countAll<number>().as("count"))
    .where("language", "=", language)
    .where("published_at", ">=", from)
    .where("published_at", "<", until)
    .executeTakeFirstOrThrow();
  return Number(count);
}

/** When (ms) the last one before a moment was published, or the first from it on; null when there is none. */
export async function findNearest(
  reads: Reads,
  { language, ...asked }: { language: Language } & ({ before: number } | { from: number }),
): Promise<number | null> {
  reads.note(`front:${language}`);
  const all = reads
    .tables<ArticleTables>()
    .selectFrom("live_articles")
    .select("published_at")
    .where("language", "=", language)
    .limit(1);
  const row = await (
    "before" in asked
      ? all.where("published_at", "<", asked.before).orderBy("published_at", "desc")
      : all.where("published_at", ">=", asked.from).orderBy("published_at")
  ).executeTakeFirst();
  return row?.published_at ?? null;
}
