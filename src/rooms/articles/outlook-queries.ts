// Reads of what would become of an article if it were published now: its address, its neighbours, what it would replace.

import type { Reads } from "#platform/db";
import type { Language } from "#platform/i18n";
import { slugOf } from "#publication";
import type { ArticleAddress } from "#urls";
import { Manuscript } from "./block";
import { addressFor } from "./address/give-address";
import { findNeighbours } from "./relate-article";
import { listLivePicks } from "./related/pick-queries";
import { MOST_RELATED } from "./related/picks";
import { tellingWords } from "./related/telling-words";
import type { ArticleTables, ReadableTables } from "./tables";
import { namesNobody } from "./withheld";

export interface Outlook {
  /** The text that readers see now; null when they see none. */
  readonly live: { readonly number: number; readonly manuscript: Manuscript } | null;
  readonly address: ArticleAddress;
  /** Headlines of the stories that would stand beside it. */
  readonly related: readonly string[];
  /** Number of the revision that was approved last, and by whom: null for whoever may not be named. */
  readonly approval: { readonly number: number; readonly who: string | null } | null;
  /** Number of the revision that would be published. */
  readonly number: number;
}

export interface OutlookAsked {
  readonly article: number;
  readonly language: Language;
  readonly manuscript: Manuscript;
  /** When it would be published (ms). */
  readonly at: number;
  readonly seesWithheld: boolean;
}

export async function findOutlook(reads: Reads, asked: OutlookAsked): Promise<Outlook> {
  const db = reads.tables<ArticleTables & ReadableTables>();
  const row = await db
    .selectFrom("articles")
    .innerJoin("drafts", "drafts.article_id", "articles.id")
    .leftJoin("revisions as live", "live.id", "articles.live_revision_id")
    .leftJoin("revisions as approved", "approved.id", "articles.approved_revision_id")
    .leftJoin("people", "people.id", "articles.approved_by")
    .select(["articles.language", "slug", "month", "published_at", "version", "people.name"])
    .select(["live.number as live_number", "live.manuscript as live_manuscript"])
    .select(["approved.number as approved_number"])
    .where("articles.id", "=", asked.article)
    .executeTakeFirstOrThrow();
  const last = await db
    .selectFrom("revisions")
    .select(["number", "draft_version"])
    .where("article_id", "=", asked.article)
    .orderBy("number", "desc")
    .executeTakeFirst();
  const given = await addressFor(reads, {
    article: asked.article,
    row,
    headline: asked.manuscript.headline,
    publishedAt: row.published_at ?? asked.at,
  });
  const unnamed = await namesNobody(reads, asked);
  return {
    live:
      row.live_manuscript === null || row.live_number === null
        ? null
        : { number: row.live_number, manuscript: Manuscript.parse(JSON.parse(row.live_manuscript)) },
    address: { language: asked.language, ...given },
    related: await listNeighbours(reads, asked),
    approval:
      row.approved_number === null ? null : { number: row.approved_number, who: unnamed ? null : row.name },
    number: last?.draft_version === row.version ? last.number : (last?.number ?? 0) + 1,
  };
}

async function listNeighbours(reads: Reads, asked: OutlookAsked): Promise<string[]> {
  const db = reads.tables<ArticleTables>();
  const slugs = asked.manuscript.topics.map((name) => slugOf(name)).filter(Boolean);
  const topics =
    slugs.length === 0
      ? []
      : await db
          .selectFrom("topic_names")
          .select("topic_id")
          .where("language", "=", asked.language)
          .where("slug", "in", slugs)
          .execute();
  const picked = await listLivePicks(reads, asked.article);
  const neighbours = await findNeighbours(reads, {
    article: asked.article,
    language: asked.language,
    section: asked.manuscript.section,
    topics: topics.map(({ topic_id }) => topic_id),
    words: tellingWords(asked.manuscript, asked.language),
    most: MOST_RELATED,
  });
  const ids = [...new Set([...picked, ...neighbours])].slice(0, Math.max(MOST_RELATED, picked.length));
  if (ids.length === 0) return [];
  const rows = await db
    .selectFrom("live_articles")
    .select(["article_id", "headline"])
    .where("article_id", "in", ids)
    .execute();
  return ids.flatMap((id) => rows.find(({ article_id }) => article_id === id)?.headline ?? []);
}
