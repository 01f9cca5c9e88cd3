// Reads for pages on which stories are placed by hand: what became of a story that was chosen, and which ones may be.

import { listPictures } from "#media";
import type { Reads } from "#platform/db";
import { isLanguage, type Language } from "#platform/i18n";
import { listSections } from "#publication";
import type { Teaser } from "../article";
import { Manuscript } from "../block";
import { listTeasers } from "../live-queries";
import { type ArticleState, stateOf } from "../states";
import type { ArticleTables } from "../tables";

/** What readers can be shown of a chosen story now, or that it is to come: it was never public yet. */
export type Placed = Teaser | "awaited";

/** By id. A story that was public and is not any more is left out. Follows each of them, public or not. */
export async function listPlaced(reads: Reads, ids: readonly number[]): Promise<Map<number, Placed>> {
  if (ids.length === 0) return new Map();
  reads.note(...ids.map((id) => `article:${id}`));
  const live = await listTeasers(reads, ids);
  const awaited = await reads
    .tables<ArticleTables>()
    .selectFrom("articles")
    .select("id")
    .where("id", "in", [...ids])
    .where("published_at", "is", null)
    .execute();
  return new Map<number, Placed>([
    ...awaited.map(({ id }) => [id, "awaited"] as const),
    ...live.map((teaser) => [teaser.id, teaser] as const),
  ]);
}

/** A story that readers do not see, as they will: the text that is ordered to go out, or that was approved, or the working copy. */
export interface Upcoming extends Omit<Teaser, "address" | "publishedAt"> {
  readonly language: Language;
  readonly state: ArticleState;
  /** By the clock, embargo and all (ms); null when nothing is ordered. */
  readonly goesOutAt: number | null;
  readonly savedAt: number;
}

export interface UpcomingAsked {
  readonly ids?: readonly number[];
  readonly language?: Language;
  readonly states?: readonly ArticleState[];
  /** Words of its headline, in any case. */
  readonly words?: string;
  readonly most: number;
}

/** For staff only. Those that were saved last come first. */
export async function listUpcoming(reads: Reads, asked: UpcomingAsked): Promise<Upcoming[]> {
  if (asked.ids?.length === 0) return [];
  const rows = await notPublic(reads, asked).orderBy("saved_at", "desc").limit(asked.most).execute();
  const texts = rows.map((row) => ({ row, manuscript: textOf(row) }));
  const pictures = await listPictures(
    reads,
    texts.flatMap(({ manuscript }) => manuscript.picture?.picture ?? []),
  );
  const sections = await listSections(reads);
  const editionOf = (id: number) => sections.find((section) => section.id === id)?.parentId ?? id;
  return texts.flatMap(({ row, manuscript: { headline, standfirst, section, picture } }) => {
    if (!isLanguage(row.language) || !says(headline, asked.words)) return [];
    return [
      {
        id: row.id,
        language: row.language,
        state: stateOf(row.state),
        headline,
        standfirst,
        sectionId: section,
        editionId: section === null ? null : editionOf(section),
        picture: (picture && pictures.get(picture.picture)) ?? null,
        alt: picture?.alt ?? "",
        goesOutAt: row.scheduled_at === null ? null : Math.max(row.scheduled_at, row.embargo_at ?? 0),
        savedAt: row.saved_at,
      },
    ];
  });
}

const COLUMNS = [
  "articles.id",
  "articles.language",
  "state",
  "scheduled_at",
  "embargo_at",
  "saved_at",
  "drafts.manuscript",
  "scheduled.manuscript as scheduled_manuscript",
  "approved.manuscript as approved_manuscript",
] as const;

function notPublic(reads: Reads, { ids, language, states, words }: UpcomingAsked) {
  let query = reads
    .tables<ArticleTables>()
    .selectFrom("articles")
    .innerJoin("drafts", "drafts.article_id", "articles.id")
    .leftJoin("revisions as scheduled", "scheduled.id", "articles.scheduled_revision_id")
    .leftJoin("revisions as approved", "approved.id", "articles.approved_revision_id")
    .select(COLUMNS)
    .where("state", "!=", "published");
  if (ids) query = query.where("articles.id", "in", [...ids]);
  if (language) query = query.where("articles.language", "=", language);
  if (states) query = query.where("state", "in", [...states]);
  // Narrows what is parsed; the headline itself decides.
  if (words) query = query.where((eb) => eb(eb.fn("lower", ["drafts.manuscript"]), "like", likeOf(words)));
  return query;
}

type Row = Awaited<ReturnType<ReturnType<typeof notPublic>["execute"]>>[number];

/** Held to the schema when it was saved. */
function textOf({ manuscript, scheduled_manuscript, approved_manuscript }: Row): Manuscript {
  return JSON.parse(scheduled_manuscript ?? approved_manuscript ?? manuscript) as Manuscript;
}

function says(headline: string, words: string | undefined): boolean {
  return !words || headline.toLowerCase().includes(words.toLowerCase());
}

/** Published stories of a language whose headline has the words, newest first. */
export async function listLiveByWords(
  reads: Reads,
  { language, words, most }: { language: Language; words: string; most: number },
): Promise<Teaser[]> {
  const rows = await reads
    .tables<ArticleTables>()
    .selectFrom("live_articles")
    .select("article_id")
    .where("language", "=", language)
    .where((eb) => eb(eb.fn("lower", ["headline"]), "like", likeOf(words)))
    .orderBy("published_at", "desc")
    .limit(most)
    .execute();
  return listTeasers(
    reads,
    rows.map(({ article_id }) => article_id),
  );
}

/** Signs that mean something in a pattern stand for any one sign. */
function likeOf(words: string): string {
  return `%${words.toLowerCase().replace(/[%_\\"]/g, "_")}%`;
}

/** Enough of an article to hold whoever places it to the rules of their place. */
export interface Placeable {
  readonly id: number;
  readonly language: string;
  readonly state: ArticleState;
  /** Of its public text, else of its working copy; null while it has none. */
  readonly sectionId: number | null;
}

export async function listPlaceable(reads: Reads, ids: readonly number[]): Promise<Placeable[]> {
  if (ids.length === 0) return [];
  const rows = await reads
    .tables<ArticleTables>()
    .selectFrom("articles")
    .innerJoin("drafts", "drafts.article_id", "articles.id")
    .leftJoin("live_articles", "live_articles.article_id", "articles.id")
    .select(["articles.id", "articles.language", "state", "manuscript", "section_id"])
    .where("articles.id", "in", [...ids])
    .execute();
  return rows.map(({ id, language, state, manuscript, section_id }) => ({
    id,
    language,
    state: stateOf(state),
    sectionId: section_id ?? (JSON.parse(manuscript) as Manuscript).section,
  }));
}
