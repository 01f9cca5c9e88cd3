// Says of a note that it is done with, or that it is not after all.

import type { Act } from "#platform/act";
import { Problem } from "#platform/problem";
import { holdArticle } from "./hold-article";
import type { ArticleTables } from "./tables";

export interface ResolveNote {
  readonly article: number;
  readonly note: number;
  readonly resolved: boolean;
}

/** @throws Problem `not-found`, `not-allowed` outside one's languages and editions */
export async function resolveNote(act: Act, { article, note, resolved }: ResolveNote): Promise<void> {
  await act.commit(async (tx) => {
    await holdArticle(tx, { article });
    const who = tx.who.kind === "person" ? tx.who.id : null;
    const updated = await tx
      .tables<ArticleTables>()
      .updateTable("notes")
      .set({ resolved_at: resolved ? tx.at : null, resolved_by: resolved ? who : null })
      .where("id", "=", note)
      .where("article_id", "=", article)
      .where("parent_id", "is", null)
      .executeTakeFirst();
    if (Number(updated.numUpdatedRows) !== 1) throw new Problem("not-found", "articles.no-note");
    const verb = resolved ? "resolve-note" : "reopen-note";
    tx.record({ verb, noun: "article", id: article, details: { note } });
  });
}
