// Reads for the desk: every story with its state, and what waits for whom.

import type { Reads } from "#platform/db";
import { isLanguage, type Language } from "#platform/i18n";
import type { Manuscript } from "./block";
import { type ArticleState, stateOf } from "./states";
import type { ArticleTables, ReadableTables } from "./tables";
import { listHandsWithheld } from "./withheld";

/** One line of the list of stories. */
export interface DeskLine {
  readonly id: number;
  readonly story: number;
  readonly language: Language;
  readonly headline: string;
  readonly state: ArticleState;
  /** Saved since the live revision was frozen. */
  readonly changedSince: boolean;
  /** Somebody asked for a look at changes of what is public. */
  readonly reviewAsked: boolean;
  readonly savedAt: number;
  /** Null for what was imported or made by the program, and for whoever may not be named. */
  readonly savedBy: string | null;
  /** Whether the story's byline is withheld from whoever asked. */
  readonly withheld: boolean;
  readonly publishedAt: number | null;
  /** When it goes out (ms); null unless it is scheduled. */
  readonly goesOutAt: number | null;
  /** ms; null without one. */
  readonly embargoAt: number | null;
}

/** Whose work is asked for: what came back to them, and what is noted for them. */
export interface Waiting {
  readonly person: number;
  /** Whether this person reviews: then what is in review, or approved and not out, waits for them too. */
  readonly reviews: boolean;
}

export interface DeskAsked {
  readonly language?: Language;
  readonly state?: ArticleState;
  readonly waiting?: Waiting;
  readonly most: number;
  /** Whether whoever asks may know who is behind a withheld byline. */
  readonly seesWithheld: boolean;
}

const MOST = 200;

/** Newest first. @param asked.most at most 200 */
export async function listDesk(reads: Reads, asked: DeskAsked): Promise<DeskLine[]> {
  const rows = await asking(reads, asked)
    .leftJoin("people", "people.id", "drafts.saved_by")
    .leftJoin("revisions", "revisions.id", "articles.live_revision_id")
    .select([
      "articles.id",
      "story_id",
      "articles.language",
      "state",
      "drafts.manuscript",
      "version",
      "saved_at",
      "people.name",
      "draft_version",
      "published_at",
      "review_asked_at",
      "scheduled_at",
      "embargo_at",
    ])
    .orderBy("saved_at", "desc")
    .orderBy("articles.id", "desc")
    .limit(Math.min(asked.most, MOST))
    .execute();
  const ids = asked.seesWithheld ? [] : rows.map(({ id }) => id);
  const unnamed = await listHandsWithheld(reads, ids);
  return rows.map((row) => lineOf(row, unnamed.has(row.id)));
}

interface DeskRow {
  readonly id: number;
  readonly story_id: number;
  readonly language: string;
  readonly state: string;
  readonly manuscript: string;
  readonly version: number;
  readonly saved_at: number;
  readonly name: string | null;
  readonly draft_version: number | null;
  readonly published_at: number | null;
  readonly review_asked_at: number | null;
  readonly scheduled_at: number | null;
  readonly embargo_at: number | null;
}

/** @param withheld whether no colleague may be named beside it */
function lineOf(row: DeskRow, withheld: boolean): DeskLine {
  const written = JSON.parse(row.manuscript) as Manuscript;
  return {
    id: row.id,
    story: row.story_id,
    language: isLanguage(row.language) ? row.language : "en",
    headline: written.headline,
    state: stateOf(row.state),
    changedSince: row.draft_version !== null && row.draft_version !== row.version,
    reviewAsked: row.review_asked_at !== null,
    savedAt: row.saved_at,
    savedBy: withheld ? null : row.name,
    withheld,
    publishedAt: row.published_at,
    goesOutAt: row.scheduled_at === null ? null : Math.max(row.scheduled_at, row.embargo_at ?? 0),
    embargoAt: row.embargo_at,
  };
}

/** How many stories wait for somebody. */
export async function countWaiting(reads: Reads, waiting: Waiting): Promise<number> {
  const row = await asking(reads, { waiting })
    .select((eb) => eb.fn.countAll<number>().as("count"))
    .executeTakeFirst();
  return Number(row?.count ?? 0);
}

function asking(reads: Reads, { language, state, waiting }: Omit<DeskAsked, "most" | "seesWithheld">) {
  let query = reads
    .tables<ArticleTables & ReadableTables>()
    .selectFrom("articles")
    .innerJoin("drafts", "drafts.article_id", "articles.id");
  if (language) query = query.where("articles.language", "=", language);
  if (state) query = query.where("state", "=", state);
  if (waiting) {
    const { person, reviews } = waiting;
    query = query.where((eb) => {
      const mine = eb.or([eb("articles.created_by", "=", person), eb("drafts.saved_by", "=", person)]);
      const back = eb.and([eb("state", "=", "changes-asked-for"), mine]);
      const noted = eb(
        "articles.id",
        "in",
        eb
          .selectFrom("notes")
          .select("notes.article_id")
          .where("for_person", "=", person)
          .where("resolved_at", "is", null),
      );
      if (!reviews) return eb.or([back, noted]);
      const asked = eb("review_asked_at", "is not", null);
      return eb.or([back, noted, asked, eb("state", "in", ["in-review", "approved"])]);
    });
  }
  return query;
}

/** Headlines of working copies, by article. */
export async function listHeadlines(
  reads: Reads,
  articles: readonly number[],
): Promise<Map<number, { readonly headline: string; readonly language: Language }>> {
  if (articles.length === 0) return new Map();
  const rows = await reads
    .tables<ArticleTables>()
    .selectFrom("articles")
    .innerJoin("drafts", "drafts.article_id", "articles.id")
    .select(["articles.id", "language", "manuscript"])
    .where("articles.id", "in", [...articles])
    .execute();
  return new Map(
    rows.flatMap(({ id, language, manuscript }) =>
      isLanguage(language)
        ? [[id, { headline: (JSON.parse(manuscript) as Manuscript).headline, language }]]
        : [],
    ),
  );
}
