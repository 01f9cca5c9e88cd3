// Withholds a name in one story: from this commit on nothing of the story leads to it, in no language and no earlier text.

import { findMerged, insertHidden, listBylines, listSelves, veilByline } from "#people";
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
  /** The paper's own, under which a name is kept that stands over nothing else. */
  readonly key: Uint8Array;
}

/**
 * In all languages of the story, because one that names would tell of the others. Where the byline stands over other
 * stories too, this one gets a byline of its own, so that two stories of one person cannot be told from those of two.
 * Where it stands over nothing else, its name goes altogether: not even colleagues find it in a list.
 *
 * @throws Problem `not-found`, `conflict` when it stands over no text of the story
 */
export async function withholdName(act: Act, { article, byline: asked, key }: WithholdName): Promise<void> {
  await act.commit(async (tx) => {
    await holdArticle(tx, { article });
    const byline = (await findMerged(tx.reads, [asked])).get(asked) ?? asked;
    const story = await storyOf(tx, article);
    const [known] = await listBylines(tx.reads, { language: story.language, ids: [byline] });
    if (!known || known.withheld) throw new Problem("not-found", "names.unknown");
    const from = await listSelves(tx.reads, byline);
    const places = await listPlaces(tx, { articles: story.articles, bylines: from });
    if (!places.here) throw new Problem("conflict", "names.not-signed-by");
    if (places.elsewhere) await standIn(tx, { story, byline, from });
    else await veilByline(tx, { byline, key });
    tx.record({ verb: "withhold", noun: "article", id: article });
    tx.change(`story:${story.id}`, `byline:${byline}`, ...story.articles.map((id) => `article:${id}`));
  });
}

type Story = Awaited<ReturnType<typeof storyOf>>;

/** Another byline in its place, over every text of the story. */
async function standIn(
  tx: Transaction,
  { story, byline, from }: { story: Story; byline: number; from: readonly number[] },
): Promise<void> {
  const alias = await aliasFor(tx, { story: story.id, byline });
  tx.change(...(await unsignCorrections(tx, { story: story.id, bylines: from })));
  for (const id of story.articles) await replaceByline(tx, { article: id, from, to: alias });
  await tx.announce("bylines-replaced", { articles: story.articles, from, to: alias });
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

/** Whether it stands over a text of the story, and over one of another. */
async function listPlaces(
  tx: Transaction,
  { articles, bylines }: { articles: readonly number[]; bylines: readonly number[] },
): Promise<{ here: boolean; elsewhere: boolean }> {
  const signed = tx
    .tables<ArticleTables>()
    .selectFrom("signed_texts")
    .select("article_id")
    .where("byline_id", "in", [...bylines]);
  const here = await signed.where("article_id", "in", [...articles]).executeTakeFirst();
  const elsewhere = await signed.where("article_id", "not in", [...articles]).executeTakeFirst();
  return { here: here !== undefined, elsewhere: elsewhere !== undefined };
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
