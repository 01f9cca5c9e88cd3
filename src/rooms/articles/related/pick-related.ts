// Puts a story beside an article by hand. It shows as soon as, and as long as, both are public.

import type { Act, Transaction } from "#platform/act";
import { Problem } from "#platform/problem";
import { listHeadlines } from "../desk/headline-queries";
import { viewerOf } from "../desk/viewer";
import { holdArticle } from "../hold-article";
import type { ArticleTables } from "../tables";
import { MOST_PICKED } from "./picks";

/** What was ended does not come back beside another. */
const ENDED = ["spiked", "killed"];

export interface PickRelated {
  readonly article: number;
  readonly related: number;
}

/**
 * @throws Problem `not-found`, `not-allowed` outside one's limits; `invalid` for a story that is not there for whoever
 * asks, of another language or the article itself, or when there are enough; `conflict` for one that was ended
 */
export async function pickRelated(act: Act, { article, related }: PickRelated): Promise<void> {
  await act.commit(async (tx) => {
    await holdArticle(tx, { article });
    await holdPickable(tx, { article, related });
    const db = tx.tables<ArticleTables>();
    const picks = await db
      .selectFrom("related_picks")
      .select(["related_id", "position"])
      .where("article_id", "=", article)
      .orderBy("position")
      .execute();
    if (picks.some(({ related_id }) => related_id === related)) return;
    if (picks.length >= MOST_PICKED)
      throw new Problem("invalid", "articles.related-most", { most: MOST_PICKED });
    await db
      .insertInto("related_picks")
      .values({ article_id: article, related_id: related, position: (picks.at(-1)?.position ?? -1) + 1 })
      .onConflict((conflict) => conflict.doNothing())
      .execute();
    tx.record({ verb: "relate", noun: "article", id: article, details: { related } });
    tx.change(`article:${article}`);
  });
}

async function holdPickable(tx: Transaction, { article, related }: PickRelated): Promise<void> {
  if (article === related) throw new Problem("invalid", "articles.related-itself");
  const rows = await tx
    .tables<ArticleTables>()
    .selectFrom("articles")
    .leftJoin("live_articles as live", "live.article_id", "articles.id")
    .select(["articles.id", "articles.language", "state", "live.article_id as live"])
    .where("articles.id", "in", [article, related])
    .execute();
  const own = rows.find(({ id }) => id === article);
  const other = rows.find(({ id }) => id === related);
  if (!own || !other || !(other.live ?? (await isSeen(tx, related))))
    throw new Problem("invalid", "articles.related-unknown");
  if (own.language !== other.language) throw new Problem("invalid", "articles.related-language");
  if (ENDED.includes(other.state)) throw new Problem("conflict", "articles.related-ended");
}

/** Nobody learns by this that a story is there which they may not see. */
async function isSeen(tx: Transaction, article: number): Promise<boolean> {
  const viewer = await viewerOf(tx);
  return (await listHeadlines(tx.reads, { viewer, articles: [article] })).has(article);
}
