// Some stories of a topic are about another one: they go there, and stay there whatever their text calls it.

import { holdToLimits } from "#people";
import type { Act, Transaction } from "#platform/act";
import { isLanguage, type Language } from "#platform/i18n";
import { Problem } from "#platform/problem";
import { foldName } from "#publication";
import { Manuscript } from "../block";
import type { ArticleTables } from "../tables";
import { listNounNames, topicsNamed } from "./name-queries";
import { nounNameOf } from "./noun";
import { makeTopic, topicMeant } from "./understand-names";
import { putNounName } from "./put-noun-name";

export interface SplitTopic {
  readonly topic: number;
  /** Live articles that carry it. */
  readonly articles: readonly number[];
  /** What the other topic is called, in each language of those articles; one that there is, or a new one. */
  readonly names: Readonly<Partial<Record<Language, string>>>;
}

/** @returns the other topic. @throws Problem `invalid` when nothing is chosen or a name is missing, `not-found`, `not-allowed` outside one's languages */
export async function splitTopic(act: Act, { topic, articles, names }: SplitTopic): Promise<number> {
  return act.commit(async (tx) => {
    if (!(await listNounNames(tx.reads, { noun: "topic", ids: [topic] })).has(topic))
      throw new Problem("not-found", "names.unknown");
    const chosen = await carriers(tx, { topic, articles });
    if (chosen.length === 0) throw new Problem("invalid", "names.nothing-chosen");
    const languages = [...new Set(chosen.map(({ language }) => language))];
    for (const language of languages) await holdToLimits(tx, { language, sections: [] });
    const into = await otherTopic(tx, { topic, languages, names });
    for (const article of chosen) await move(tx, { ...article, topic, into });
    tx.record({ verb: "split", noun: "topic", id: topic, details: { into, stories: chosen.length } });
    tx.change(`topic:${topic}`, `topic:${into}`, ...chosen.map(({ id }) => `article:${id}`));
    return into;
  });
}

async function carriers(tx: Transaction, of: { topic: number; articles: readonly number[] }) {
  if (of.articles.length === 0) return [];
  const rows = await tx
    .tables<ArticleTables>()
    .selectFrom("article_topics")
    .innerJoin("live_articles", "live_articles.article_id", "article_topics.article_id")
    .select(["live_articles.article_id as id", "live_articles.language"])
    .where("topic_id", "=", of.topic)
    .where("live_articles.article_id", "in", [...of.articles])
    .execute();
  return rows.flatMap(({ id, language }) => (isLanguage(language) ? [{ id, language }] : []));
}

/** The topic that is called so in one of the languages, or a new one; with a name in each of them. */
async function otherTopic(
  tx: Transaction,
  of: { topic: number; languages: readonly Language[]; names: SplitTopic["names"] },
): Promise<number> {
  const named = of.languages.map((language) => ({
    language,
    name: nounNameOf("topic", of.names[language] ?? ""),
  }));
  const known: number[] = [];
  for (const one of named) known.push(...(await topicsNamed(tx.reads, one)));
  const [first] = named;
  if (!first || known.includes(of.topic)) throw new Problem("conflict", "names.same-name");
  const into = known[0] ?? (await makeTopic(tx, first));
  const has = (await listNounNames(tx.reads, { noun: "topic", ids: [into] })).get(into) ?? {};
  for (const one of named) if (!has[one.language]) await putNounName(tx, { noun: "topic", id: into, ...one });
  return into;
}

interface Moving {
  readonly id: number;
  readonly language: Language;
  readonly topic: number;
  readonly into: number;
}

async function move(tx: Transaction, { id, language, topic, into }: Moving): Promise<void> {
  const db = tx.tables<ArticleTables>();
  for (const name of await namesIn(tx, id)) {
    if ((await topicMeant(tx, { article: id, language, name })) !== topic) continue;
    await db
      .insertInto("topic_choices")
      .values({ article_id: id, folded: foldName(name), topic_id: into })
      .onConflict((conflict) => conflict.columns(["article_id", "folded"]).doUpdateSet({ topic_id: into }))
      .execute();
  }
  const both = await db
    .selectFrom("article_topics")
    .select("topic_id")
    .where("article_id", "=", id)
    .where("topic_id", "=", into)
    .executeTakeFirst();
  if (both)
    await db
      .deleteFrom("article_topics")
      .where("article_id", "=", id)
      .where("topic_id", "=", topic)
      .execute();
  else
    await db
      .updateTable("article_topics")
      .set({ topic_id: into })
      .where("article_id", "=", id)
      .where("topic_id", "=", topic)
      .execute();
}

/** The topics of its working copy and of what readers see. */
async function namesIn(tx: Transaction, article: number): Promise<string[]> {
  const row = await tx
    .tables<ArticleTables>()
    .selectFrom("articles")
    .innerJoin("drafts", "drafts.article_id", "articles.id")
    .leftJoin("revisions", "revisions.id", "articles.live_revision_id")
    .select(["drafts.manuscript as draft", "revisions.manuscript as live"])
    .where("articles.id", "=", article)
    .executeTakeFirst();
  const texts = [row?.draft, row?.live].filter((text) => typeof text === "string");
  return [...new Set(texts.flatMap((text) => Manuscript.parse(JSON.parse(text)).topics))];
}
