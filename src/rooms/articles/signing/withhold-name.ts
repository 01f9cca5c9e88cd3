// Withholds a name in one story: from this commit on nothing of the story leads to it, in no language and no earlier text.

import { findMerged, insertHidden, listBylines, listSelves } from "#people";
import type { Act, Transaction } from "#platform/act";
import { isLanguage } from "#platform/i18n";
import { Problem } from "#platform/problem";
import { holdArticle } from "../hold-article";
import type { ArticleTables } from "../tables";
import { replaceByline } from "./replace-byline";

export interface WithholdName {
  readonly article: number;
  /** One that has a name. */
  readonly byline: number;
}

/**
 * The story gets a byline of its own, so that two stories of one person cannot be told from those of two. In all its
 * languages, because one that names would tell of the others.
 *
 * @returns the byline that stands there now. @throws Problem `not-found`
 */
export async function withholdName(act: Act, { article, byline: asked }: WithholdName): Promise<number> {
  return act.commit(async (tx) => {
    await holdArticle(tx, { article });
    const byline = (await findMerged(tx.reads, [asked])).get(asked) ?? asked;
    const story = await storyOf(tx, article);
    const [known] = await listBylines(tx.reads, { language: story.language, ids: [byline] });
    if (!known || known.withheld) throw new Problem("not-found", "names.unknown");
    const from = await listSelves(tx.reads, byline);
    await holdToSigned(tx, { articles: story.articles, bylines: from });
    const alias = await aliasFor(tx, { story: story.id, byline });
    const signed = await unsignCorrections(tx, { story: story.id, bylines: from });
    for (const id of story.articles) await replaceByline(tx, { article: id, from, to: alias });
    await tx.announce("bylines-replaced", { articles: story.articles, from, to: alias });
    tx.record({ verb: "withhold", noun: "article", id: article });
    tx.change(`story:${story.id}`, `byline:${byline}`, ...signed);
    return alias;
  });
}

export async function storyOf(tx: Transaction, article: number) {
  const db = tx.tables<ArticleTables>();
  const own = await db
    .selectFrom("articles")
    .select(["story_id", "language"])
    .where("id", "=", article)
    .executeTakeFirst();
  if (!own || !isLanguage(own.language)) throw new Problem("not-found", "articles.unknown");
  const rows = await db
    .selectFrom("articles")
    .select("id")
    .where("story_id", "=", own.story_id)
    .orderBy("id")
    .execute();
  return { id: own.story_id, language: own.language, articles: rows.map(({ id }) => id) };
}

/** @throws Problem `conflict` when it stands over no text of the story */
async function holdToSigned(
  tx: Transaction,
  { articles, bylines }: { articles: readonly number[]; bylines: readonly number[] },
): Promise<void> {
  const signed = await tx
    .tables<ArticleTables>()
    .selectFrom("signed_texts")
    .select("article_id")
    .where("article_id", "in", [...articles])
    .where("byline_id", "in", [...bylines])
    .executeTakeFirst();
  if (!signed) throw new Problem("conflict", "names.not-signed-by");
}

async function aliasFor(
  tx: Transaction,
  { story, byline }: { story: number; byline: number },
): Promise<number> {
  const db = tx.tables<ArticleTables>();
  const known = await db
    .selectFrom("withheld_uses")
    .select("alias_id")
    .where("story_id", "=", story)
    .where("byline_id", "=", byline)
    .executeTakeFirst();
  if (known) return known.alias_id;
  const alias = await insertHidden(tx);
  await db
    .insertInto("withheld_uses")
    .values({ story_id: story, byline_id: byline, alias_id: alias, made_at: tx.at })
    .execute();
  return alias;
}

/** What they signed of its corrections, the editors sign. @returns tags of the pages that said otherwise */
async function unsignCorrections(
  tx: Transaction,
  { story, bylines }: { story: number; bylines: readonly number[] },
): Promise<string[]> {
  const db = tx.tables<ArticleTables>();
  const rows = await db
    .selectFrom("corrections")
    .innerJoin("articles", "articles.id", "corrections.article_id")
    .select(["corrections.id", "language"])
    .where("story_id", "=", story)
    .execute();
  const ids = rows.map(({ id }) => id);
  if (ids.length === 0) return [];
  await db
    .updateTable("corrections")
    .set({ byline_id: null })
    .where("id", "in", ids)
    .where("byline_id", "in", [...bylines])
    .execute();
  await db
    .updateTable("correction_versions")
    .set({ byline_id: null })
    .where("correction_id", "in", ids)
    .where("byline_id", "in", [...bylines])
    .execute();
  return [...new Set(rows.map(({ language }) => `corrections:${language}`))];
}
