// Puts an earlier revision back as the working copy. What stood there is frozen first, so that nothing is lost by it.

import { holdArticle } from "./hold-article";
import type { Act } from "#platform/act";
import { Problem } from "#platform/problem";
import { Manuscript } from "./block";
import { drawDeskLine } from "./desk/draw-desk-line";
import { freezeRevision } from "./freeze-revision";
import { writeStep } from "./move-article";
import type { AtVersion } from "./send-to-review";
import type { ArticleTables } from "./tables";
import { voidApproval } from "./void-approval";

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
      .select(["revisions.id", "number", "revisions.manuscript", "state", "version"])
      .where("revisions.article_id", "=", article)
      .where("number", "=", input.revision)
      .executeTakeFirst();
    if (!revision) throw new Problem("not-found", "articles.no-revision");
    await freezeRevision(tx, { ...input, why: "restore" });
    const updated = await db
      .updateTable("drafts")
      .set({
        manuscript: revision.manuscript,
        version: revision.version + 1,
        save_id: "",
        saved_at: tx.at,
        saved_by: tx.who.kind === "person" ? tx.who.id : null,
      })
      .where("article_id", "=", article)
      .where("version", "=", revision.version)
      .executeTakeFirst();
    if (Number(updated.numUpdatedRows) !== 1) throw new Problem("conflict", "articles.saved-meanwhile");
    await drawDeskLine(tx, { article, manuscript: Manuscript.parse(JSON.parse(revision.manuscript)) });
    await writeStep(tx, {
      article,
      verb: "restore",
      from: revision.state,
      to: revision.state,
      reason: "",
      revision: revision.id,
    });
    tx.record({ verb: "restore", noun: "article", id: article, details: { revision: revision.number } });
    await voidApproval(tx, article);
  });
}
