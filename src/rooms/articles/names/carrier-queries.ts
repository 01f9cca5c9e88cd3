// Reads of what names stand over and in: the stories of a topic and of a byline, the words of a speaker.

import type { Reads } from "#platform/db";
import { isLanguage, type Language } from "#platform/i18n";
import type { ArticleAddress } from "#urls";
import type { ArticleTables } from "../tables";

export interface CarrierLine {
  readonly id: number;
  readonly language: Language;
  readonly headline: string;
  /** Null when it is not public. */
  readonly publishedAt: number | null;
}

interface Paged {
  /** Id of the last one on the page before. */
  readonly before: number | null;
  readonly most: number;
}

/** Live articles that carry the topic, newest first. */
export async function listTopicStories(
  reads: Reads,
  asked: Paged & { topic: number },
): Promise<CarrierLine[]> {
  let query = reads
    .tables<ArticleTables>()
    .selectFrom("article_topics")
    .innerJoin("live_articles", "live_articles.article_id", "article_topics.article_id")
    .select(["live_articles.article_id as id", "language", "headline", "published_at"])
    .where("topic_id", "=", asked.topic)
    .orderBy("live_articles.article_id", "desc")
    .limit(asked.most);
  if (asked.before !== null) query = query.where("live_articles.article_id", "<", asked.before);
  return linesOf(
    (await query.execute()).map(({ published_at, ...row }) => ({ ...row, publishedAt: published_at })),
  );
}

/** Articles over any text of which one of these bylines stands, public or not, newest first. */
export async function listSignedStories(
  reads: Reads,
  asked: Paged & { bylines: readonly number[] },
): Promise<CarrierLine[]> {
  let query = reads
    .tables<ArticleTables>()
    .selectFrom("articles")
    .innerJoin("drafts", "drafts.article_id", "articles.id")
    .leftJoin("live_articles", "live_articles.article_id", "articles.id")
    .select(["articles.id", "articles.language", "headline", "live_articles.published_at", "manuscript"])
    .where("articles.id", "in", (eb) =>
      eb
        .selectFrom("signed_texts")
        .select("signed_texts.article_id")
        .where("byline_id", "in", [...asked.bylines]),
    )
    .orderBy("articles.id", "desc")
    .limit(asked.most);
  if (asked.before !== null) query = query.where("articles.id", "<", asked.before);
  const rows = await query.execute();
  return linesOf(
    rows.map(({ id, language, headline, published_at, manuscript }) => ({
      id,
      language,
      headline: headline ?? (JSON.parse(manuscript) as { headline: string }).headline,
      publishedAt: published_at,
    })),
  );
}

function linesOf(rows: readonly (Omit<CarrierLine, "language"> & { language: string })[]): CarrierLine[] {
  return rows.flatMap(({ language, ...row }) => (isLanguage(language) ? [{ ...row, language }] : []));
}

/** What somebody said, where, when, and as what. */
export interface SpokenLine {
  readonly id: number;
  readonly words: string;
  readonly role: string;
  readonly headline: string;
  readonly language: Language;
  readonly address: ArticleAddress;
  readonly publishedAt: number;
}

export interface SpokenAsked {
  readonly speaker: number;
  /** All of them when left out. */
  readonly language?: Language;
  /** How many newer ones are left out. */
  readonly skip?: number;
  readonly most: number;
}

/** In live articles, newest first, and in an article as it stands there. */
export async function listSpoken(reads: Reads, asked: SpokenAsked): Promise<SpokenLine[]> {
  reads.note(`speaker:${asked.speaker}`);
  let query = reads
    .tables<ArticleTables>()
    .selectFrom("quotations")
    .innerJoin("articles", "articles.id", "quotations.article_id")
    .innerJoin("live_articles", "live_articles.article_id", "quotations.article_id")
    .select(["quotations.id", "quotations.article_id", "words", "role", "headline"])
    .select(["articles.language", "month", "slug", "live_articles.published_at"])
    .where("speaker_id", "=", asked.speaker)
    .orderBy("live_articles.published_at", "desc")
    .orderBy("quotations.article_id", "desc")
    .orderBy("position")
    .limit(asked.most)
    .offset(asked.skip ?? 0);
  if (asked.language) query = query.where("articles.language", "=", asked.language);
  const rows = await query.execute();
  return rows.flatMap((row) => {
    if (!isLanguage(row.language)) return [];
    reads.note(`article:${row.article_id}`);
    return [
      {
        id: row.id,
        words: row.words,
        role: row.role,
        headline: row.headline,
        language: row.language,
        address: { language: row.language, month: row.month ?? "", slug: row.slug ?? "" },
        publishedAt: row.published_at,
      },
    ];
  });
}

/** In which languages something has a page: where a live article carries it. */
export async function listCarriedLanguages(
  reads: Reads,
  of: { noun: "topic" | "byline" | "speaker"; id: number },
): Promise<Language[]> {
  const db = reads.tables<ArticleTables>();
  const tables = { topic: "article_topics", byline: "article_bylines", speaker: "quotations" } as const;
  const keys = {
    topic: "article_topics.topic_id",
    byline: "article_bylines.byline_id",
    speaker: "quotations.speaker_id",
  } as const;
  const rows = await db
    .selectFrom(tables[of.noun])
    .innerJoin("live_articles", "live_articles.article_id", `${tables[of.noun]}.article_id`)
    .select("live_articles.language")
    .distinct()
    .where(keys[of.noun], "=", of.id)
    .execute();
  return rows.flatMap(({ language }) => (isLanguage(language) ? [language] : []));
}
