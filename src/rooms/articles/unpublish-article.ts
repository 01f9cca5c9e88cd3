// Takes an article out of the public paper. Its text, its revisions and its address stay; it may come back.

import { usePictures } from "#media";
import type { Act } from "#platform/act";
import { Problem } from "#platform/problem";
import { listTags } from "./go-live";
import { holdArticle } from "./hold-article";
import { unrelateArticle } from "./relate-article";
import type { ArticleTables } from "./tables";
import { foldNames } from "./unfold-names";

/** @throws Problem `not-found`, or `conflict` when it is not public */
export async function unpublishArticle(act: Act, { article }: { article: number }): Promise<void> {
  await act.commit(async (tx) => {
    await holdArticle(tx, { article });
    const db = tx.tables<ArticleTables>();
    const row = await db
      .selectFrom("articles")
      .select(["story_id", "language", "state"])
      .where("id", "=", article)
      .executeTakeFirst();
    if (!row) throw new Problem("not-found", "articles.unknown");
    if (row.state !== "published") throw new Problem("conflict", "articles.not-public");
    const tags = await listTags(tx, article);
    await db
      .updateTable("articles")
      .set({ state: "unpublished", live_revision_id: null })
      .where("id", "=", article)
      .execute();
    await db.deleteFrom("live_articles").where("article_id", "=", article).execute();
    await foldNames(tx, article);
    const related = await unrelateArticle(tx, article);
    await usePictures(tx, { article, pictures: [] });
    tx.record({ verb: "unpublish", noun: "article", id: article });
    tx.change(`article:${article}`, `story:${row.story_id}`, ...tags, ...related);
    await tx.announce("article-unpublished", { article, story: row.story_id, language: row.language });
  });
}
