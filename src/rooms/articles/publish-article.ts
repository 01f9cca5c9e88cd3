// Publishes the working copy: it becomes the live revision, with everything that follows from that, in one transaction.

import type { Act, Transaction } from "#platform/act";
import { Problem } from "#platform/problem";
import { type Note, writeNote } from "./corrections/correct-article";
import { freezeRevision } from "./freeze-revision";
import { goLive } from "./go-live";
import { holdArticle } from "./hold-article";
import { moveArticle } from "./move-article";
import { scheduleRevision } from "./schedule-article";
import { needApproval } from "./second-person";
import type { AtVersion } from "./send-to-review";
import type { ArticleTables } from "./tables";
import { rememberCorrection, rememberPublishing } from "./undo/remember-publishing";

export interface PublishArticle extends AtVersion {
  /**
   * What readers are told when this changes what they could read already: a note, or nothing, for a slip of the pen.
   * Either is on the record; who says neither has not been asked yet.
   */
  readonly fix?: "silent" | Note;
}

/**
 * Under an embargo that is not over it is scheduled for its end instead.
 *
 * @throws Problem `not-found`, `conflict` when it was saved again meanwhile or is not approved where that is asked for,
 * `invalid` when headline, section or text are missing, or when it changes what is public and `fix` is not said
 */
export async function publishArticle(act: Act, input: PublishArticle): Promise<void> {
  const { article } = input;
  await act.commit(async (tx) => {
    await holdArticle(tx, input);
    const revision = await freezeRevision(tx, { ...input, why: "publish" });
    if (await isEmbargoed(tx, article)) return scheduleRevision(tx, { article, revision, at: tx.at });
    await needApproval(tx, { article, revision: revision.id });
    await rememberPublishing(tx, { article, revision: revision.id });
    const { fix } = input;
    const details = fix && { fix: fix === "silent" ? fix : fix.kind };
    const moved = await moveArticle(tx, { article, step: "publish", revision, details });
    if (moved.from === "published" && !fix) throw new Problem("invalid", "articles.fix-due");
    await goLive(tx, { article, revision, at: tx.at });
    if (moved.from === "published" && fix && fix !== "silent") {
      const correction = await writeNote(tx, { article, ...fix });
      await rememberCorrection(tx, { article, correction });
    }
  });
}

async function isEmbargoed(tx: Transaction, article: number): Promise<boolean> {
  const row = await tx
    .tables<ArticleTables>()
    .selectFrom("articles")
    .select("id")
    .where("id", "=", article)
    .where("embargo_at", ">", tx.at)
    .executeTakeFirst();
  return row !== undefined;
}
