// What stops being true when an article is not public any more: lists, names, pictures, and what leads to it.

import { usePictures } from "#media";
import type { Transaction } from "#platform/act";
import { listTags } from "./go-live";
import type { Moved } from "./move-article";
import { displaceManuscript } from "./place-manuscript";
import { unrelateArticle } from "./relate-article";
import type { ArticleTables } from "./tables";
import { foldNames } from "./unfold-names";

export async function withdrawArticle(
  tx: Transaction,
  { article, moved }: { article: number; moved: Moved },
): Promise<void> {
  const db = tx.tables<ArticleTables>();
  const tags = await listTags(tx, article);
  await db.deleteFrom("live_articles").where("article_id", "=", article).execute();
  await foldNames(tx, article);
  const related = await unrelateArticle(tx, article);
  await usePictures(tx, { article, pictures: [] });
  await displaceManuscript(tx, { article, place: "live" });
  tx.change(
    `article:${article}`,
    `story:${moved.story}`,
    `corrections:${moved.language}`,
    ...tags,
    ...related,
  );
  if (moved.from === "published")
    await tx.announce("article-unpublished", { article, story: moved.story, language: moved.language });
}
