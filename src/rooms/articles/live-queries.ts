// Reads of what is public: articles, the lists they stand in, and what leads from one to another.

import { listPictures } from "#media";
import { findLockdown } from "#people";
import type { Reads } from "#platform/db";
import { isLanguage, type Language } from "#platform/i18n";
import type { ArticleAddress } from "#urls";
import type { Correction, LiveArticle, Teaser } from "./article";
import { Manuscript } from "./block";
import { listCorrections } from "./corrections/queries";
import { listCarriedTopics } from "./names/topic-queries";
import { viewOf } from "./queries";
import { listLivePicks } from "./related/pick-queries";
import { MOST_RELATED } from "./related/picks";
import type { ArticleTables } from "./tables";

/** The published article at an address; null for everything else, whatever else it may be. */
export async function findLive(reads: Reads, at: ArticleAddress): Promise<LiveArticle | null> {
  const row = await reads
    .tables<ArticleTables>()
    .selectFrom("articles")
    .innerJoin("revisions", "revisions.id", "articles.live_revision_id")
    .select([
      "articles.id",
      "story_id",
      "language",
      "slug",
      "month",
      "published_at",
      "changed_at",
      "comments",
      "revisions.manuscript",
    ])
    .where("language", "=", at.language)
    .where("month", "=", at.month)
    .where("slug", "=", at.slug)
    .where("state", "=", "published")
    .executeTakeFirst();
  if (!row?.published_at || !isLanguage(row.language)) return null;
  reads.note(`article:${row.id}`, `story:${row.story_id}`);
  // Held to the schema when it was saved; parsing it again would cost more than the whole rest of the page.
  const manuscript = JSON.parse(row.manuscript) as Manuscript;
  const view = await viewOf(reads, {
    id: row.id,
    language: row.language,
    manuscript,
    publishedAt: row.published_at,
    changedAt: row.changed_at,
    topics: await listCarriedTopics(reads, { article: row.id, language: row.language }),
  });
  return {
    ...view,
    publishedAt: row.published_at,
    storyId: row.story_id,
    address: { language: row.language, month: row.month ?? "", slug: row.slug ?? "" },
    comments: await commentsRule(reads, row.comments),
  };
}

/** Where an article was killed: since when (ms), and what was said of it in public. */
export async function findKilled(
  reads: Reads,
  at: ArticleAddress,
): Promise<{ id: number; killedAt: number; retractions: readonly Correction[] } | null> {
  const row = await reads
    .tables<ArticleTables>()
    .selectFrom("articles")
    .innerJoin("article_steps", "article_steps.article_id", "articles.id")
    .select(["articles.id", "article_steps.at"])
    .where("language", "=", at.language)
    .where("month", "=", at.month)
    .where("slug", "=", at.slug)
    .where("state", "=", "killed")
    .where("verb", "=", "kill")
    .orderBy("article_steps.id", "desc")
    .executeTakeFirst();
  if (!row) return null;
  if (!isLanguage(at.language)) return null;
  const corrections = await listCorrections(reads, { article: row.id, language: at.language });
  return {
    id: row.id,
    killedAt: row.at,
    retractions: corrections.filter(({ kind, withdrawn }) => kind === "retraction" && !withdrawn),
  };
}

/** Enough of a published article for a vote or a comment on it. */
export async function findOpenArticle(
  reads: Reads,
  at: ArticleAddress,
): Promise<{ id: number; headline: string; comments: "open" | "closed"; address: ArticleAddress } | null> {
  const row = await reads
    .tables<ArticleTables>()
    .selectFrom("articles")
    .innerJoin("live_articles", "live_articles.article_id", "articles.id")
    .select(["articles.id", "live_articles.headline", "comments"])
    .where("articles.language", "=", at.language)
    .where("month", "=", at.month)
    .where("slug", "=", at.slug)
    .where("state", "=", "published")
    .executeTakeFirst();
  if (!row) return null;
  return {
    id: row.id,
    headline: row.headline,
    comments: await commentsRule(reads, row.comments),
    address: at,
  };
}

/** Where the other language versions of a story are public. */
export async function listVersions(
  reads: Reads,
  story: number,
): Promise<Partial<Record<Language, ArticleAddress>>> {
  reads.note(`story:${story}`);
  const rows = await reads
    .tables<ArticleTables>()
    .selectFrom("articles")
    .select(["language", "month", "slug"])
    .where("story_id", "=", story)
    .where("state", "=", "published")
    .execute();
  return Object.fromEntries(
    rows.map((row) => [
      row.language,
      { language: row.language, month: row.month ?? "", slug: row.slug ?? "" },
    ]),
  );
}

/** Where a story stands in the order of news. */
export interface StoryMoment {
  /** When it was published (ms). */
  readonly at: number;
  readonly id: number;
}

export interface ListAsked {
  readonly language: Language;
  readonly edition?: number;
  readonly section?: number;
  readonly topic?: number;
  readonly byline?: number;
  /** Only what was published before this story, or at the same moment and filed earlier. */
  readonly before?: StoryMoment;
  readonly most: number;
}

/** Published articles, newest first. */
export async function listLive(reads: Reads, asked: ListAsked): Promise<Teaser[]> {
  reads.note(tagOf(asked));
  let query = teasers(reads)
    .where("live_articles.language", "=", asked.language)
    .orderBy("live_articles.published_at", "desc")
    .orderBy("articles.id", "desc")
    .limit(asked.most);
  if (asked.before) {
    const { at, id } = asked.before;
    query = query.where((eb) =>
      eb.or([
        eb("live_articles.published_at", "<", at),
        eb.and([eb("live_articles.published_at", "=", at), eb("articles.id", "<", id)]),
      ]),
    );
  }
  if (asked.edition) query = query.where("edition_id", "=", asked.edition);
  if (asked.section) query = query.where("section_id", "=", asked.section);
  if (asked.topic) {
    const topic = asked.topic;
    query = query.where((eb) =>
      eb(
        "articles.id",
        "in",
        eb.selectFrom("article_topics").select("article_id").where("topic_id", "=", topic),
      ),
    );
  }
  if (asked.byline) {
    const byline = asked.byline;
    query = query.where((eb) =>
      eb(
        "articles.id",
        "in",
        eb.selectFrom("article_bylines").select("article_id").where("byline_id", "=", byline),
      ),
    );
  }
  return withPictures(reads, await query.execute());
}

/** What an editor picked, in their order, then what follows from topics and section as far as there is room. */
export async function listRelated(reads: Reads, article: number): Promise<Teaser[]> {
  const ids = await listLivePicks(reads, article);
  const picked = ids.length > 0 ? await teasers(reads).where("articles.id", "in", ids).execute() : [];
  const rows = await teasers(reads)
    .innerJoin("related_articles", "related_articles.related_id", "articles.id")
    .where("related_articles.article_id", "=", article)
    .orderBy("related_articles.position")
    .execute();
  const first = ids.flatMap((id) => picked.find((row) => row.id === id) ?? []);
  const others = rows.filter(({ id }) => !ids.includes(id));
  return withPictures(reads, [...first, ...others].slice(0, Math.max(MOST_RELATED, first.length)));
}

/** Those of these articles that are public, newest first. */
export async function listTeasers(reads: Reads, ids: readonly number[]): Promise<Teaser[]> {
  if (ids.length === 0) return [];
  const rows = await teasers(reads)
    .where("articles.id", "in", [...ids])
    .orderBy("live_articles.published_at", "desc")
    .execute();
  return withPictures(reads, rows);
}

/** Every public address with the moment its content last changed, oldest first, for the sitemap. */
export async function listAddresses(
  reads: Reads,
  most: number,
): Promise<{ address: ArticleAddress; story: number; changedAt: number }[]> {
  const rows = await reads
    .tables<ArticleTables>()
    .selectFrom("articles")
    .select(["language", "month", "slug", "story_id", "published_at", "changed_at"])
    .where("state", "=", "published")
    .orderBy("published_at")
    .limit(most)
    .execute();
  return rows.map((row) => ({
    address: { language: row.language, month: row.month ?? "", slug: row.slug ?? "" },
    story: row.story_id,
    changedAt: row.changed_at ?? row.published_at ?? 0,
  }));
}

function tagOf({ language, edition, section, topic, byline }: ListAsked): string {
  if (topic) return `topic:${topic}`;
  if (byline) return `byline:${byline}`;
  const place = section ?? edition;
  return place ? `section:${place}` : `front:${language}`;
}

const COLUMNS = [
  "articles.id",
  "articles.language",
  "articles.month",
  "articles.slug",
  "live_articles.headline",
  "live_articles.standfirst",
  "live_articles.section_id",
  "live_articles.edition_id",
  "live_articles.picture_id",
  "live_articles.picture_alt",
  "live_articles.published_at",
] as const;

export function teasers(reads: Reads) {
  return reads
    .tables<ArticleTables>()
    .selectFrom("live_articles")
    .innerJoin("articles", "articles.id", "live_articles.article_id")
    .select(COLUMNS);
}

type TeaserRow = Awaited<ReturnType<ReturnType<typeof teasers>["execute"]>>[number];

export async function withPictures(reads: Reads, rows: readonly TeaserRow[]): Promise<Teaser[]> {
  const pictures = await listPictures(
    reads,
    rows.flatMap(({ picture_id }) => picture_id ?? []),
  );
  return rows.map((row) => {
    reads.note(`article:${row.id}`);
    return {
      id: row.id,
      address: { language: row.language, month: row.month ?? "", slug: row.slug ?? "" },
      headline: row.headline,
      standfirst: row.standfirst,
      sectionId: row.section_id,
      editionId: row.edition_id,
      picture: (row.picture_id !== null && pictures.get(row.picture_id)) || null,
      alt: row.picture_alt,
      publishedAt: row.published_at,
    };
  });
}

/** A lockdown closes them all. */
async function commentsRule(reads: Reads, own: string): Promise<"open" | "closed"> {
  return own === "open" && !(await findLockdown(reads)) ? "open" : "closed";
}
