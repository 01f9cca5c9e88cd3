// Makes an article that was written apart the translation of another version of its story; following begins with today's texts.

import type { Act, Transaction } from "#platform/act";
import { Problem } from "#platform/problem";
import { Manuscript } from "../block";
import { freezeRevision } from "../freeze-revision";
import { holdArticle } from "../hold-article";
import type { ArticleTables } from "../tables";
import { insertTranslation } from "./insert-translation";
import { pairBlocks, withPairs } from "./pair-blocks";

export interface FollowSource {
  readonly article: number;
  readonly source: number;
}

/** @throws Problem `not-found` for a source outside the story, `conflict` when that would go round in a circle, `not-allowed` outside one's limits */
export async function followSource(act: Act, { article, source }: FollowSource): Promise<void> {
  await act.commit(async (tx) => {
    await holdArticle(tx, { article });
    const db = tx.tables<ArticleTables>();
    const rows = await db
      .selectFrom("articles")
      .innerJoin("drafts", "drafts.article_id", "articles.id")
      .select(["articles.id", "story_id", "manuscript"])
      .where("articles.id", "in", [article, source])
      .execute();
    const mine = rows.find(({ id }) => id === article);
    const theirs = rows.find(({ id }) => id === source);
    if (!mine || !theirs || article === source || mine.story_id !== theirs.story_id)
      throw new Problem("not-found", "articles.unknown");
    await holdToNoCircle(tx, { article, source });
    await db.deleteFrom("translations").where("article_id", "=", article).execute();
    const revision = await freezeRevision(tx, { article: source, why: "translate" });
    const own = Manuscript.parse(JSON.parse(mine.manuscript));
    const pairs = withPairs({}, pairBlocks(revision.manuscript.body, own.body));
    await insertTranslation(tx, { article, source, revision, pairs });
    tx.record({ verb: "follow", noun: "article", id: article, details: { source } });
  });
}

async function holdToNoCircle(tx: Transaction, { article, source }: FollowSource): Promise<void> {
  const rows = await tx
    .tables<ArticleTables>()
    .selectFrom("translations")
    .innerJoin("articles", "articles.id", "translations.article_id")
    .innerJoin("articles as one", "one.story_id", "articles.story_id")
    .select(["article_id", "source_id"])
    .where("one.id", "=", article)
    .execute();
  const followed = new Map(rows.map((row) => [row.article_id, row.source_id]));
  for (let at: number | undefined = source; at !== undefined; at = followed.get(at))
    if (at === article) throw new Problem("conflict", "articles.source-follows");
}

/** @throws Problem `not-allowed` outside one's limits */
export async function unfollowSource(act: Act, { article }: { article: number }): Promise<void> {
  await act.commit(async (tx) => {
    await holdArticle(tx, { article });
    await tx.tables<ArticleTables>().deleteFrom("translations").where("article_id", "=", article).execute();
    tx.record({ verb: "unfollow", noun: "article", id: article });
  });
}
