// Puts an earlier revision back as the working copy. What stood there is frozen first, so that nothing is lost by it.

import { holdArticle } from "./hold-article";
import type { Act } from "#platform/act";
import { Problem } from "#platform/problem";
import { Manuscript } from "./block";
import { freezeRevision } from "./freeze-revision";
import { writeStep } from "./move-article";
import { replaceDraft } from "./replace-draft";
import type { AtVersion } from "./send-to-review";
import type { ArticleTables } from "./tables";

/** @param input.revision its number. @throws Problem `not-found`, `conflict` when the copy was saved again meanwhile */
export async function restoreRevision(act: Act, input: AtVersion & { revision: number }): Promise<void> {
  const { article } = input;
  await act.commit(async (tx) => {
    await holdArticle(tx, input);
    const db = tx.tables<ArticleTables>();
    const revision = await db
      .selectFrom("revisions")
      .innerJoin("articles", "articles.id", "revisions.article_id")
      .innerJoin("drafts", "drafts.article_id", "articles.id")
      .select(["revisions.id", "number", "revisions.manuscript", "language", "state", "version"])
      .where("revisions.article_id", "=", article)
      .where("number", "=", input.revision)
      .executeTakeFirst();
    if (!revision) throw new Problem("not-found", "articles.no-revision");
    await freezeRevision(tx, { ...input, why: "restore" });
    await replaceDraft(tx, {
      article,
      base: revision.version,
      manuscript: Manuscript.parse(JSON.parse(revision.manuscript)),
      saveId: "",
      by: tx.who.kind === "person" ? tx.who.id : null,
    });
    await writeStep(tx, {
      article,
      verb: "restore",
      from: revision.state,
      to: revision.state,
      reason: "",
      revision: revision.id,
    });
    tx.record({ verb: "restore", noun: "article", id: article, details: { revision: revision.number } });
  });
}
