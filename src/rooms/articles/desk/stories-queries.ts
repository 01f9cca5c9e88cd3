// The list of stories: narrowed, sorted, and turned over page by page without counting what came before.

import type { ExpressionBuilder } from "kysely";
import type { Reads } from "#platform/db";
import { isLanguage, type Language } from "#platform/i18n";
import { type ArticleState, stateOf } from "../states";
import type { ArticleTables, ReadableTables } from "../tables";
import { seenLines } from "./seen-queries";
import { unnamedTo } from "../withheld";
import type { Viewer } from "./viewer";

/** One line of a list of stories. */
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
  /** Whoever has it in hand; null for what was imported, and for whoever may not be named. */
  readonly owner: string | null;
  /** Whether the story's byline is withheld from whoever asked. */
  readonly withheld: boolean;
  readonly publishedAt: number | null;
  /** When it goes out (ms); null unless it is scheduled. */
  readonly goesOutAt: number | null;
  /** ms; null without one. */
  readonly embargoAt: number | null;
  /** When its assignment is due (ms); null without one, and when it is handed in. */
  readonly dueAt: number | null;
  /** Parts of its source that have changed since they were translated; 0 for what is no translation. */
  readonly behind: number;
}

export const DUE = ["late", "day", "week", "none"] as const;
export type Due = (typeof DUE)[number];

/** Where a page of the list ends: the next one begins behind it. */
export interface Cursor {
  readonly at: number;
  readonly id: number;
}

/** As it stands in an address. */
export const cursorText = ({ at, id }: Cursor) => `${at}.${id}`;

/** Undefined for none, and for what is none. */
export function cursorIn(typed: string | null): Cursor | undefined {
  const [at, id] = (/^(\d{1,15})\.(\d{1,15})$/.exec(typed ?? "") ?? []).slice(1).map(Number);
  return at === undefined || id === undefined ? undefined : { at, id };
}

export interface StoriesAsked {
  readonly viewer: Viewer;
  readonly language?: Language;
  readonly state?: ArticleState;
  /** Id of whoever has it in hand. */
  readonly owner?: number;
  /** Ids of sections. */
  readonly sections?: readonly number[];
  readonly due?: Due;
  /** Only these. */
  readonly among?: readonly number[];
  /** `saved`: newest first. `deadline`: what is due first; what has no deadline is not in it. */
  readonly sort: "saved" | "deadline";
  readonly after?: Cursor;
  readonly most: number;
}

const DAY_MS = 86_400_000;

export async function listStories(
  reads: Reads,
  asked: StoriesAsked,
): Promise<{ lines: DeskLine[]; next: Cursor | null }> {
  const rows = await paged(narrowed(reads, asked), asked, reads.at)
    .leftJoin("people", "people.id", "desk_lines.owner_id")
    .leftJoin("drafts", "drafts.article_id", "articles.id")
    .leftJoin("revisions", "revisions.id", "articles.live_revision_id")
    .leftJoin("translations", "translations.article_id", "articles.id")
    .select([
      "articles.id",
      "articles.story_id",
      "articles.language",
      "articles.state",
      "published_at",
      "embargo_at",
    ])
    .select(["review_asked_at", "scheduled_at", "desk_lines.saved_at", "headline"])
    .select(["drafts.version", "revisions.draft_version", "people.name", "assignments.due_at"])
    .select("translations.behind")
    .limit(asked.most + 1)
    .execute();
  const shown = rows.slice(0, asked.most);
  const unnamed = await unnamedTo(reads, { viewer: asked.viewer, articles: shown.map(({ id }) => id) });
  const lines = shown.map((row) => lineOf(row, unnamed.has(row.id)));
  const last = rows.length > asked.most ? lines.at(-1) : undefined;
  if (!last) return { lines, next: null };
  return { lines, next: { at: asked.sort === "saved" ? last.savedAt : (last.dueAt ?? 0), id: last.id } };
}

type DeskRow = {
  readonly id: number;
  readonly story_id: number;
  readonly language: string;
  readonly state: string;
  readonly published_at: number | null;
  readonly embargo_at: number | null;
  readonly review_asked_at: number | null;
  readonly scheduled_at: number | null;
  readonly saved_at: number;
  readonly headline: string;
  readonly version: number | null;
  readonly draft_version: number | null;
  readonly name: string | null;
  readonly due_at: number | null;
  readonly behind: number | null;
};

/** @param withheld whether no colleague may be named beside it */
function lineOf(row: DeskRow, withheld: boolean): DeskLine {
  return {
    id: row.id,
    story: row.story_id,
    language: isLanguage(row.language) ? row.language : "en",
    headline: row.headline,
    state: stateOf(row.state),
    changedSince: row.draft_version !== null && row.draft_version !== row.version,
    reviewAsked: row.review_asked_at !== null,
    savedAt: row.saved_at,
    owner: withheld ? null : row.name,
    withheld,
    publishedAt: row.published_at,
    goesOutAt: row.scheduled_at === null ? null : Math.max(row.scheduled_at, row.embargo_at ?? 0),
    embargoAt: row.embargo_at,
    dueAt: row.due_at,
    behind: row.behind ?? 0,
  };
}

/** Joined with the one assignment that is not handed in yet: of those there is never more than one. */
function narrowed(reads: Reads, asked: StoriesAsked) {
  const { viewer, owner } = asked;
  let query = seenLines(reads, viewer).leftJoin("assignments", (join) =>
    join.onRef("assignments.article_id", "=", "articles.id").on("assignments.state", "in", ["open", "taken"]),
  );
  if (asked.language) query = query.where("desk_lines.language", "=", asked.language);
  if (asked.state === "published") query = query.where((eb) => isPublic(eb));
  else if (asked.state) query = query.where("articles.state", "=", asked.state);
  if (asked.sections) query = query.where("desk_lines.section_id", "in", [0, ...asked.sections]);
  if (asked.among) query = query.where("articles.id", "in", [0, ...asked.among]);
  if (owner !== undefined) {
    query = query.where("desk_lines.owner_id", "=", owner);
    // Whose a story is must not be found out by asking for each of them.
    if (owner !== viewer.person && !viewer.seesWithheld) query = query.where((eb) => eb.not(isUnnamed(eb)));
  }
  return query;
}

/** Whether a withheld byline stands over any text of it. */
function isUnnamed(eb: ExpressionBuilder<ArticleTables & ReadableTables, "desk_lines">) {
  return eb.exists(
    eb
      .selectFrom("signed_texts")
      .innerJoin("bylines", "bylines.id", "signed_texts.byline_id")
      .select("signed_texts.article_id")
      .whereRef("signed_texts.article_id", "=", "desk_lines.article_id")
      .where("withheld", "=", 1),
  );
}

/** By a row of its own: an index on the state would have the whole archive sorted for one page of it. */
function isPublic(eb: ExpressionBuilder<ArticleTables, "desk_lines">) {
  return eb.exists(
    eb
      .selectFrom("live_articles")
      .select("live_articles.article_id")
      .whereRef("live_articles.article_id", "=", "desk_lines.article_id"),
  );
}

function paged(query: ReturnType<typeof narrowed>, { due, sort, after }: StoriesAsked, now: number) {
  let found = query;
  if (due === "none") found = found.where("assignments.due_at", "is", null);
  if (due === "late") found = found.where("assignments.due_at", "<", now);
  if (due === "day" || due === "week")
    found = found
      .where("assignments.due_at", ">=", now)
      .where("assignments.due_at", "<", now + (due === "day" ? DAY_MS : 7 * DAY_MS));
  if (sort === "deadline") {
    found = found.where("assignments.due_at", "is not", null);
    if (after)
      found = found.where((eb) =>
        eb.or([
          eb("assignments.due_at", ">", after.at),
          eb.and([eb("assignments.due_at", "=", after.at), eb("articles.id", ">", after.id)]),
        ]),
      );
    return found.orderBy("assignments.due_at").orderBy("articles.id");
  }
  if (after)
    found = found.where((eb) =>
      eb.or([
        eb("desk_lines.saved_at", "<", after.at),
        eb.and([eb("desk_lines.saved_at", "=", after.at), eb("desk_lines.article_id", "<", after.id)]),
      ]),
    );
  return found.orderBy("desk_lines.saved_at", "desc").orderBy("desk_lines.article_id", "desc");
}
