// Unfolds the names in a live manuscript into rows: its bylines, its topics, and who said what.

import type { Transaction } from "#platform/act";
import type { Language } from "#platform/i18n";
import { freeSlug, slugOf } from "#publication";
import type { Manuscript } from "./block";
import { quotationsIn } from "./manuscript/shown";
import type { ArticleTables } from "./tables";

export interface Unfolding {
  readonly article: number;
  readonly language: Language;
  readonly manuscript: Manuscript;
}

export async function unfoldNames(tx: Transaction, unfolding: Unfolding): Promise<void> {
  await foldNames(tx, unfolding.article);
  await unfoldBylines(tx, unfolding);
  await unfoldTopics(tx, unfolding);
  await unfoldQuotations(tx, unfolding);
}

/** Takes the rows away again, when an article is withdrawn or about to be unfolded anew. */
export async function foldNames(tx: Transaction, article: number): Promise<void> {
  const db = tx.tables<ArticleTables>();
  await db.deleteFrom("article_bylines").where("article_id", "=", article).execute();
  await db.deleteFrom("article_topics").where("article_id", "=", article).execute();
  await db.deleteFrom("quotations").where("article_id", "=", article).execute();
}

async function unfoldBylines(tx: Transaction, { article, manuscript }: Unfolding): Promise<void> {
  const ids = [...new Set(manuscript.bylines)];
  if (ids.length === 0) return;
  await tx
    .tables<ArticleTables>()
    .insertInto("article_bylines")
    .values(ids.map((byline_id, position) => ({ article_id: article, byline_id, position })))
    .execute();
}

async function unfoldTopics(tx: Transaction, { article, language, manuscript }: Unfolding): Promise<void> {
  const db = tx.tables<ArticleTables>();
  const seen = new Set<number>();
  for (const [position, name] of manuscript.topics.entries()) {
    const topic_id = await topicNamed(tx, { language, name: name.trim() });
    if (topic_id === null || seen.has(topic_id)) continue;
    seen.add(topic_id);
    await db.insertInto("article_topics").values({ article_id: article, topic_id, position }).execute();
  }
}

async function topicNamed(
  tx: Transaction,
  { language, name }: { language: Language; name: string },
): Promise<number | null> {
  const db = tx.tables<ArticleTables>();
  const slug = slugOf(name);
  if (!slug) return null;
  const known = await db
    .selectFrom("topic_names")
    .select("topic_id")
    .where("language", "=", language)
    .where("slug", "=", slug)
    .executeTakeFirst();
  if (known) return known.topic_id;
  const { id } = await db
    .insertInto("topics")
    .values({ created_at: tx.at })
    .returning("id")
    .executeTakeFirstOrThrow();
  await db.insertInto("topic_names").values({ topic_id: id, language, name, slug }).execute();
  return id;
}

async function unfoldQuotations(
  tx: Transaction,
  { article, language, manuscript }: Unfolding,
): Promise<void> {
  const db = tx.tables<ArticleTables>();
  for (const [position, { speaker, role, words }] of quotationsIn(manuscript).entries()) {
    const speaker_id = await speakerNamed(tx, { language, name: speaker });
    await db
      .insertInto("quotations")
      .values({ article_id: article, speaker_id, role, words, position })
      .execute();
  }
}

/** One name is one speaker until somebody says that they are two. */
async function speakerNamed(
  tx: Transaction,
  { language, name }: { language: Language; name: string },
): Promise<number> {
  const db = tx.tables<ArticleTables>();
  const known = await db
    .selectFrom("speaker_names")
    .select("speaker_id")
    .where("language", "=", language)
    .where("name", "=", name)
    .executeTakeFirst();
  if (known) return known.speaker_id;
  const { id } = await db
    .insertInto("speakers")
    .values({ created_at: tx.at })
    .returning("id")
    .executeTakeFirstOrThrow();
  const rows = await db.selectFrom("speaker_names").select("slug").where("language", "=", language).execute();
  const taken = new Set(rows.map(({ slug }) => slug));
  const slug = freeSlug(slugOf(name) || `speaker-${id}`, (candidate) => taken.has(candidate));
  await db.insertInto("speaker_names").values({ speaker_id: id, language, name, slug }).execute();
  return id;
}
