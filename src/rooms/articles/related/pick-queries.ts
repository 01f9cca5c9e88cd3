// Reads of the stories that an editor picked beside an article: for readers only what is public, for colleagues what they may see.

import type { Reads } from "#platform/db";
import { isLanguage, type Language } from "#platform/i18n";
import { listHeadlines } from "../desk/headline-queries";
import type { Viewer } from "../desk/viewer";
import { addressKey } from "../redirects/redirect";
import { findMoved } from "../redirects/moved-queries";
import { type ArticleState, stateOf } from "../states";
import type { ArticleTables } from "../tables";
import { MOST_PICKED } from "./picks";

/**
 * Ids in their order, public or not. Whoever shows them depends on each: one that is published later, or withdrawn,
 * changes the page.
 */
async function listPicked(reads: Reads, article: number): Promise<number[]> {
  const rows = await reads
    .tables<ArticleTables>()
    .selectFrom("related_picks")
    .select("related_id")
    .where("article_id", "=", article)
    .orderBy("position")
    .orderBy("related_id")
    .limit(MOST_PICKED)
    .execute();
  return rows.map(({ related_id }) => related_id);
}

/** Those that readers may have now: live, and in the article's own language. In their order. */
export async function listLivePicks(reads: Reads, article: number): Promise<number[]> {
  const picked = await listPicked(reads, article);
  if (picked.length === 0) return [];
  reads.note(...picked.map((id) => `article:${id}`));
  const rows = await reads
    .tables<ArticleTables>()
    .selectFrom("live_articles as live")
    .innerJoin("articles as own", "own.language", "live.language")
    .select("live.article_id")
    .where("own.id", "=", article)
    .where("live.article_id", "in", picked)
    .execute();
  const live = new Set(rows.map(({ article_id }) => article_id));
  return picked.filter((id) => live.has(id));
}

export interface Pick {
  readonly id: number;
  /** Null outside the limits of whoever looks, as long as it is not public; "" without one. */
  readonly headline: string | null;
  readonly language: Language;
  readonly state: ArticleState;
  /** Whether readers see it here now, when they see the article. */
  readonly isShown: boolean;
}

export async function listPicks(
  reads: Reads,
  { viewer, article }: { viewer: Viewer; article: number },
): Promise<Pick[]> {
  const picked = await listPicked(reads, article);
  if (picked.length === 0) return [];
  const rows = await reads
    .tables<ArticleTables>()
    .selectFrom("articles")
    .leftJoin("live_articles as live", "live.article_id", "articles.id")
    .select(["articles.id", "articles.language", "state", "live.headline"])
    .where("articles.id", "in", picked)
    .execute();
  const seen = await listHeadlines(reads, { viewer, articles: picked });
  const shown = await listLivePicks(reads, article);
  return picked.flatMap((id): Pick[] => {
    const row = rows.find((one) => one.id === id);
    if (!row || !isLanguage(row.language)) return [];
    return [
      {
        id,
        headline: row.headline ?? seen.get(id)?.headline ?? null,
        language: row.language,
        state: stateOf(row.state),
        isShown: shown.includes(id),
      },
    ];
  });
}

const INSIDE = /^\/newsroom\/articles\/(\d{1,15})(?:\/|$)/;
const PUBLIC = /^(?:\/text)?\/([a-z]{2,3})\/(\d{4})\/(\d{2})\/([^/]+)/u;

/** The article at an address as somebody pasted it: a reader's, an old one, or the newsroom's own. Null when there is none. */
export async function findAtAddress(reads: Reads, typed: string): Promise<number | null> {
  const path = pathOf(typed.trim());
  if (path === null) return null;
  const inside = INSIDE.exec(path);
  if (inside) return Number(inside[1]);
  const found = await findPublic(reads, path);
  if (found !== null) return found;
  const moved = await findMoved(reads, path.replace(/^\/text(?=\/)/, ""));
  return moved && moved !== "gone" ? findPublic(reads, moved.to) : null;
}

/** Of whichever name of the paper it was copied. */
function pathOf(typed: string): string | null {
  if (typed === "") return null;
  const whole = /^[a-z]+:\/\//i.test(typed) || typed.startsWith("/") ? typed : `http://${typed}`;
  return URL.canParse(whole, "http://paper.invalid") ? new URL(whole, "http://paper.invalid").pathname : null;
}

async function findPublic(reads: Reads, path: string): Promise<number | null> {
  const [, language = "", year = "", month = "", slug = ""] = PUBLIC.exec(addressKey(path)) ?? [];
  if (/\p{Cc}/u.test(slug)) return null;
  const row = await reads
    .tables<ArticleTables>()
    .selectFrom("articles")
    .select("id")
    .where("language", "=", language)
    .where("month", "=", `${year}-${month}`)
    .where("slug", "=", slug)
    .executeTakeFirst();
  return row?.id ?? null;
}
